import type { BulletinState } from '../domain/bulletin';
import type { Localized } from '../domain/language';

export const exportName: Localized = { fi: 'tiedotteet', sv: 'infomeddelanden', en: 'bulletins' };
/** In the order of the columns. */
export const exportHeadings: readonly Localized[] = [
  { fi: 'Laji', sv: 'Typ', en: 'Kind' },
  { fi: 'Tila', sv: 'Status', en: 'State' },
  { fi: 'Otsikko suomeksi', sv: 'Rubrik på finska', en: 'Title in Finnish' },
  { fi: 'Otsikko ruotsiksi', sv: 'Rubrik på svenska', en: 'Title in Swedish' },
  { fi: 'Kielet', sv: 'Språk', en: 'Languages' },
  { fi: 'Kohderyhmä', sv: 'Målgrupp', en: 'Audience' },
  { fi: 'Kirjoittaja', sv: 'Skribent', en: 'Written by' },
  { fi: 'Julkaistu (Suomen aikaa)', sv: 'Publicerat (finsk tid)', en: 'Published (time in Finland)' },
  { fi: 'Versioita', sv: 'Versioner', en: 'Versions' },
  { fi: 'Kanavia', sv: 'Kanaler', en: 'Channels' },
  { fi: 'Toimitettu', sv: 'Levererat', en: 'Delivered' },
  { fi: 'Odottaa vetäjää', sv: 'Väntar på ledaren', en: 'Waiting for a lead' },
  { fi: 'Kuittauksia', sv: 'Kvitteringar', en: 'Acknowledgements' },
  {
    fi: 'Organisaatioita kohderyhmässä',
    sv: 'Organisationer i målgruppen',
    en: 'Organisations in the audience',
  },
  { fi: 'Tiedotteen linkki', sv: 'Länken i infomeddelandet', en: 'Link in the bulletin' },
  { fi: 'Viesti Teamsissa', sv: 'Meddelandet i Teams', en: 'The message in Teams' },
];
export const exportWords = {
  general: { fi: 'Yleinen', sv: 'Allmänt', en: 'General' },
  leads: { fi: 'Vetäjät', sv: 'Ledarna', en: 'Leads' },
  states: {
    draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
    awaitsApproval: { fi: 'Odottaa hyväksyntää', sv: 'Väntar på godkännande', en: 'Waiting for approval' },
    scheduled: { fi: 'Ajastettu', sv: 'Schemalagt', en: 'Scheduled' },
    published: { fi: 'Julkaistu', sv: 'Publicerat', en: 'Published' },
    withdrawn: { fi: 'Vedetty takaisin', sv: 'Har dragits tillbaka', en: 'Withdrawn' },
    discarded: { fi: 'Hylätty luonnos', sv: 'Förkastat utkast', en: 'Discarded draft' },
  } satisfies Record<BulletinState, Localized>,
};
