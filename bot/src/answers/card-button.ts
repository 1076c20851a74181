import { z } from 'zod';
import type { CardButton, TurnHandler } from '../routes';
import type { Act } from '../shared/domain/act';
import type { Localized } from '../shared/domain/language';
import { Refusal, type RefusalCode } from '../shared/domain/refusal';
import { readData } from './read-data';

/** Within a dialog a button submits the dialog; on a card it answers in the card's place. */
const everywhere = { dialog: z.boolean().optional() };
type Everywhere = typeof everywhere;
type SentData<C extends z.ZodRawShape, T extends z.ZodRawShape> = z.output<
  z.ZodObject<Omit<C, keyof T> & T & Everywhere>
>;
type Carried<C extends z.ZodRawShape> = z.input<z.ZodObject<C & Everywhere>>;

type Declared<C extends z.ZodRawShape, T extends z.ZodRawShape, W> = {
  readonly verb: string;
  readonly act: Act;
  /** The button's word, where it is the same wherever it stands. */
  readonly title?: W;
  /** What the card says with it. */
  readonly carries: C;
  /** What a person types beside it. */
  readonly typed?: T;
  /** The names of fields, as the form has them. */
  readonly labels?: Readonly<Record<string, Localized>>;
  /** What a press that does not fit means, where no field of a form can be named. */
  readonly amiss?: RefusalCode;
};

/** The one declaration of a button: its verb, who may, what it carries and takes in, and its word. */
export const cardButton = <
  C extends z.ZodRawShape,
  T extends z.ZodRawShape = Record<never, never>,
  W extends Localized | undefined = undefined,
>({
  verb,
  act,
  title,
  carries,
  typed,
  labels,
  amiss,
}: Declared<C, T, W>): CardButton<Carried<C>, SentData<C, T>> & { readonly title: W } => {
  const schema = z.object({ ...everywhere, ...carries, ...typed });
  return {
    verb,
    act,
    title: title as W,
    press: (data) => ({ verb, data }),
    read: (turn) => {
      try {
        return readData(schema, turn, labels) as SentData<C, T>;
      } catch (error) {
        if (amiss && error instanceof Refusal) throw new Refusal(amiss);
        throw error;
      }
    },
  };
};

/** A handler that gets what its button has read. */
export const reading =
  <D>(button: CardButton<never, D>, handler: TurnHandler<D>): TurnHandler =>
  (turn) =>
    handler({ ...turn, data: button.read(turn) });
