import type { ContentOf, FactContent, FactKind } from './fact';
import { type FactKindOf, ofProject } from './fact-kind';
import { gapExplained } from './kind-gap-explained';
import { groupSeatNamed } from './kind-group-seat';
import { groupsDivided } from './kind-groups-divided';
import { introduced } from './kind-introduced';
import { linkChecked } from './kind-link-checked';
import { organisationTraits } from './kind-organisation-traits';
import { partDelivered } from './kind-part-delivered';
import { pilotInterest, pilotRegistered } from './kind-pilot-registered';
import { platformKept } from './kind-platform-kept';
import { roundSeen } from './kind-round-seen';
import { surveyClosed } from './kind-survey-closed';
import { kindsOfBulletins } from './kinds-of-bulletins';
import { kindsOfEvents } from './kinds-of-events';
import { documentLinked, selfReported } from './kinds-of-evidence';
import { kindsOfModel } from './kinds-of-model';
import { kindsOfRegistry } from './kinds-of-registry';
import { kindsOfRounds } from './kinds-of-rounds';
import { kindsOfSurveys } from './kinds-of-surveys';
import type { AnyForm } from './record-form';

/** Every kind of fact, each described once. */
export const factKinds: { readonly [K in FactKind]: FactKindOf<ContentOf<K>> } = {
  ...kindsOfEvents,
  ...kindsOfBulletins,
  ...kindsOfRounds,
  ...kindsOfRegistry,
  ...kindsOfSurveys,
  ...kindsOfModel,
  documentLinked,
  linkChecked,
  selfReported,
  surveyClosed,
  groupsDivided,
  groupSeatNamed,
  organisationTraits,
  partDelivered,
  platformKept,
  introduced,
  roundSeen,
  gapExplained,
  pilotRegistered,
  pilotInterest,
};

export const isFactKind = (word: string): word is FactKind => Object.hasOwn(factKinds, word);

/** The description of whatever kind this is; it is given contents of that kind only. */
export const kindOf = ({ kind }: { readonly kind: FactKind }): FactKindOf<FactContent> =>
  factKinds[kind] as unknown as FactKindOf<FactContent>;

/** The row that a fact belongs to: who-and-what. Facts of one slot replace each other. */
export const slotOf = (content: FactContent): string =>
  [content.kind, ...kindOf(content).slot(content)].join('~');

/**
 * Whose facts these are: the partition. An organisation's page reads two of them, `project` and its own;
 * replies and acknowledgements are many and asked for one by one, so they stand apart.
 */
export const subjectOf = (content: FactContent): string => kindOf(content).subject?.(content) ?? ofProject;

/** Says that something was not so, or is so no more. */
export const takesBack = ({ content }: { readonly content: FactContent }): boolean =>
  kindOf(content).takesBack?.(content) ?? false;

/** The plain records, in the order in which a standing offers them. */
const plainKinds = [
  'documentLinked',
  'surveyClosed',
  'groupsDivided',
  'partDelivered',
  'platformKept',
  'introduced',
  'roundSeen',
  'gapExplained',
  'linkChecked',
] as const satisfies readonly FactKind[];
/** What a form writes, and the form. */
export type PlainRecord = { readonly kind: FactKind; readonly form: AnyForm };
export const plainRecords: readonly PlainRecord[] = plainKinds.flatMap((kind) => {
  const form = factKinds[kind].form as AnyForm | undefined;
  return form ? [{ kind, form }] : [];
});
export const formOf = (name: string): AnyForm | undefined =>
  plainRecords.find(({ form }) => form.name === name)?.form;
