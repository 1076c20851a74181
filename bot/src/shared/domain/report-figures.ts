import type { ReportContent, ReportTheme } from './report';
import type { ReportSpread } from './report-results';

/** A figure's numbers: one, or answered and asked, or baseline, target and actual. */
export type Numbers = readonly (number | null)[];
type NamedNumbers = readonly (readonly [figure: string, numbers: Numbers])[];

const countsOf = (of: string, counts: Readonly<Record<string, number | undefined>>): NamedNumbers =>
  Object.entries(counts).map(([which, n]) => [`${of}~${which}`, [n ?? 0]] as const);
const spreadOf = (of: string, { entries, national }: ReportSpread): NamedNumbers => [
  ...countsOf(of, entries),
  [`${of}~national`, [national]],
];

const resultsOf = ({ theme, results }: ReportTheme): NamedNumbers =>
  results
    ? [
        ...spreadOf(`spread~${theme}`, results.spread),
        [`grouped~${theme}`, [results.groups.organisations]],
        [`named~${theme}`, [results.groups.named]],
        ...results.indicators.map(
          (i) => [`indicator~${theme}~${i.indicator}`, [i.baseline, i.target, i.actual]] as const,
        ),
      ]
    : [];
const themeOf = (of: ReportTheme): NamedNumbers => [
  [`members~${of.theme}~first`, [of.organisationsFirst]],
  [`members~${of.theme}~last`, [of.organisationsLast]],
  ...Object.entries(of.events).flatMap(
    ([type, { held, organisations }]): NamedNumbers => [
      [`held~${of.theme}~${type}`, [held]],
      [`tookPart~${of.theme}~${type}`, [organisations]],
    ],
  ),
  ...countsOf(`pilots~${of.theme}`, of.pilots),
  ...of.rounds.map((r) => [`round~${of.theme}~${r.round}`, [r.answered, r.asked]] as const),
  [`published~${of.theme}`, [of.bulletins.published]],
  [`relayed~${of.theme}`, [of.bulletins.relayed]],
  ...resultsOf(of),
];

/** Every figure that is not a row's, by the name under which it is opened. */
export const figuresOf = (content: ReportContent): ReadonlyMap<string, Numbers> =>
  new Map([
    ['members~first', [content.organisationsFirst]],
    ['members~last', [content.organisationsLast]],
    ...countsOf('events', content.events),
    ...content.surveys.map((s) => [`survey~${s.survey}`, [s.answered, s.asked]] as const),
    ...(content.spread ? spreadOf('spread', content.spread) : []),
    ...content.themes.flatMap(themeOf),
  ]);

export type FigureDifference = {
  readonly figure: string;
  /** Null: the version did not have it. A count that is not there is a nought. */
  readonly before: Numbers | null;
  readonly after: Numbers | null;
};
const fromFormTwo = /^(spread|grouped|named|indicator)~/u;
const many = /^(survey|round|indicator)~/u;

/** Which figures a later version tells otherwise; one that the earlier form did not hold is no difference. */
export const figureDifferences = (
  before: ReportContent,
  after: ReportContent,
): readonly FigureDifference[] => {
  const [old, fresh] = [figuresOf(before), figuresOf(after)];
  const isOld = before.form === 1 || after.form === 1;
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((figure) => !(isOld && fromFormTwo.test(figure)))
    .map((figure) => {
      const nothing = many.test(figure) ? null : [0];
      return { figure, before: old.get(figure) ?? nothing, after: fresh.get(figure) ?? nothing };
    })
    .filter((d) => d.before?.join() !== d.after?.join())
    .toSorted((a, b) => (a.figure < b.figure ? -1 : 1));
};
