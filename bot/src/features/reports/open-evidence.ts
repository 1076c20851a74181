import { hiding } from '../../ledger/hide-restricted';
import { wholeLedger } from '../../ledger/ledger';
import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import { evidenceOf } from '../../shared/domain/evidence';
import type { Fact } from '../../shared/domain/fact';
import { kindOf } from '../../shared/domain/fact-kinds';
import { type Known, know } from '../../shared/domain/known';
import type { Language } from '../../shared/domain/language';
import { type Network, organisationById } from '../../shared/domain/network';
import { mayRead } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { type ReportContent, rowKey } from '../../shared/domain/report';
import { differencesOf } from '../../shared/domain/report-differences';
import { type OpenedFigure, openFigure } from '../../shared/domain/report-figure';
import { lookAt } from '../../shared/domain/report-look';
import type { Evidence } from '../../shared/domain/standing';
import { personName } from '../../shared/text/recorder';
import { causeOf, looksAt } from './compare-figures';
import type { FrozenReport } from './view';

type EvidenceReader = {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly network: Network;
  readonly lang: Language;
};

/** The facts that a row counted, or, of a later version, those that made it another. */
const idsOf = (content: ReportContent, before: ReportContent | undefined, figure: string) => {
  const at = figure.indexOf('~');
  const [what, key] = [figure.slice(0, at), figure.slice(at + 1)];
  if (what === 'row')
    return content.duties
      .flatMap(({ obligation, rows }) => rows.filter((r) => rowKey(obligation, r) === key))
      .at(0)?.evidence;
  if (what !== 'difference' || !before) return undefined;
  return differencesOf(before, content).find((d) => rowKey(d.obligation, d.row) === key)?.facts;
};

const named = (known: Known, ids: readonly string[]): readonly Fact[] => {
  const wanted = new Set(ids);
  return [...new Map(known.all.filter((f) => wanted.has(f.id)).map((f) => [f.id, f])).values()];
};

/** A note is its writer's own words: the coordination reads it, an observer does not (DOMAIN.md 2.2). */
const wordless = (fact: Fact, evidence: Evidence): Evidence =>
  kindOf(fact.content).freeText?.includes('note' as never) && !isForAll(fact)
    ? { ...evidence, label: '' }
    : evidence;
/** A line of the dissemination log is written for the whole network and says so. */
const isForAll = ({ content: c }: Fact): boolean => c.kind === 'selfReported' && c.spread !== undefined;

const recorder = (network: Network, by: string, lang: Language): string => personName(network, by, lang);

/** What makes a figure other than in the version before: `changed~held~quality~coffee`. */
const changed = 'changed~';

/** What a figure counts, with the wording that was on record by the report's as-of day. */
export const openEvidence = async (
  asking: EvidenceReader,
  { content }: FrozenReport,
  figure: string,
  before?: ReportContent,
) => {
  const { ports, actor, network, lang } = asking;
  const { from, until, asOf } = content;
  const known = know(await wholeLedger(ports, network), asOf);
  const ids = idsOf(content, before, figure);
  const opened: OpenedFigure | null = ids
    ? { facts: named(known, ids), organisations: [] }
    : before && figure.startsWith(changed)
      ? causeOf(await looksAt(ports, network, before, content), figure.slice(changed.length))
      : openFigure(lookAt(known, { from, until, asOf }), figure);
  if (!opened) throw new Refusal('notFound');
  const reads = mayRead(actor, 'writeReport', network);
  const shown = opened.facts.map((fact) => {
    const evidence = evidenceOf(fact, known);
    return reads ? evidence : wordless(fact, evidence);
  });
  const hide = await hiding(asking, shown);
  return {
    evidence: hide(shown)
      .map((e) => ({ ...e, recordedBy: recorder(network, e.recordedBy, lang) }))
      .toSorted((a, b) => a.day.localeCompare(b.day)),
    organisations: opened.organisations.flatMap((id) => {
      const found = organisationById(known.network, id);
      return found ? [{ id, fi: found.name.fi, sv: found.name.sv }] : [];
    }),
  };
};
