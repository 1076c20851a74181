import type { Localized } from './language';
import type { Obligation } from './obligation';

/**
 * A duty as a later version of the source document words it. Whose it is, when it is due and what counts for it are
 * rules, and stay; a monthly one may ask for another number.
 */
export type DutyWording = {
  readonly id: string;
  readonly source: { readonly fi: string; readonly line: number; readonly page: number };
  readonly title: Localized;
  readonly text: Localized;
  /** What must be on record; needed where the number is another. */
  readonly required?: Localized | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
};

/** The catalogue's duty in these words. */
export const worded = (
  duty: Obligation,
  { source, title, text, required, min, max }: DutyWording,
): Obligation => ({
  ...duty,
  title,
  text,
  source: { ...duty.source, ...source, bullet: source.fi },
  cadence: {
    ...duty.cadence,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  },
  ...(required ? { required } : {}),
});

export const wordingOf = ({ id, source, title, text, cadence, required }: Obligation): DutyWording => ({
  id,
  source: { fi: source.fi, line: source.line, page: source.page },
  title,
  text,
  ...(required ? { required } : {}),
  ...(cadence.type === 'monthly' ? { min: cadence.min, max: cadence.max } : {}),
});

export type WordingFault = {
  readonly id: string;
  readonly what: 'unknown' | 'twice' | 'numbers' | 'required';
};

/** What stands in the way of a version of the duties; null where nothing does. */
export const faultOf = (
  duties: readonly DutyWording[],
  known: (id: string) => Obligation | undefined,
): WordingFault | null => {
  for (const [at, { id, min, max, required }] of duties.entries()) {
    const duty = known(id);
    if (!duty) return { id, what: 'unknown' };
    if (duties.findIndex((other) => other.id === id) < at) return { id, what: 'twice' };
    const { cadence } = duty;
    const [least, most] = [min ?? cadence.min, max ?? cadence.max];
    const isOther = least !== cadence.min || most !== cadence.max;
    if (isOther && (cadence.type !== 'monthly' || least === undefined || (most ?? least) < least))
      return { id, what: 'numbers' };
    if (isOther && !required) return { id, what: 'required' };
  }
  return null;
};
