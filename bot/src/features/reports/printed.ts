import type { NumberedReport, Ports } from '../../ports';
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
};

export const printedOf = async (
  ports: Pick<Ports, 'stores'>,
  head: NumberedReport,
  before: NumberedReport | undefined,
): Promise<PrintedReport> => {
  const frozen = await frozenOf(ports, head);
  return {
    head,
    frozen,
    measures: await indicatorWords(ports, frozen.content),
    before: before ? (await frozenOf(ports, before)).content : null,
  };
};

/** The version before it, of those that are numbered. */
export const versionBefore = (
  all: readonly NumberedReport[],
  { number, version }: NumberedReport,
): NumberedReport | undefined => all.find((r) => r.number === number && r.version === version - 1);
