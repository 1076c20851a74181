import type { Localized } from '../domain/language';

export const bulletinText = {
  header: {
    fi: 'Tiedote koordinaatiolta',
    sv: 'Infomeddelande från koordinatorn',
    en: 'Bulletin from the coordination',
  },
  headerTheme: (theme: Localized): Localized => ({
    fi: `Teeman tiedote: ${theme.fi}`,
    sv: `Temats infomeddelande: ${theme.sv}`,
    en: `Theme bulletin: ${theme.en}`,
  }),
  corrected: (day: string, time: string, what: string): Localized => ({
    fi: `Korjattu ${day} klo ${time}: ${what}`,
    sv: `Rättat ${day} kl. ${time}: ${what}`,
    en: `Corrected ${day} at ${time}: ${what}`,
  }),
  relayedBy: (name: string, organisation: Localized): Localized => ({
    fi: `Välittänyt ${name}, ${organisation.fi}`,
    sv: `Förmedlat av ${name}, ${organisation.sv}`,
    en: `Relayed by ${name}, ${organisation.en}`,
  }),
  autoRelay: {
    fi: 'Botti välitti vetäjäorganisaation puolesta',
    sv: 'Boten förmedlade på ledarorganisationens vägnar',
    en: 'Relayed by the bot on behalf of the lead',
  },
  svFollows: {
    fi: 'Svensk version kommer (ruotsinkielinen versio tulossa)',
    sv: 'Svensk version kommer',
    en: 'Swedish version to follow',
  },
  fiFollows: {
    fi: 'Suomenkielinen versio tulossa',
    sv: 'Finsk version kommer (suomenkielinen versio tulossa)',
    en: 'Finnish version to follow',
  },
  readMore: { fi: 'Lue lisää', sv: 'Läs mer', en: 'Read more' },
  acknowledgedAlready: {
    fi: 'Organisaatiosi on kuitannut tämän.',
    sv: 'Din organisation har kvitterat det här.',
    en: 'Your organisation has acknowledged this.',
  },
  acknowledge: { fi: 'Kuittaa', sv: 'Kvittera', en: 'Acknowledge' },
  acknowledgements: (n: number): Localized => ({
    fi: `Kuittauksia: ${n}`,
    sv: `Kvitteringar: ${n}`,
    en: `Acknowledgements: ${n}`,
  }),
  acknowledged: (organisations: string): Localized => ({
    fi: `Kuittaus tallennettu: ${organisations}.`,
    sv: `Kvitteringen har sparats: ${organisations}.`,
    en: `Acknowledgement saved: ${organisations}.`,
  }),
  undo: { fi: 'Kumoa kuittaus', sv: 'Ångra kvitteringen', en: 'Undo' },
  undone: { fi: 'Kuittaus kumottu.', sv: 'Kvitteringen har ångrats.', en: 'Acknowledgement undone.' },
  relay: { fi: 'Välitä', sv: 'Förmedla', en: 'Relay' },
  relayed: { fi: 'Välitetty.', sv: 'Förmedlat.', en: 'Relayed.' },
  relayedNow: (title: string): Localized => ({
    fi: `Välitetty kanavalle: ${title}`,
    sv: `Förmedlat till kanalen: ${title}`,
    en: `Relayed to the channel: ${title}`,
  }),
  relayedAlready: (title: string): Localized => ({
    fi: `Välitetty jo aiemmin: ${title}`,
    sv: `Redan förmedlat: ${title}`,
    en: `Relayed already: ${title}`,
  }),
  pleaseRelay: (theme: Localized): Localized => ({
    fi: `Uusi tiedote odottaa välittämistä: ${theme.fi}`,
    sv: `Ett nytt infomeddelande väntar på att förmedlas: ${theme.sv}`,
    en: `A new bulletin is waiting to be relayed: ${theme.en}`,
  }),
  relayLines: {
    fi: 'Omat rivit tiedotteen yläpuolelle (vapaaehtoinen)',
    sv: 'Egna rader ovanför infomeddelandet (frivilligt)',
    en: 'Own lines above the bulletin (optional)',
  },
  withdrawn: (day: string, time: string, why: string): Localized => ({
    fi: `Vedetty takaisin ${day} klo ${time}: ${why}`,
    sv: `Har dragits tillbaka ${day} kl. ${time}: ${why}`,
    en: `Withdrawn ${day} at ${time}: ${why}`,
  }),
  languageAdded: (title: string): Localized => ({
    fi: `Nyt myös suomeksi: ${title}`,
    sv: `Nu också på svenska: ${title}`,
    en: `Now in the other language too: ${title}`,
  }),
  attachments: { fi: 'Liitteet', sv: 'Bilagor', en: 'Attachments' },
  meantFor: (names: Localized): Localized => ({
    fi: `Tarkoitettu: ${names.fi}`,
    sv: `Avsett för: ${names.sv}`,
    en: `Meant for: ${names.en}`,
  }),
  headerLeads: { fi: 'Tiedote vetäjille', sv: 'Infomeddelande till ledarna', en: 'Bulletin to the leads' },
  write: { fi: 'Kirjoita tiedote', sv: 'Skriv ett infomeddelande', en: 'Write a bulletin' },
  writeHere: {
    fi: 'Luonnos näkyy vain sinulle, kunnes julkaiset sen.',
    sv: 'Utkastet syns bara för dig tills du publicerar det.',
    en: 'Only you see the draft until you publish it.',
  },
  titleFi: { fi: 'Otsikko suomeksi', sv: 'Rubrik på finska', en: 'Title in Finnish' },
  bodyFi: { fi: 'Teksti suomeksi', sv: 'Text på finska', en: 'Text in Finnish' },
  titleSv: { fi: 'Otsikko ruotsiksi', sv: 'Rubrik på svenska', en: 'Title in Swedish' },
  bodySv: { fi: 'Teksti ruotsiksi', sv: 'Text på svenska', en: 'Text in Swedish' },
  link: { fi: 'Linkki (https)', sv: 'Länk (https)', en: 'Link (https)' },
  audience: { fi: 'Kohderyhmä', sv: 'Målgrupp', en: 'Audience' },
  general: {
    fi: 'Yleinen (koko verkosto)',
    sv: 'Allmänt (hela nätverket)',
    en: 'General (the whole network)',
  },
  preview: { fi: 'Esikatsele', sv: 'Förhandsgranska', en: 'Preview' },
  previewTitle: {
    fi: 'Esikatselu: näin kortti näkyy',
    sv: 'Förhandsgranskning: så här ser kortet ut',
    en: 'Preview: this is how the card looks',
  },
  goesTo: (places: string): Localized => ({
    fi: `Lähtee: ${places}`,
    sv: `Skickas till: ${places}`,
    en: `Goes to: ${places}`,
  }),
  publish: { fi: 'Julkaise', sv: 'Publicera', en: 'Publish' },
  publishAnyway: {
    fi: 'Julkaise: toinen kieli tulossa',
    sv: 'Publicera: det andra språket kommer',
    en: 'Publish: the other language follows',
  },
  edit: { fi: 'Muokkaa', sv: 'Redigera', en: 'Edit' },
  published: (channels: number): Localized => ({
    fi: `Julkaistu. Lähtee heti: ${channels} ${channels === 1 ? 'kanava' : 'kanavaa'}.`,
    sv: `Publicerat. Skickas genast: ${channels} ${channels === 1 ? 'kanal' : 'kanaler'}.`,
    en: `Published. Goes out at once: ${channels} ${channels === 1 ? 'channel' : 'channels'}.`,
  }),
  waitsForLeads: (n: number): Localized => ({
    fi: `Odottaa vetäjää: ${n} ${n === 1 ? 'kanava' : 'kanavaa'}.`,
    sv: `Väntar på ledaren: ${n} ${n === 1 ? 'kanal' : 'kanaler'}.`,
    en: `Waits for the lead: ${n} ${n === 1 ? 'channel' : 'channels'}.`,
  }),
  latest: { fi: 'Viimeisimmät tiedotteet', sv: 'De senaste infomeddelandena', en: 'Latest bulletins' },
  none: {
    fi: 'Tiedotteita ei ole vielä.',
    sv: 'Det finns inga infomeddelanden ännu.',
    en: 'There are no bulletins yet.',
  },
};

