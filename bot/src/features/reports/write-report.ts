import { createHash } from 'node:crypto';
import { wholeLedger } from '../../ledger/ledger';
import type { NumberedReport, Ports, ReportDraft, Versioned } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import { canonical } from '../../shared/domain/canonical';
import { isKind } from '../../shared/domain/fact';
import { know } from '../../shared/domain/known';
import type { Day } from '../../shared/domain/month';
import { beginOf, type Network } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { type ReportScope, rowKey } from '../../shared/domain/report';
import { overtaken, writeAnew } from '../../shared/domain/write-anew';
import { contentOf } from './report-content';
import type { FrozenReport, OwnReasons } from './view';

/** A period of the project, in order, that has begun; an as-of day that has come. */
const checkScope = ({ from, until, asOf }: ReportScope, network: Network, today: string): void => {
  if (from > until) throw new Refusal('badInput', { path: 'until' });
  if (from < beginOf(network.project)) throw new Refusal('beforeStart');
  if (asOf > today) throw new Refusal('inTheFuture');
  if (asOf < from) throw new Refusal('badInput', { path: 'asOf' });
};

export type BeginReport = ReportScope & { readonly id: string; readonly number?: number | undefined };

/** The same id again is the same draft. */
export const beginReport = async (ports: Ports, actor: Actor, network: Network, wish: BeginReport) => {
  demand(actor, 'writeReport', network);
  checkScope(wish, network, actor.today);
  const { id, from, until, asOf, number } = wish;
  const known = await ports.stores.reports.numbered();
  if (number !== undefined && !known.some((r) => r.number === number)) throw new Refusal('notFound');
  const draft: ReportDraft = {
    ...{ id, from, until, asOf },
    ...(number === undefined ? {} : { number }),
    reasons: number === undefined ? {} : await lastReasons(ports, known, number),
    revision: 1,
    savedAt: ports.now(),
  };
  await ports.stores.reports.insertDraft(draft);
  return { id };
};

/** The next version begins with what was said in the one before. */
const lastReasons = async (ports: Ports, known: readonly NumberedReport[], number: number) => {
  const last = known.findLast((r) => r.number === number);
  return last ? (await frozenOf(ports, last)).reasons : {};
};

export const draftOf = async (ports: Ports, id: string): Promise<Versioned<ReportDraft>> => {
  const draft = await ports.stores.reports.draft(id);
  if (!draft) throw new Refusal('notFound');
  return draft;
};

/** As it would be frozen now. */
export const previewOf = async (
  ports: Ports,
  network: Network,
  draft: ReportDraft,
): Promise<FrozenReport> => {
  const { from, until, asOf, reasons } = draft;
  return { content: await contentOf(await wholeLedger(ports, network), { from, until, asOf }), reasons };
};

/** By the row's key, as it stood by the as-of day. */
export const ownReasons = async (ports: Ports, network: Network, asOf: Day): Promise<OwnReasons> => {
  const { facts } = know(await wholeLedger(ports, network), asOf);
  return new Map(
    facts
      .filter(isKind('gapExplained'))
      .map(({ content: { obligation, organisation, theme, period, why, next } }) => [
        rowKey(obligation, { organisation, theme: theme ?? null, period }),
        { why, next },
      ]),
  );
};

export type GapReason = { readonly key: string; readonly text: string };

/** Saved over the revision that the writer saw; an empty text takes a reason back. */
export const reasonGaps = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  wish: { readonly id: string; readonly revision: number; readonly reasons: readonly GapReason[] },
) => {
  demand(actor, 'writeReport', network);
  const { value, version } = await draftOf(ports, wish.id);
  if (value.revision !== wish.revision) throw new Refusal('changedMeanwhile');
  const said = new Map(Object.entries(value.reasons));
  for (const { key, text } of wish.reasons)
    if (text) said.set(key, text);
    else said.delete(key);
  const draft: ReportDraft = {
    ...value,
    reasons: Object.fromEntries(said),
    revision: value.revision + 1,
    savedAt: ports.now(),
  };
  if (!(await ports.stores.reports.saveDraft(draft, version))) throw new Refusal('changedMeanwhile');
  return { revision: draft.revision };
};

const nextOf = (known: readonly NumberedReport[], { number }: ReportDraft) => {
  if (number === undefined) return { number: Math.max(0, ...known.map((r) => r.number)) + 1, version: 1 };
  return {
    number,
    version: Math.max(0, ...known.filter((r) => r.number === number).map((r) => r.version)) + 1,
  };
};

/**
 * Freezes a draft. The content is written first and the number last, by an insert that one caller wins: a crash leaves a
 * draft, never a number without a report; a second press hears the number that the first one got.
 */
export const numberReport = async (ports: Ports, actor: Actor, network: Network, id: string) => {
  demand(actor, 'writeReport', network);
  const { reports } = ports.stores;
  const before = (await reports.numbered()).find((r) => r.draft === id);
  // What a crash has cut off is done now: a numbered report is no draft any more.
  if (before) return reports.removeDraft(id).then(() => outcome(before));
  const { value: draft } = await draftOf(ports, id);
  const text = canonical(await previewOf(ports, network, draft));
  await reports.putContent(id, text);
  const hash = createHash('sha256').update(text).digest('hex');
  const { from, until, asOf } = draft;
  const attempt = async () => {
    const known = await reports.numbered();
    const mine = known.find((r) => r.draft === id);
    if (mine) return reports.removeDraft(id).then(() => outcome(mine));
    const frozen: NumberedReport = {
      ...nextOf(known, draft),
      ...{ from, until, asOf, hash },
      draft: id,
      frozenAt: ports.now(),
    };
    if (!(await reports.insertNumbered(frozen))) return overtaken;
    await reports.removeDraft(id);
    ports.log({ event: 'report.numbered', room: 'reports', number: frozen.number, version: frozen.version });
    return outcome(frozen);
  };
  return writeAnew(attempt, () => new Refusal('changedMeanwhile'));
};
const outcome = ({ number, version, hash }: NumberedReport) => ({ number, version, hash });

/** What was frozen, read back; its hash is proved, so that a row that was tampered with is never shown as the report. */
export const frozenOf = async (ports: Pick<Ports, 'stores'>, head: NumberedReport): Promise<FrozenReport> => {
  const text = await ports.stores.reports.content(head.draft);
  if (text === null) throw new Error(`report ${head.number}/${head.version} has no content`);
  const hash = createHash('sha256').update(text).digest('hex');
  if (hash !== head.hash) throw new Error(`report ${head.number}/${head.version} is not what was frozen`);
  return JSON.parse(text) as FrozenReport;
};
