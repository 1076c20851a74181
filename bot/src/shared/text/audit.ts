import type { Noted } from '../domain/audited';
import type { bulletinSteps } from '../domain/bulletin';
import type { Language, Localized } from '../domain/language';
import type { Network } from '../domain/network';
import { personName } from './recorder';

const t = (fi: string, sv: string, en: string): Localized => ({ fi, sv, en });

export const notedNames: Readonly<Record<Noted, Localized>> = {
  networkImported: t(
    'Verkosto tuotu tiedostoista',
    'Nätverket importerat från filer',
    'Network imported from files',
  ),
  importUndone: t('Tuonti kumottu', 'Importen ångrad', 'Import undone'),
  organisationAdded: t('Organisaatio lisätty', 'Organisation tillagd', 'Organisation added'),
  organisationChanged: t(
    'Organisaation tietoja muutettu',
    'Organisationens uppgifter ändrade',
    'Organisation’s details changed',
  ),
  organisationMerged: t('Organisaatiot yhdistetty', 'Organisationer sammanslagna', 'Organisations merged'),
  mergerUndone: t(
    'Organisaatioiden yhdistäminen kumottu',
    'Sammanslagningen av organisationer ångrad',
    'Merger of organisations undone',
  ),
  leadsSet: t('Teeman vetäjät asetettu', 'Temats ledare angivna', 'A theme’s leads set'),
  seatSet: t(
    'Henkilö nimetty työryhmään',
    'En person utsedd till en arbetsgrupp',
    'A person named to a working group',
  ),
  seatEnded: t(
    'Henkilön paikka työryhmässä päätetty',
    'En persons plats i en arbetsgrupp avslutad',
    'A person’s seat in a working group ended',
  ),
  personChanged: t('Henkilön tietoja muutettu', 'En persons uppgifter ändrade', 'A person’s details changed'),
  taskGiven: t('Henkilölle annettu tehtävä', 'En person fick en uppgift', 'A person was given a task'),
  taskEnded: t('Henkilön tehtävä päätetty', 'En persons uppgift avslutad', 'A person’s task ended'),
  taskTakenBack: t(
    'Tehtävän muutos peruttu',
    'Ändringen av en uppgift återtagen',
    'A change of a task taken back',
  ),
  channelTied: t('Kanava yhdistetty', 'Kanal kopplad', 'Channel linked'),
  accountLinked: t('Tili liitetty henkilöön', 'Konto kopplat till en person', 'Account linked to a person'),
  accountUnlinked: t('Tilin liitos purettu', 'Kontots koppling upphävd', 'Account unlinked'),
  requestDismissed: t(
    'Lisäyspyyntö poistettu listalta',
    'Begäran borttagen från listan',
    'Request taken off the list',
  ),
  autoRelaySet: t('Automaattinen välitys asetettu', 'Automatisk förmedling inställd', 'Automatic relay set'),
  personDataGiven: t(
    'Henkilön tiedot annettu',
    'En persons uppgifter utlämnade',
    'A person’s data given out',
  ),
  personErased: t('Henkilön tiedot poistettu', 'En persons uppgifter raderade', 'A person’s data erased'),
  archiveMade: t('Arkistopaketti tehty', 'Arkivpaket skapat', 'Archive package made'),
  retentionSet: t('Säilytysaika asetettu', 'Lagringstid inställd', 'Retention set'),
  namesRemoved: t(
    'Nimet poistettu säilytysajan päätyttyä',
    'Namnen raderade efter lagringstiden',
    'Names removed after the retention period',
  ),
};

export const stepNames: Readonly<Record<(typeof bulletinSteps)[number], Localized>> = {
  approvalAsked: t(
    'Tiedotteelle pyydetty hyväksyntää',
    'Godkännande begärt för infomeddelande',
    'Approval asked for a bulletin',
  ),
  approvalOff: t('Tiedote ilman hyväksyntää', 'Infomeddelande utan godkännande', 'Bulletin without approval'),
  approved: t('Tiedote hyväksytty', 'Infomeddelande godkänt', 'Bulletin approved'),
  returned: t('Tiedote palautettu', 'Infomeddelande tillbakaskickat', 'Bulletin returned'),
  scheduled: t('Tiedote ajastettu', 'Infomeddelande schemalagt', 'Bulletin scheduled'),
  cancelled: t('Ajastus peruttu', 'Schemaläggning avbruten', 'Schedule cancelled'),
  stopped: t('Lähetys pysäytetty', 'Sändning stoppad', 'Sending stopped'),
  published: t('Tiedote julkaistu', 'Infomeddelande publicerat', 'Bulletin published'),
  corrected: t('Tiedote korjattu', 'Infomeddelande rättat', 'Bulletin corrected'),
  languageAdded: t(
    'Tiedotteeseen lisätty kieli',
    'Språk tillagt i infomeddelande',
    'Language added to a bulletin',
  ),
  withdrawn: t('Tiedote vedetty takaisin', 'Infomeddelande tillbakadraget', 'Bulletin withdrawn'),
};

export const auditText = {
  approvalOn: t('Hyväksyntä otettu käyttöön', 'Godkännande infört', 'Approval switched on'),
  approvalOff: t('Hyväksyntä poistettu käytöstä', 'Godkännande avskaffat', 'Approval switched off'),
  operator: t('palvelun ylläpito', 'tjänstens administratör', 'the service’s operator'),
  bot: t('botti', 'boten', 'the bot'),
  import: t('tuonti', 'importen', 'the import'),
  file: t('Tapahtumaloki', 'Händelselogg', 'Audit log'),
} as const;

export const auditHeadings: readonly Localized[] = [
  t('Aika', 'Tid', 'Time'),
  t('Kuka', 'Vem', 'Who'),
  t('Mitä', 'Vad', 'What'),
  t('Organisaatio', 'Organisation', 'Organisation'),
];

const others = ['bot', 'import', 'operator'] as const;
/** Whoever did it, in words: a person, or what is no person. */
export const whoDid = (network: Network, by: string, lang: Language): string => {
  const other = others.find((one) => one === by);
  return other ? auditText[other][lang] : personName(network, by, lang);
};
