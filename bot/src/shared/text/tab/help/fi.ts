/** The words of requests for help; loaded with them. */
export const helpFi = {
  title: 'Apua pyydetään',
  own: 'Omat avunpyynnöt',
  asked: (who: string, when: string) => `${who}, ${when}`,
  noText: 'Ei tekstiä.',
  lead: 'vetäjä',
  replyLabel: 'Vastauksesi kysyjälle',
  offerLabel: 'Vastauksesi kysyjälle ja vetäjälle',
  offerFor: 'Minkä organisaation puolesta vastaat?',
  noPersonal: 'Älä kirjoita opiskelijoiden tai henkilöstön henkilötietoja.',
  reply: 'Vastaa',
  settled: 'Hoidettu',
  notNeeded: 'Apua ei enää tarvita',
  askOthers: 'Kysy teeman muilta',
  othersAsked: (when: string) => `Kysytty teeman muilta ${when}.`,
  sent: 'Vastaus on tallennettu, ja kysyjä saa siitä tiedon.',
  closed: 'Avunpyyntö on merkitty hoidetuksi.',
  askedOthers: 'Pyyntö on julkaistu teeman kanavassa.',
  needsText: 'Kirjoita vastaus ensin.',
};
export type HelpWords = typeof helpFi;
