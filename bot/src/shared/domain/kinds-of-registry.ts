import type { ContentOf } from './fact';
import { type FactKindOf, ofOrganisation, words } from './fact-kind';
import { interpretationSlot } from './interpretation';

type RegistryKind = 'membershipSet' | 'interpretationSet' | 'organisationImported' | 'projectImported';

const imported = words('Muutettu tuonnissa', 'Ändrat vid import', 'Changed by an import');

/** What the network and the reading of the source were before they were changed. */
export const kindsOfRegistry: { readonly [K in RegistryKind]: FactKindOf<ContentOf<K>> } = {
  membershipSet: {
    slot: (c) => [c.organisation, c.theme],
    subject: ofOrganisation,
    names: words('Teeman jäsenyys muutettu', 'Medlemskap i temat ändrat', 'Membership of the theme changed'),
  },
  interpretationSet: {
    slot: (c) => [interpretationSlot(c)],
    names: words('Tulkinta asetettu', 'Tolkning fastställd', 'Reading set'),
  },
  organisationImported: {
    slot: (c) => [c.organisation],
    names: words('Rekisterin tietoja muutettu', 'Registrets uppgifter ändrade', 'Registry changed'),
  },
  projectImported: { slot: () => [], names: imported },
};
