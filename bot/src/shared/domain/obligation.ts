import type { Area } from './area';
import rows from './catalogue/obligations.json';
import { worded } from './duty-wording';
import type { Localized } from './language';
import type { OrganisationRole, Phase, Project } from './network';

export type { Area } from './area';
export type PhaseId = Phase['id'];

export type Cadence = {
  readonly type: 'once' | 'phase-bound' | 'monthly' | 'ongoing';
  readonly min?: number;
  readonly max?: number;
  readonly phase?: PhaseId;
  readonly alsoPhases?: readonly PhaseId[];
  readonly days?: number;
  readonly trigger?: string;
  readonly condition?: string;
  /** As printed, where the reading is not certain. */
  readonly raw?: string;
  /** A part that follows another duty's reading. */
  readonly derivedFrom?: string;
  /** Not in the source (DOMAIN.md 1): our proposal. */
  readonly proposed?: {
    readonly reviewEvery?: 'month' | 'quarter' | 'phase';
    readonly dueWithinWorkingDays?: number;
  };
};

export type DutyPart = {
  readonly id: string;
  readonly title: Localized;
  readonly cadence: Cadence;
  readonly evidence: readonly string[];
};

/** One duty of Liite 4 (24.10.2023), with the very line that it stands on. */
export type Obligation = {
  readonly id: string;
  readonly role: OrganisationRole;
  readonly area: Area;
  readonly strength: 'must' | 'best-effort';
  readonly scope: 'project' | 'theme' | 'organisation' | 'organisation-theme';
  readonly source: {
    /** Verbatim, an exact substring of the document. */
    readonly fi: string;
    readonly bullet: string;
    readonly heading: string;
    readonly line: number;
    readonly page: number;
  };
  readonly title: Localized;
  readonly text: Localized;
  readonly cadence: Cadence;
  readonly format: 'live' | 'remote' | 'any';
  readonly evidence: readonly string[];
  readonly parts?: readonly DutyPart[];
  readonly ambiguities: readonly string[];
  readonly reconstruction?: Localized;
  /** What must be on record, where a later version of the source says so; else `text/required.ts` does. */
  readonly required?: Localized;
};

export const obligations = rows as unknown as readonly Obligation[];
const byId = new Map(obligations.map((o) => [o.id, o]));
export const obligationById = (id: string): Obligation | undefined => byId.get(id);

type Catalogue = { readonly all: readonly Obligation[]; readonly byId: ReadonlyMap<string, Obligation> };
const liite4: Catalogue = { all: obligations, byId };
const wordedCatalogues = new WeakMap<NonNullable<Project['duties']>, Catalogue>();
/** As the period's own source document words them; else as Liite 4 of 24.10.2023 does. */
const catalogueOf = ({ duties }: Pick<Project, 'duties'>): Catalogue => {
  if (!duties) return liite4;
  const known = wordedCatalogues.get(duties);
  if (known) return known;
  const own = new Map(duties.map((duty) => [duty.id, duty]));
  const all = obligations.map((o) => {
    const wording = own.get(o.id);
    return wording ? worded(o, wording) : o;
  });
  const made = { all, byId: new Map(all.map((o) => [o.id, o])) };
  wordedCatalogues.set(duties, made);
  return made;
};
/** The catalogue in a period's words. */
export const obligationsOf = (project: Pick<Project, 'duties'>): readonly Obligation[] =>
  catalogueOf(project).all;
export const obligationIn = (project: Pick<Project, 'duties'>, id: string): Obligation | undefined =>
  catalogueOf(project).byId.get(id);

/** The developer's list opens with a principle, not a duty (Liite 4, rivi 95). */
export const developerPreamble: Localized = {
  fi: 'Kehittämistyön lähtökohtana on verkostomainen työskentely ja yhteisen toimintamallin luominen ammatillisen koulutuksen strategisen ja pedagogisen johtamisen tueksi.',
  sv: 'Utgångspunkten för utvecklingsarbetet är ett nätverksbaserat arbetssätt och att skapa en gemensam verksamhetsmodell till stöd för den strategiska och pedagogiska ledningen av yrkesutbildningen.',
  en: 'The development work starts from working as a network and from creating a common operating model to support the strategic and pedagogical leadership of vocational education and training.',
};