/** What waits for somebody, in a line. */
export const waitingText = {
  relay: (title: Localized): Localized => ({
    fi: `Välitä tiedote: ${title.fi}`,
    sv: `Förmedla infomeddelandet: ${title.sv}`,
    en: `Relay the bulletin: ${title.en}`,
  }),
  approve: (title: Localized): Localized => ({
    fi: `Hyväksy tai palauta: ${title.fi}`,
    sv: `Godkänn eller skicka tillbaka: ${title.sv}`,
    en: `Approve or return: ${title.en}`,
  }),
  returned: (title: Localized): Localized => ({
    fi: `Korjaa luonnos: ${title.fi}`,
    sv: `Rätta utkastet: ${title.sv}`,
    en: `Fix the draft: ${title.en}`,
  }),
  addLanguage: (title: Localized, lang: 'fi' | 'sv'): Localized =>
    lang === 'sv'
      ? {
          fi: `Lisää ruotsinkielinen teksti: ${title.fi}`,
          sv: `Lägg till den svenska texten: ${title.sv}`,
          en: `Add the Swedish text: ${title.en}`,
        }
      : {
          fi: `Lisää suomenkielinen teksti: ${title.fi}`,
          sv: `Lägg till den finska texten: ${title.sv}`,
          en: `Add the Finnish text: ${title.en}`,
        },
  news: (title: Localized): Localized => ({
    fi: `Tiedote: ${title.fi}`,
    sv: `Infomeddelande: ${title.sv}`,
    en: `Bulletin: ${title.en}`,
  }),
  all: (n: number): Localized => ({ fi: `Kaikki ${n}`, sv: `Alla ${n}`, en: `All ${n}` }),
  read: { fi: 'Lue', sv: 'Läs', en: 'Read' },
  readAndDecide: { fi: 'Lue ja päätä', sv: 'Läs och besluta', en: 'Read and decide' },
  open: { fi: 'Avaa', sv: 'Öppna', en: 'Open' },
};
