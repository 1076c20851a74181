import type { Localized } from '../domain/language';
import type { Standing } from '../domain/standing';

export const standingNames: Readonly<Record<Standing, Localized>> = {
  notDue: { fi: 'Ei vielä ajankohtainen', sv: 'Ännu inte aktuell', en: 'Not yet due' },
  onTrack: { fi: 'Aikataulussa', sv: 'Enligt plan', en: 'On track' },
  atRisk: { fi: 'Uhkaa viivästyä', sv: 'Riskerar att försenas', en: 'At risk' },
  overdue: { fi: 'Myöhässä', sv: 'Försenad', en: 'Overdue' },
  fulfilled: { fi: 'Toteutunut', sv: 'Genomförd', en: 'Fulfilled' },
  notApplicable: { fi: 'Ei koske', sv: 'Gäller inte', en: 'Not applicable' },
  noFreshInfo: { fi: 'Ei tuoretta tietoa', sv: 'Ingen färsk information', en: 'No fresh information' },
};
/** A closed month has passed: it is not late, it did not take place. */
export const didNotTakePlace: Localized = {
  fi: 'Ei toteutunut',
  sv: 'Genomfördes inte',
  en: 'Did not take place',
};

// Never colour alone: a sign and a word.
export const standingSigns: Readonly<Record<Standing, string>> = {
  notDue: '○',
  onTrack: '◔',
  atRisk: '△',
  overdue: '✕',
  fulfilled: '✓',
  notApplicable: '–',
  noFreshInfo: '?',
};

export const obligationText = {
  title: (organisation: string): Localized => ({
    fi: `Vastuut: ${organisation}`,
    sv: `Ansvarsuppgifter: ${organisation}`,
    en: `Obligations: ${organisation}`,
  }),
  themeTitle: (theme: Localized): Localized => ({
    fi: `Teema: ${theme.fi}`,
    sv: `Tema: ${theme.sv}`,
    en: `Theme: ${theme.en}`,
  }),
  whichOrganisation: {
    fi: 'Minkä organisaation vastuut näytetään?',
    sv: 'Vilken organisations ansvarsuppgifter ska visas?',
    en: 'Which organisation’s obligations shall be shown?',
  },
  switchTo: (organisation: string): Localized => ({
    fi: `Vaihda: ${organisation}`,
    sv: `Byt till: ${organisation}`,
    en: `Switch to: ${organisation}`,
  }),
  next: { fi: 'Seuraavaksi', sv: 'Härnäst', en: 'Next' },
  noneDue: {
    fi: 'Tässä kuussa ei ole määräaikoja.',
    sv: 'Inga tidsfrister den här månaden.',
    en: 'No deadlines this month.',
  },
  needsConfirmation: { fi: 'vahvistettava', sv: 'bör bekräftas', en: 'needs confirmation' },
  /** "Olimme paikalla", not answered yet: in a theme its lead answers, else the coordination. */
  waitsForLead: {
    fi: 'odottaa vetäjän vahvistusta',
    sv: 'väntar på ledarens bekräftelse',
    en: 'waits for the lead to confirm',
  },
  waitsForCoordination: {
    fi: 'odottaa koordinaation vahvistusta',
    sv: 'väntar på koordinatorns bekräftelse',
    en: 'waits for the coordination to confirm',
  },
  report: { fi: 'Kirjaa toteumatieto', sv: 'Registrera underlag', en: 'Record evidence' },
  answer: { fi: 'Vastaa tilannekyselyyn', sv: 'Svara på lägesavstämningen', en: 'Answer the check-in' },
  events: { fi: 'Tapahtumat', sv: 'Evenemang', en: 'Events' },
  coffee: { fi: 'Kutsu aamukahveille', sv: 'Bjud in till morgonkaffe', en: 'Invite to a coffee' },
  counts: { fi: 'Tilanne', sv: 'Läge', en: 'Standing' },
  held: (n: number): Localized => ({
    fi: `pidetty ${n}`,
    sv: `hållna ${n}`,
    en: `held ${n}`,
  }),
  planned: (n: number): Localized => ({ fi: `tulossa ${n}`, sv: `planerade ${n}`, en: `planned ${n}` }),
  meetings: { fi: 'Säännölliset tapaamiset', sv: 'Regelbundna träffar', en: 'Regular meetings' },
  coffees: { fi: 'Aamukahvit', sv: 'Morgonkaffe', en: 'Morning coffees' },
  pilots: (n: number): Localized => ({
    fi: `Pilotteja ilmoitettu: ${n}`,
    sv: `Anmälda pilotförsök: ${n}`,
    en: `Pilots on record: ${n}`,
  }),
  answered: (answered: number, asked: number): Localized => ({
    fi: `Tilannekyselyyn vastannut ${answered}/${asked}`,
    sv: `Svar på lägesavstämningen ${answered}/${asked}`,
    en: `Answered the check-in: ${answered}/${asked}`,
  }),
  notTied: {
    fi: 'Tätä kanavaa ei ole yhdistetty teemaan. Kirjoita @Strapetsi kanava.',
    sv: 'Den här kanalen är inte kopplad till något tema. Skriv @Strapetsi kanal.',
    en: 'This channel is not linked to a theme. Type @Strapetsi channel.',
  },
  network: { fi: 'Koko verkosto', sv: 'Hela nätverket', en: 'The whole network' },
};
