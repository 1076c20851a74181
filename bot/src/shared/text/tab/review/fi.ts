/** The words of a closed round's review and of an undone answer; loaded with them. */
export const reviewFi = {
  title: (round: string) => `Kyselykierros ${round}: luvut`,
  waits: 'Odottaa hyväksyntää',
  isApproved: '✓ Hyväksytty',
  answered: (answered: number, asked: number) => `${answered}/${asked} organisaatiota vastasi`,
  version: (n: number) => `Lukujen versio ${n}`,
  approved: (name: string, when: string) => `✓ Hyväksytty: ${name}, ${when}`,
  coordinatorFrom: (day: string) =>
    `Vetäjä hyväksyy luvut. Koordinaatio voi hyväksyä ne ${day} alkaen. Tarkkailijat näkevät vain hyväksytyt.`,
  late: 'Myöhässä saapuneet',
  lateRow: (who: string, when: string) => `${who}, ${when}`,
  accept: 'Ota mukaan',
  acceptAll: (n: number) => `Ota kaikki ${n} mukaan`,
  silent: (n: number) => `Ei vastannut (${n})`,
  noneSilent: 'Kaikki ovat vastanneet.',
  approve: 'Hyväksy luvut',
  seen: 'Käyty läpi',
  isSeen: '✓ Käyty läpi',
  saidApproved: 'Luvut on hyväksytty. Tarkkailijat näkevät ne nyt.',
  saidAccepted: (n: number) => `Mukaan otettu. Luvuista on nyt versio ${n}.`,
  saidSeen: 'Merkitty läpikäydyksi.',
  undo: 'Kumoa vastaus',
  undone: 'Vastaus on kumottu.',
};
export type ReviewWords = typeof reviewFi;
