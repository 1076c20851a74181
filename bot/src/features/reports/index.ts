import type { Ports } from '../../ports';
import type { Room } from '../../routes';
import * as contract from '../../shared/contract/reports';
import { mayAtAll, mayRead } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { differencesOf } from '../../shared/domain/report-differences';
import { figuresCompared } from './compare-figures';
import { indicatorWords } from './indicator-words';
import { openEvidence } from './open-evidence';
import { printedOf, versionBefore } from './printed';
import { reportFile } from './report-file';
import { steeringFile, steeringOn, steeringView } from './steering';
import { headOf, viewOf } from './view';
import {
  beginReport,
  draftOf,
  frozenOf,
  numberReport,
  ownReasons,
  previewOf,
  reasonGaps,
} from './write-report';

type Params = Readonly<Record<string, string>>;
const headIn = async (ports: Ports, { number = '', version = '' }: Params) => {
  const all = await ports.stores.reports.numbered();
  const head = all.find((r) => String(r.number) === number && String(r.version) === version);
  if (!head) throw new Refusal('notFound');
  return { head, before: versionBefore(all, head) };
};
const draftView = ({ reasons: _, ...draft }: Awaited<ReturnType<typeof draftOf>>['value']) => draft;

/** The report to the funder: draft, number, version. */
export const reports: Room = (routes) => {
  routes.call(contract.reports, async ({ ports, actor, network }) => {
    const readsDrafts = mayRead(actor, 'writeReport', network);
    const mayWrite = mayAtAll(actor, 'writeReport', network);
    const [numbered, drafts] = await Promise.all([
      ports.stores.reports.numbered(),
      readsDrafts ? ports.stores.reports.drafts() : [],
    ]);
    return {
      reports: numbered.map(headOf).toReversed(),
      drafts: drafts.map(draftView),
      mayWrite,
      readsDrafts,
    };
  });
  routes.call(contract.beginReport, ({ ports, actor, network, body }) =>
    beginReport(ports, actor, network, body),
  );
  routes.call(contract.readDraft, async ({ ports, network, params, query }) => {
    const { value } = await draftOf(ports, params.id ?? '');
    const preview = await previewOf(ports, network, value);
    const measures = await indicatorWords(ports, preview.content);
    const own = await ownReasons(ports, network, value.asOf);
    return { draft: draftView(value), report: viewOf(preview, query.obligation, measures, own) };
  });
  routes.call(contract.discardDraft, async ({ ports, params }) => {
    await draftOf(ports, params.id ?? '');
    await ports.stores.reports.removeDraft(params.id ?? '');
    return { discarded: true };
  });
  routes.call(contract.reasonGaps, ({ ports, actor, network, params, body }) =>
    reasonGaps(ports, actor, network, { id: params.id ?? '', ...body }),
  );
  routes.call(contract.numberReport, ({ ports, actor, network, params }) =>
    numberReport(ports, actor, network, params.id ?? ''),
  );
  routes.call(contract.readReport, async ({ ports, network, params, query }) => {
    const { head, before } = await headIn(ports, params);
    const { frozen, measures, before: earlier } = await printedOf(ports, head, before, network);
    return {
      head: headOf(head),
      report: viewOf(frozen, query.obligation, measures),
      differences: earlier
        ? differencesOf(earlier, frozen.content).map((d) => ({
            ...d,
            row: { ...d.row },
            facts: d.facts.length,
          }))
        : [],
      figures: earlier ? await figuresCompared(ports, network, earlier, frozen.content) : [],
    };
  });
  routes.call(contract.draftEvidence, async (call) => {
    const { value } = await draftOf(call.ports, call.params.id ?? '');
    return openEvidence(call, await previewOf(call.ports, call.network, value), call.query.figure);
  });
  routes.call(contract.reportEvidence, async (call) => {
    const { head, before } = await headIn(call.ports, call.params);
    const frozen = await frozenOf(call.ports, head);
    const earlier = before ? (await frozenOf(call.ports, before)).content : undefined;
    return openEvidence(call, frozen, call.query.figure, earlier);
  });
  routes.call(contract.steeringPage, async (call) => steeringView(await steeringOn(call, call.query.asOf)));
  routes.call(contract.steeringFile, async (call) =>
    steeringFile(call.network, await steeringOn(call, call.query.asOf), call.query.language ?? call.lang),
  );
  routes.call(contract.reportFile, async ({ ports, network, params, query, lang }) => {
    const { head, before } = await headIn(ports, params);
    const printed = await printedOf(ports, head, before, network);
    return reportFile(printed, { ...query, lang: query.language ?? lang });
  });
};
