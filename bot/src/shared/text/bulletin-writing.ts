import type { Localized } from '../domain/language';

/** Words of writing, approving and scheduling in the chat. */
export const writingText = {
  correctOrWithdraw: {
    fi: 'Korjaa tai vedä takaisin',
    sv: 'Rätta eller dra tillbaka',
    en: 'Correct or withdraw',
  },
  openAll: { fi: 'Avaa Tiedotteet', sv: 'Öppna Infomeddelanden', en: 'Open Bulletins' },
  openPage: { fi: 'Avaa sivu', sv: 'Öppna sidan', en: 'Open the page' },
  type: { fi: 'Tiedotteen laji', sv: 'Typ av infomeddelande', en: 'Kind of bulletin' },
  template: (name: Localized): Localized => ({
    fi: `Pohja: ${name.fi}`,
    sv: `Mall: ${name.sv}`,
    en: `Template: ${name.en}`,
  }),
  leads: { fi: 'Vetäjät (projektiryhmä)', sv: 'Ledarna (projektgruppen)', en: 'The leads (project group)' },
  organisations: (n: number): Localized => ({
    fi: `Organisaatioita valittu välilehdellä: ${n}`,
    sv: `Organisationer valda på fliken: ${n}`,
    en: `Organisations chosen in the tab: ${n}`,
  }),
  waitsForLead: (place: string): Localized => ({
    fi: `${place} (vetäjä välittää)`,
    sv: `${place} (ledaren förmedlar)`,
    en: `${place} (the lead relays)`,
  }),
  fix: {
    fi: 'Korjaa ennen julkaisua. Luonnos on tallessa.',
    sv: 'Rätta före publicering. Utkastet är sparat.',
    en: 'Fix before publishing. The draft is saved.',
  },
  look: { fi: 'Tarkista vielä:', sv: 'Kontrollera också:', en: 'Worth another look:' },
  day: {
    fi: 'Julkaisupäivä (tyhjä = heti)',
    sv: 'Publiceringsdag (tomt = genast)',
    en: 'Day of publishing (empty = at once)',
  },
  time: { fi: 'Kellonaika', sv: 'Klockslag', en: 'Time' },
  askApproval: { fi: 'Pyydä hyväksyntä', sv: 'Be om godkännande', en: 'Ask for approval' },
  askApprovalAnyway: {
    fi: 'Pyydä hyväksyntä: toinen kieli tulossa',
    sv: 'Be om godkännande: det andra språket kommer',
    en: 'Ask for approval: the other language follows',
  },
  approvalNeeded: {
    fi: 'Kaikille kanaville lähtevän tiedotteen hyväksyy toinen henkilö.',
    sv: 'Ett infomeddelande till alla kanaler godkänns av en annan person.',
    en: 'A bulletin to all channels is approved by a second person.',
  },
  approvalAsked: (names: string): Localized => ({
    fi: `Hyväksyntää on pyydetty. Sen voi antaa: ${names}.`,
    sv: `Begäran om godkännande har skickats. Kan godkännas av: ${names}.`,
    en: `Approval has been asked for. It can be given by: ${names}.`,
  }),
  scheduled: (when: string): Localized => ({
    fi: `Ajastettu: ${when}.`,
    sv: `Schemalagt: ${when}.`,
    en: `Scheduled: ${when}.`,
  }),
  people: (n: number): Localized => ({
    fi: `Henkilökohtaisia viestejä: ${n}.`,
    sv: `Personliga meddelanden: ${n}.`,
    en: `Personal messages: ${n}.`,
  }),
  cancel: { fi: 'Peru lähetys', sv: 'Avbryt sändningen', en: 'Cancel' },
  cancelled: {
    fi: 'Lähetys on peruttu. Luonnos on tallessa.',
    sv: 'Sändningen har avbrutits. Utkastet finns kvar.',
    en: 'Cancelled. The draft is kept.',
  },
  previewToSelf: {
    fi: 'Esikatselu: vain sinä näet tämän',
    sv: 'Förhandsgranskning: bara du ser detta',
    en: 'Preview: only you see this',
  },
  approve: { fi: 'Hyväksy', sv: 'Godkänn', en: 'Approve' },
  giveBack: { fi: 'Palauta kirjoittajalle', sv: 'Skicka tillbaka till skribenten', en: 'Return' },
  note: {
    fi: 'Viesti kirjoittajalle (vapaaehtoinen)',
    sv: 'Meddelande till skribenten (frivilligt)',
    en: 'Note to the writer (optional)',
  },
  pleaseApprove: (name: string): Localized => ({
    fi: `${name} pyytää sinua hyväksymään tiedotteen:`,
    sv: `${name} ber dig godkänna infomeddelandet:`,
    en: `${name} asks you to approve the bulletin:`,
  }),
  goesOut: (when: string): Localized => ({
    fi: `Lähtee ${when}.`,
    sv: `Skickas ${when}.`,
    en: `Goes out ${when}.`,
  }),
  approvedBy: (name: string): Localized => ({
    fi: `${name} hyväksyi tiedotteen.`,
    sv: `${name} godkände infomeddelandet.`,
    en: `${name} approved the bulletin.`,
  }),
  returnedBy: (name: string): Localized => ({
    fi: `${name} palautti tiedotteen.`,
    sv: `${name} skickade tillbaka infomeddelandet.`,
    en: `${name} returned the bulletin.`,
  }),
  noLongerAsked: {
    fi: 'Tämä ei enää odota hyväksyntää.',
    sv: 'Detta väntar inte längre på godkännande.',
    en: 'This does not wait for approval any more.',
  },
  stopped: (why: string): Localized => ({
    fi: `Ajastettua tiedotetta ei julkaistu. ${why}`,
    sv: `Det schemalagda infomeddelandet publicerades inte. ${why}`,
    en: `The scheduled bulletin was not published. ${why}`,
  }),
  noRight: {
    fi: 'Kirjoittajalla ei enää ole oikeutta kirjoittaa tälle kohderyhmälle. Luonnos on tallessa.',
    sv: 'Skribenten har inte längre rätt att skriva till den här målgruppen. Utkastet finns kvar.',
    en: 'Its writer may not write to this audience any more. The draft is kept.',
  },
} as const satisfies Record<string, Localized | ((...args: never[]) => Localized)>;
