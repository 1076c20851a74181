import type { Localized } from './language';

/** "organisaatiomalli" (Liite 4, rivi 65): the legal form of an education provider. */
export const organisationTypes = {
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  jointAuthority: { fi: 'Koulutuskuntayhtymä', sv: 'Utbildningssamkommun', en: 'Joint municipal authority' },
  company: { fi: 'Osakeyhtiö', sv: 'Aktiebolag', en: 'Limited company' },
  foundation: { fi: 'Säätiö', sv: 'Stiftelse', en: 'Foundation' },
  association: { fi: 'Yhdistys', sv: 'Förening', en: 'Association' },
  state: { fi: 'Valtio', sv: 'Staten', en: 'State' },
} as const satisfies Readonly<Record<string, Localized>>;
export type OrganisationType = keyof typeof organisationTypes;
export const organisationTypeIds = Object.keys(organisationTypes) as [
  OrganisationType,
  ...OrganisationType[],
];
