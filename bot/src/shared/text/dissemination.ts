import type { Localized } from '../domain/language';
import type { SpreadLanguage, SpreadScope, SpreadWhat } from '../domain/spread';

const t = (fi: string, sv: string, en: string): Localized => ({ fi, sv, en });

/** The words of the dissemination log, on its page and in its files. */
export const disseminationText = {
  whats: {
    event: t('Tilaisuus', 'Evenemang', 'Event'),
    publication: t('Julkaisu', 'Publikation', 'Publication'),
    talk: t('Esitys', 'Presentation', 'Talk'),
    material: t('Materiaali', 'Material', 'Material'),
  } satisfies Record<SpreadWhat, Localized>,
  scopes: {
    own: t('Oma organisaatio', 'Den egna organisationen', 'Own organisation'),
    network: t('Verkosto', 'Nätverket', 'The network'),
    national: t('Valtakunnallinen', 'Nationell', 'National'),
  } satisfies Record<SpreadScope, Localized>,
  languages: {
    fi: t('suomi', 'finska', 'Finnish'),
    sv: t('ruotsi', 'svenska', 'Swedish'),
    fiSv: t('suomi ja ruotsi', 'finska och svenska', 'Finnish and Swedish'),
    en: t('englanti', 'engelska', 'English'),
    other: t('muu', 'annat', 'other'),
  } satisfies Record<SpreadLanguage, Localized>,
  headings: [
    t('Päivä', 'Dag', 'Day'),
    t('Mitä', 'Vad', 'What'),
    t('Nimi', 'Namn', 'Name'),
    t('Organisaatio', 'Organisation', 'Organisation'),
    t('Teema', 'Tema', 'Theme'),
    t('Kohderyhmä', 'Målgrupp', 'Audience'),
    t('Tavoitettuja noin', 'Nådde ungefär', 'Reached about'),
    t('Kieli', 'Språk', 'Language'),
    t('Laajuus', 'Omfattning', 'Scope'),
    t('Toimintamallin osa', 'Del av verksamhetsmodellen', 'Part of the operating model'),
    t('Pilotti', 'Pilotförsök', 'Pilot'),
    t('Linkki', 'Länk', 'Link'),
  ],
  fileName: t('Levittäminen', 'Spridning', 'Dissemination'),
  open: t('Kirjaa levittäminen', 'Registrera spridningen', 'Record dissemination'),
} as const;
