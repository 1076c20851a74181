import type { ReviewWords } from './fi';

export const reviewSv: ReviewWords = {
  title: (round) => `Avstämningsomgång ${round}: siffror`,
  waits: 'Väntar på godkännande',
  isApproved: '✓ Godkänt',
  answered: (answered, asked) => `${answered}/${asked} organisationer svarade`,
  version: (n) => `Siffrornas version ${n}`,
  approved: (name, when) => `✓ Godkänt: ${name}, ${when}`,
  coordinatorFrom: (day) =>
    `Ledaren godkänner siffrorna. Koordinatorn kan godkänna dem från och med ${day}. Observatörer ser bara godkända siffror.`,
  late: 'Försenade svar',
  lateRow: (who, when) => `${who}, ${when}`,
  accept: 'Ta med',
  acceptAll: (n) => `Ta med alla ${n}`,
  silent: (n) => `Svarade inte (${n})`,
  noneSilent: 'Alla har svarat.',
  approve: 'Godkänn siffrorna',
  seen: 'Genomgånget',
  isSeen: '✓ Genomgånget',
  saidApproved: 'Siffrorna har godkänts. Observatörerna ser dem nu.',
  saidAccepted: (n) => `Svaren har tagits med. Siffrorna är nu version ${n}.`,
  saidSeen: 'Markerat som genomgånget.',
  undo: 'Ångra svaret',
  undone: 'Svaret har tagits tillbaka.',
};
