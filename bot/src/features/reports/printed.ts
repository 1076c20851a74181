import type { NumberedReport, Ports } from '../../ports';
import type { Network, Project } from '../../shared/domain/network';
import type { ReportContent } from '../../shared/domain/report';
import { type IndicatorWords, indicatorWords } from './indicator-words';
import type { FrozenReport } from './view';
import { frozenOf } from './write-report';

/** A numbered report with what is read beside it, to be put on paper and into files. */
export type PrintedReport = {
  readonly head: NumberedReport;
  readonly frozen: FrozenReport;
  readonly measures: IndicatorWords;
  /** The version before, that this one tells its differences to. */
  readonly before: ReportContent | null;
  /** In whose words its duties are said. */
  readonly project: Pick<Project, 'duties' | 'source'>;
};

export const printedOf = async (
  ports: Pick<Ports, 'stores'>,
  head: NumberedReport,
  before: NumberedReport | undefined,
  { project }: Pick<Network, 'project'>,
): Promise<PrintedReport> => {
  const frozen = await frozenOf(ports, head);
  return {
    head,
    frozen,
    measures: await indicatorWords(ports, frozen.content),
    before: before ? (await frozenOf(ports, before)).content : null,
    project,
  };
};

/** The version before it, of those that are numbered. */
export const versionBefore = (
  all: readonly NumberedReport[],
  { number, version }: NumberedReport,
): NumberedReport | undefined => all.find((r) => r.number === number && r.version === version - 1);
