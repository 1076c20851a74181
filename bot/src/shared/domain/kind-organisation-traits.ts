import { type FactKindOf, ofOrganisation, words } from './fact-kind';
import type { OrganisationId } from './network';
import { type OrganisationType, organisationTypes } from './organisation-type';
import { type Region, regions } from './region';

/** By what organisations are divided into groups (Liite 4, rivi 65): said once, for every theme. */
export type OrganisationTraits = {
  readonly kind: 'organisationTraits';
  readonly organisation: OrganisationId;
  readonly type?: OrganisationType;
  readonly region?: Region;
};

export const organisationTraits: FactKindOf<OrganisationTraits> = {
  slot: (c) => [c.organisation],
  subject: ofOrganisation,
  names: words(
    'Organisaation malli ja maakunta',
    'Organisationens form och landskap',
    'The organisation’s type and region',
  ),
  title: ({ type, region }) => {
    const said = [type && organisationTypes[type], region && regions[region]].filter(
      (one) => one !== undefined,
    );
    return { fi: said.map((one) => one.fi).join(', '), sv: said.map((one) => one.sv).join(', ') };
  },
};
