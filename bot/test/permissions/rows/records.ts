import { factId } from '../../../src/shared/domain/fact';
import { plainRecords, slotOf } from '../../../src/shared/domain/fact-kinds';
import {
  type AnyForm,
  type Field,
  openVerb,
  type Scope,
  saveVerb,
} from '../../../src/shared/domain/record-form';
import type { PermissionTarget, TargetName } from '../people';
import { organisations, type Row, type Rows, themes } from '../row';
import { walkedOn } from '../world';

const obligation = 'dev-spread-results';
const openToAll = 'dev-take-part-as-possible-truncated';
const overOf: Readonly<Record<Scope, readonly TargetName[]>> = {
  project: ['whole network'],
  theme: themes,
  memberOfTheme: themes,
  roundOfTheme: themes,
  place: organisations,
  document: organisations,
  gap: organisations,
};

/** The document whose link is looked at: the same person has linked it, as far as they may. */
const linkedBefore = (organisation: string) => ({
  kind: 'documentLinked' as const,
  obligation,
  organisation,
  url: 'https://esimerkki.example/muistio',
  title: 'Muistio',
});
const firstFor = ({ of }: AnyForm): Pick<Row, 'first'> => {
  if (of !== 'document') return {};
  const ask = ({ organisation }: PermissionTarget) => {
    const { kind: _, ...body } = linkedBefore(organisation);
    return { body: { ...body, day: walkedOn } };
  };
  return { first: [{ way: 'POST /api/facts/documents', ask }] };
};

const aboutOf = ({ of }: AnyForm, { organisation, theme }: PermissionTarget) => {
  switch (of) {
    case 'project':
      return {};
    case 'theme':
      return { theme };
    case 'memberOfTheme':
      return { theme, organisation: theme === 'quality' ? 'lehmus' : 'manty' };
    case 'roundOfTheme':
      return { theme, round: '2024-05' };
    case 'place':
      return { obligation, organisation };
    case 'document':
      return { organisation, fact: factId(slotOf(linkedBefore(organisation)), 1) };
    case 'gap':
      // Each has this duty, and nothing is on record of it.
      return {
        obligation: organisation === 'koivu' ? 'coord-engage-network' : openToAll,
        organisation,
        month: '2024-05',
      };
  }
};

/** Something that the field takes. */
const filled = (field: Field): string | number | boolean | undefined => {
  switch (field.is) {
    case 'day':
      return walkedOn;
    case 'link':
      return 'https://esimerkki.example/muistio';
    case 'check':
      return false;
    case 'number':
      return field.least + 1;
    case 'choice':
      return Object.keys(field.options)[0];
    case 'part':
      return undefined;
    default:
      return 'Muistio';
  }
};
const fieldsOf = ({ fields }: AnyForm) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, filled(field)]));

const rowsOf = (form: AnyForm): Rows => {
  const over = overOf[form.of];
  const whole = (at: PermissionTarget) => ({ ...aboutOf(form, at), ...fieldsOf(form) });
  return {
    [`POST ${form.path}`]: { over, ...firstFor(form), ask: (at) => ({ body: whole(at) }) },
    [`action ${openVerb(form)}`]: {
      over,
      ask: (at) => ({
        data: { obligation, organisation: at.organisation, ...aboutOf(form, at), month: '2024-05' },
      }),
    },
    [`action ${saveVerb(form)}`]: { over, ...firstFor(form), ask: (at) => ({ data: whole(at) }) },
  };
};

/** Every plain record has a path and two buttons; what is tried follows from its form. */
export const records: Rows = Object.assign({}, ...plainRecords.map(({ form }) => rowsOf(form)));
