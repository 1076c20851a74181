import { type ReportContent, type ReportRow, rowKey } from './report';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type ReportDifference = {
  readonly obligation: string;
  readonly row: Pick<ReportRow, 'organisation' | 'theme' | 'period'>;
  readonly before: Pick<ReportRow, 'standing' | 'done' | 'required'> | null;
  readonly after: Pick<ReportRow, 'standing' | 'done' | 'required'> | null;
  /** Facts that one of the two counts and the other does not: the cause. */
  readonly facts: readonly string[];
};

const figuresOf = ({ standing, done, required }: ReportRow) => ({ standing, done, required });
const isSameRow = (a: ReportRow, b: ReportRow): boolean =>
  a.standing === b.standing &&
  a.done === b.done &&
  a.required === b.required &&
  a.evidence.join() === b.evidence.join();

/** What a later version says otherwise, with the facts that make the difference. */
export const differencesOf = (before: ReportContent, after: ReportContent): readonly ReportDifference[] => {
  const rowsOf = (content: ReportContent) =>
    new Map(
      content.duties.flatMap(({ obligation, rows }) =>
        rows.map((row) => [rowKey(obligation, row), { obligation, row }] as const),
      ),
    );
  const [old, fresh] = [rowsOf(before), rowsOf(after)];
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort(compare);
  return keys.flatMap((key): readonly ReportDifference[] => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const either = is ?? was;
    if (!either || (was && is && isSameRow(was.row, is.row))) return [];
    const [counted, counts] = [new Set(was?.row.evidence), new Set(is?.row.evidence)];
    return [
      {
        obligation: either.obligation,
        row: { organisation: either.row.organisation, theme: either.row.theme, period: either.row.period },
        before: was ? figuresOf(was.row) : null,
        after: is ? figuresOf(is.row) : null,
        facts: [...counted]
          .filter((f) => !counts.has(f))
          .concat([...counts].filter((f) => !counted.has(f)))
          .sort(compare),
      },
    ];
  });
};
