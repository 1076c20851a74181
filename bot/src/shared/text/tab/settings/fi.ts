/** The words of the page of one's own settings; loaded with it. */
export const settingsFi = {
  title: 'Asetukset',
  intro:
    'Valitse, mitkä viestit botti lähettää sinulle. Mitään ei katoa: kaikki avoin näkyy aina Vastuut-sivulla.',
  which: (organisation: string) => `Viestit: ${organisation}`,
  choice: {
    everything: 'Kaikki viestit',
    digestOnly: 'Vain maanantaikooste',
    nothing: 'Ei henkilökohtaisia viestejä',
  },
  choiceHint: {
    everything: 'Kooste maanantaisin ja muistutukset siitä, mikä on vielä avoinna.',
    digestOnly: 'Yksi viesti viikossa, ei muistutuksia.',
    nothing: 'Kutsut ja tiedotteet näet kanavissa.',
  },
  saved: 'Tallennettu.',
  next: 'Seuraavaksi',
  nextRow: (what: string, when: string) => `${what}: ${when}`,
  kind: {
    digest: 'Maanantaikooste',
    friday: 'Perjantain lista',
    monthEnd: 'Kuun loppu lähestyy',
    ladder: 'Muistutus avoimesta asiasta',
    round: 'Tilannekysely avautuu',
  },
  noNext: 'Hankkeen aikana ei ole enää tulossa viestejä.',
  ladder: 'Kun jokin jää auki',
  ladderText: (contact: number, deputies: number, lead: number) =>
    `Yhteyshenkilö saa muistutuksen ${contact} työpäivän jälkeen, varahenkilö ${deputies} työpäivän jälkeen, ja vetäjä näkee puuttuvan vastauksen ${lead} työpäivän jälkeen. Muistutuksia ei tule heinäkuussa, pyhinä eikä virka-ajan ulkopuolella.`,
  ladderChange: 'Muuta työpäiviä',
  ladderChanges: 'Työpäivien muutokset (yhteyshenkilö / varahenkilöt / vetäjä)',
  ladderHeadings: ['Milloin', 'Kuka', 'Ennen', 'Nyt'],
  contact: 'Yhteyshenkilölle, työpäivää',
  deputies: 'Varahenkilöille, työpäivää',
  lead: 'Vetäjälle näkyviin, työpäivää',
  wrongOrder: 'Luvut ovat 1–30, eikä myöhempi saa olla pienempi kuin aiempi.',
  none: 'Botti ei lähetä sinulle viestejä',
  noneText: 'Viestit kuuluvat organisaatioiden yhteyshenkilöille, vetäjille ja koordinaatiolle.',
};
export type SettingsWords = typeof settingsFi;
