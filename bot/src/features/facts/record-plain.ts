import { ledgerOf } from '../../ledger/ledger';
import { demandHappened, placeOf } from '../../ledger/place';
import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import { type FactContent, inForce, isKind } from '../../shared/domain/fact';
import { ofOrganisation } from '../../shared/domain/fact-kind';
import { slotOf, subjectOf } from '../../shared/domain/fact-kinds';
import { organisationById } from '../../shared/domain/network';
import { obligationById } from '../../shared/domain/obligation';
import { rowAsked } from '../../shared/domain/outlook';
import { demand } from '../../shared/domain/permission';
import { type AnyForm, type AnyTold, dayOfRecord, type Teller } from '../../shared/domain/record-form';
import { Refusal } from '../../shared/domain/refusal';
import { indexLedger } from '../../shared/domain/standings';
import { isThemeId } from '../../shared/domain/theme';

type Recording = Teller & { readonly ports: Ports };
/** What the person saw there: one fact, or of several slots those in force; nothing is said where nobody looked. */
export type SeenFacts = string | null | undefined | readonly string[];

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

/** The row that a reason stands beside: one that the organisation has, and that lacks something. */
const periodOf = async ({ ports, actor, network }: Recording, told: AnyTold): Promise<string> => {
  const obligation = obligationById(textOf(told, 'obligation'));
  const organisation = textOf(told, 'organisation');
  if (!obligation || !organisationById(network, organisation)) throw new Refusal('notFound');
  const theme = textOf(told, 'theme');
  const known = indexLedger(await ledgerOf(ports, network, organisation), actor.today);
  const question = { organisation, month: textOf(told, 'month'), today: actor.today };
  const row = rowAsked({ known, question, obligation, theme: isThemeId(theme) ? theme : null });
  if (!row) throw new Refusal('notFound');
  if (row.standing === 'fulfilled' || row.standing === 'notApplicable') throw new Refusal('noGap');
  return row.period;
};

const seenIn = (seen: SeenFacts, content: FactContent): string | null | undefined =>
  seen === null || seen === undefined || typeof seen === 'string'
    ? seen
    : (seen.find((fact) => fact.startsWith(`${slotOf(content)}~`)) ?? null);

/** What stands there may leave something to the word that comes after it. */
const standing = async (form: AnyForm, { stores }: Ports, told: FactContent): Promise<FactContent> => {
  if (!form.onto) return told;
  const last = (await stores.facts.slotStored(subjectOf(told), slotOf(told))).at(-1);
  const around = inForce(await stores.facts.about([subjectOf(told)]));
  return form.onto(told, last?.content ?? null, around) as FactContent;
};

/** The document as it stands, also where its name was corrected since; one that is gone is nowhere. */
const documentOf = async ({ ports }: Recording, told: AnyTold): Promise<AnyTold> => {
  const all = (
    await ports.stores.facts.about([ofOrganisation({ organisation: textOf(told, 'organisation') })])
  ).filter(isKind('documentLinked'));
  const slot = all.find((f) => f.id === told.fact)?.slot;
  const stands = inForce(all)
    .filter(isKind('documentLinked'))
    .find((f) => f.slot === slot);
  if (!stands || stands.content.withdrawn) throw new Refusal('notFound');
  const { obligation, part, theme, url } = stands.content;
  return { obligation, part, theme, url, word: stands.number };
};

/** What the server looks up itself of what the record is about. */
const rowOf = async ({ of }: AnyForm, recording: Recording, told: AnyTold): Promise<AnyTold> => {
  if (of === 'gap') return { period: await periodOf(recording, told) };
  return of === 'document' ? documentOf(recording, told) : {};
};

/** One use-case for every plain record: may I, did it happen, is anything amiss, write it down. */
export const recordPlain = async (form: AnyForm, recording: Recording, told: AnyTold, seen?: SeenFacts) => {
  const { ports, actor, network } = recording;
  if (form.of === 'place') demandPlace(recording, told);
  else if (form.of === 'gap' || form.of === 'document')
    demand(actor, form.act, network, { organisation: textOf(told, 'organisation') });
  else demand(actor, form.act, network, whoseOf(form, told));
  if (form.of === 'roundOfTheme') await demandOpened(recording, told.round);
  const amiss = form.amiss?.(told, recording);
  if (amiss) throw new Refusal(amiss.code, amiss.path ? { path: amiss.path } : {});
  const day = dayOfRecord(told, actor.today);
  demandHappened(day, recording);
  const row = await rowOf(form, recording, told);
  const content = await standing(form, ports, form.content({ ...told, ...row }, recording) as FactContent);
  const by = actor.person?.id ?? '';
  const { fact, fresh } = await recordFact(ports, { content, day, by, seen: seenIn(seen, content) });
  return { fact: fact.id, fresh };
};
