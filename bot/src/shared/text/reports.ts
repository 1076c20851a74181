import type { Localized } from '../domain/language';
import type { OrganisationRole } from '../domain/network';

/** Headings of the report's tables, in the order of their columns. */
export const dutyHeadings: readonly Localized[] = [
  { fi: 'Vastuu', sv: 'Ansvarsuppgift', en: 'Obligation' },
  { fi: 'Rooli', sv: 'Roll', en: 'Role' },
  { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
  { fi: 'Teema', sv: 'Tema', en: 'Theme' },
  { fi: 'Jakso', sv: 'Period', en: 'Period' },
  { fi: 'Tilanne', sv: 'Läge', en: 'Standing' },
  { fi: 'Tehty', sv: 'Gjort', en: 'Done' },
  { fi: 'Tavoite', sv: 'Mål', en: 'Required' },
  { fi: 'Toteumatietoja', sv: 'Underlag', en: 'Evidence' },
];
export const reasonHeading: Localized = { fi: 'Syy', sv: 'Orsak', en: 'Reason' };
export const roleNames: Readonly<Record<OrganisationRole, Localized>> = {
  coordinator: { fi: 'Koordinaatio', sv: 'Koordinatorn', en: 'Coordination' },
  themeLead: { fi: 'Vetäjäorganisaatio', sv: 'Ledande organisation', en: 'Lead organisation' },
  developer: { fi: 'Kehittäjäorganisaatio', sv: 'Utvecklarorganisation', en: 'Developer organisation' },
};
export const reportNames: Readonly<Record<'duties' | 'gaps', Localized>> = {
  duties: { fi: 'Raportti', sv: 'Rapport', en: 'Report' },
  gaps: { fi: 'Raportin puutteet', sv: 'Rapportens brister', en: 'Gaps in the report' },
};
