import type { Rhythm } from '../../../domain/rhythm';

/** The words of a series in Finnish; the other languages have the same keys or do not compile. */
export const seriesFi = {
  repeat: 'Toistuu',
  once: 'Ei toistu',
  rhythm: {
    weekly: 'Joka viikko',
    fortnightly: 'Joka toinen viikko',
    monthly: 'Kerran kuussa, samana viikonpäivänä',
  } satisfies Record<Rhythm, string>,
  until: 'Viimeinen päivä',
  untilFirst: 'Viimeisen päivän on oltava ensimmäisen jälkeen.',
  remindAt: 'Muistutus samana päivänä klo',
  remindHint: 'Tulossa- ja Ehkä-vastanneille. Tyhjänä tunti ennen alkua.',
  remindFirst: 'Muistutuksen on oltava ennen alkua.',
  hint: 'Kukin kutsu lähtee viikkoa ennen. Jokaisen kerran voi siirtää tai perua erikseen.',
  days: (n: number) => (n === 1 ? '1 kerta' : `${n} kertaa`),
  skipped: 'Ohitetaan',
  summerBreak: 'kesätauko',
  save: 'Tallenna sarja',
  saved: (n: number) => `Sarja on tallennettu: ${n === 1 ? '1 kerta' : `${n} kertaa`}.`,
  endTitle: 'Lopeta sarja',
  endHint: 'Valitusta päivästä alkaen kaikki kerrat perutaan. Tulossa-vastanneille kerrotaan syy.',
  endFrom: 'Ensimmäinen peruttava päivä',
  ended: (n: number) =>
    n === 1 ? 'Sarja on lopetettu: 1 kerta peruttiin.' : `Sarja on lopetettu: ${n} kertaa peruttiin.`,
};
export type SeriesWords = typeof seriesFi;
