import { demandHappened, placeOf } from '../../ledger/place';
import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import { type FactContent, isKind } from '../../shared/domain/fact';
import { slotOf } from '../../shared/domain/fact-kinds';
import { demand } from '../../shared/domain/permission';
import { type AnyForm, type AnyTold, dayOfRecord, type Teller } from '../../shared/domain/record-form';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId } from '../../shared/domain/theme';

type Recording = Teller & { readonly ports: Ports };
/** What the person saw there: one fact, or of several slots those in force; nothing is said where nobody looked. */
export type Seen = string | null | undefined | readonly string[];

/** Whose it is, as the table of permissions asks. */
export const whoseOf = (form: AnyForm, { theme }: AnyTold) =>
  form.of !== 'project' && typeof theme === 'string' && isThemeId(theme) ? { theme } : {};

const demandOpened = async ({ ports }: Recording, round: unknown): Promise<void> => {
  const opened = (await ports.stores.facts.about(['project'])).filter(isKind('roundOpened'));
  if (!opened.some((f) => f.content.round === round)) throw new Refusal('notFound');
};

const textOf = (told: AnyTold, name: string): string => String(told[name] ?? '');
const demandPlace = (teller: Teller, told: AnyTold): void => {
  const theme = textOf(told, 'theme');
  const part = textOf(told, 'part');
  placeOf(teller, {
    obligation: textOf(told, 'obligation'),
    organisation: textOf(told, 'organisation'),
    day: textOf(told, 'day'),
    ...(part ? { part } : {}),
    url: textOf(told, 'url') || undefined,
    ...(isThemeId(theme) ? { theme } : {}),
  });
};

const seenIn = (seen: Seen, content: FactContent): string | null | undefined =>
  seen === null || seen === undefined || typeof seen === 'string'
    ? seen
    : (seen.find((fact) => fact.startsWith(`${slotOf(content)}~`)) ?? null);

/** One use-case for every plain record: may I, did it happen, is anything amiss, write it down. */
export const recordPlain = async (form: AnyForm, recording: Recording, told: AnyTold, seen?: Seen) => {
  const { ports, actor, network } = recording;
  if (form.of === 'place') demandPlace(recording, told);
  else demand(actor, form.act, network, whoseOf(form, told));
  if (form.of === 'roundOfTheme') await demandOpened(recording, told.round);
  const amiss = form.amiss?.(told, recording);
  if (amiss) throw new Refusal(amiss.code, amiss.path ? { path: amiss.path } : {});
  const day = dayOfRecord(told, actor.today);
  demandHappened(day, recording);
  const content = form.content(told, recording) as FactContent;
  const by = actor.person?.id ?? '';
  const { fact, fresh } = await recordFact(ports, { content, day, by, seen: seenIn(seen, content) });
  return { fact: fact.id, fresh };
};
