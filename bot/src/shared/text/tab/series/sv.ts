import type { SeriesWords } from './fi';

export const seriesSv: SeriesWords = {
  repeat: 'Upprepas',
  once: 'Upprepas inte',
  rhythm: {
    weekly: 'Varje vecka',
    fortnightly: 'Varannan vecka',
    monthly: 'En gång i månaden, samma veckodag',
  },
  until: 'Sista dagen',
  untilFirst: 'Den sista dagen måste vara efter den första.',
  remindAt: 'Påminnelse samma dag kl.',
  remindHint: 'Till dem som svarat Kommer eller Kanske. Tomt: en timme före.',
  remindFirst: 'Påminnelsen måste vara före början.',
  hint: 'Varje inbjudan skickas en vecka före. Varje gång kan flyttas eller ställas in för sig.',
  days: (n) => (n === 1 ? '1 gång' : `${n} gånger`),
  skipped: 'Hoppas över',
  summerBreak: 'sommaruppehåll',
  save: 'Spara serien',
  saved: (n) => `Serien har sparats: ${n === 1 ? '1 gång' : `${n} gånger`}.`,
  endTitle: 'Avsluta serien',
  endHint: 'Från och med den valda dagen ställs alla gånger in. De som svarat Kommer får veta orsaken.',
  endFrom: 'Första dagen som ställs in',
  ended: (n) =>
    n === 1 ? 'Serien är avslutad: 1 gång ställdes in.' : `Serien är avslutad: ${n} gånger ställdes in.`,
};
