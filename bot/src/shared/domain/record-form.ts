import type { Act } from './act';
import type { Actor } from './actor';
import type { Fact } from './fact';
import type { Localized } from './language';
import type { Day } from './month';
import type { Network } from './network';
import type { RefusalCode } from './refusal';
import type { ThemeId } from './theme';

type Labelled = { readonly label: Localized; readonly hint?: Localized; readonly optional?: true };
/** One field of a plain form. `unless`: not asked for while that check is set. */
export type Field = Labelled & { readonly unless?: string } & (
    | { readonly is: 'day' | 'link' | 'note' | 'part' | 'check' }
    | { readonly is: 'text'; readonly most: number }
    | { readonly is: 'number'; readonly least: number; readonly most: number }
    | { readonly is: 'choice'; readonly options: Readonly<Record<string, Localized>> }
  );
export type FormFields = Readonly<Record<string, Field>>;

/** What a record is about, and so what is known before anything is filled in: the standing where it is opened says it. */
type Scopes = {
  readonly project: object;
  readonly theme: { readonly theme: ThemeId };
  readonly memberOfTheme: { readonly organisation: string; readonly theme: ThemeId };
  readonly roundOfTheme: { readonly theme: ThemeId; readonly round: string };
  /** An obligation of an organisation, in a theme where it is per theme. */
  readonly place: {
    readonly obligation: string;
    readonly organisation: string;
    readonly part?: string | undefined;
    readonly theme?: ThemeId | undefined;
  };
  /** A document that stands; where it belongs and its link are the document's own, which the server looks up. */
  readonly document: {
    readonly organisation: string;
    readonly fact: string;
    readonly obligation: string;
    readonly part?: string | undefined;
    readonly theme?: ThemeId | undefined;
    readonly url: string;
    readonly word: number;
  };
  /** A row of an organisation's page; `period` is the row's own, which the server looks up. */
  readonly gap: {
    readonly obligation: string;
    readonly organisation: string;
    readonly theme?: ThemeId | undefined;
    readonly month: string;
    readonly period: string;
  };
};
export type Scope = keyof Scopes;

type FilledField<F extends Field> = F extends { is: 'number' }
  ? number
  : F extends { is: 'check' }
    ? boolean
    : F extends { is: 'choice'; options: Readonly<Record<infer K, unknown>> }
      ? K
      : string;
/** What comes out of a form, checked by its schema. */
export type ToldRecord<S extends Scope, F extends FormFields> = Scopes[S] & {
  readonly [N in keyof F]: F[N] extends { optional: true }
    ? FilledField<F[N]> | undefined
    : FilledField<F[N]>;
};
/** The same, where nobody knows which form it is. */
export type AnyTold = Readonly<Record<string, string | number | boolean | undefined>>;

export type Teller = { readonly actor: Actor; readonly network: Network };

/** A plain record: what happened is told in a form, and nothing else follows from it. */
export type RecordForm<C, F extends FormFields, T = AnyTold> = {
  /** `/api/facts/…`; in the chat `fact.….open` and `fact.….save`. */
  readonly name: string;
  readonly path: string;
  readonly summary: string;
  readonly act: Act;
  readonly of: Scope;
  readonly fields: F;
  /** Filled in on top of what stands: over somebody's newer word nothing is written. */
  readonly onTop?: true;
  /** The button that opens it, and its title. */
  readonly open: Localized;
  /** `round`: the one that it is about. */
  readonly hint?: (about: { readonly round: string }) => Localized;
  /** What the fields cannot say by themselves: the first thing amiss. */
  readonly amiss?: (told: T, teller: Teller) => { readonly code: RefusalCode; readonly path?: string } | null;
  /** `teller` is null where only its slot is asked for. */
  readonly content: (told: T, teller: Teller | null) => C;
  /** What of the word that stands stays with this one, and what it answers of the facts in force around it. */
  readonly onto?: (told: C, stands: C | null, around: readonly Fact[]) => C;
};
export type AnyForm = RecordForm<object, FormFields>;

/** Keeps the fields' types while the form is written down, and forgets them for whoever looks through all forms. */
export const recordForm =
  <C>() =>
  <const S extends Scope, const F extends FormFields>(
    form: RecordForm<C, F, ToldRecord<S, F>> & { readonly of: S },
  ): RecordForm<C, FormFields> =>
    form as unknown as RecordForm<C, FormFields>;

export const dayOfRecord = (told: AnyTold, today: Day): Day =>
  typeof told.day === 'string' ? told.day : today;

// The chat's buttons: one opens the form, the other sends it.
export const openVerb = ({ name }: Pick<AnyForm, 'name'>): string => `fact.${name}`;
export const saveVerb = ({ name }: Pick<AnyForm, 'name'>): string => `fact.${name}.save`;
