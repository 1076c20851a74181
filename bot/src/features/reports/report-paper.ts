import type { Also, PaperBlock, PaperLayout } from '../../answers/pdf/blocks';
import type { NumberedReport } from '../../ports';
import type { Language } from '../../shared/domain/language';
import { obligationIn } from '../../shared/domain/obligation';
import {
  isGap,
  type ReportContent,
  type ReportDuty,
  type ReportRow,
  type ReportTheme,
  rowKey,
} from '../../shared/domain/report';
import { standings } from '../../shared/domain/standing';
import { roleNames } from '../../shared/text/reports';
import { required } from '../../shared/text/required';
import { sourceLineSaid } from '../../shared/text/source-document';
import { longDate, moment } from '../../shared/text/time';
import { differenceBlocks } from './differences-paper';
import type { IndicatorWords } from './indicator-words';
import type { PrintedReport } from './printed';
import {
  definitionsIn,
  eventName,
  organisationNames,
  roundCalled,
  shortPeriod,
  stageName,
  standingWord,
  surveyName,
  themeName,
  wordsOf,
} from './report-words';
import { resultBlocks, spreadLine } from './results-paper';
import type { FrozenReport } from './view';

/** In what language, and with headings in Swedish besides where that is asked for. */
export type PaperWish = { readonly lang: Language; readonly also?: 'sv' | undefined };
type PaperWords = (typeof wordsOf)[Language];
type PaperLook = {
  readonly frozen: FrozenReport;
  readonly measures: IndicatorWords;
  readonly project: PrintedReport['project'];
  readonly lang: Language;
  readonly words: PaperWords;
  readonly also: (of: (words: PaperWords) => string) => Also | undefined;
  readonly nameOf: (organisation: string) => string;
};

const headingOf = (look: PaperLook, heading: 1 | 2 | 3, of: (words: PaperWords) => string): PaperBlock => {
  const also = look.also(of);
  return { heading, text: of(look.words), ...(also ? { also } : {}) };
};

const sumOf = (counts: Readonly<Record<string, number | undefined>>): number =>
  Object.values(counts).reduce<number>((a, b) => a + (b ?? 0), 0);

const head = (look: PaperLook, { from, until, asOf, frozenAt, hash, number, version }: NumberedReport) => {
  const { words, lang } = look;
  return [
    headingOf(look, 1, (w) => w.name(number, version)),
    {
      list: [
        words.period(longDate(from, lang), longDate(until, lang)),
        words.asOf(longDate(asOf, lang)),
        words.frozen(moment(frozenAt, lang)),
        `${words.hash}: ${hash}`,
      ],
    },
  ] satisfies readonly PaperBlock[];
};

const networkBlocks = (look: PaperLook, content: ReportContent): readonly PaperBlock[] => {
  const { words, lang } = look;
  const { events, surveys, organisationsFirst, organisationsLast } = content;
  const rows = Object.entries(events).map(([type, held]) => [eventName(type, lang), String(held ?? 0)]);
  return [
    headingOf(look, 2, (w) => w.network.title),
    {
      list: [
        `${words.network.organisations}: ${organisationsFirst} ${words.themes.first}, ${organisationsLast} ${words.themes.last}`,
        ...(surveys.length === 0
          ? [`${words.network.surveys}: ${words.network.none}`]
          : surveys.map(
              (s) => `${surveyName(s.survey, lang)}: ${words.themes.answered(s.answered, s.asked)}`,
            )),
        ...(content.spread ? [spreadLine(content.spread, lang)] : []),
      ],
    },
    rows.length === 0
      ? { paragraph: words.network.noEvents }
      : {
          table: words.network.events,
          headings: [words.themes.event, words.themes.held],
          rows,
          widths: [3, 1],
        },
  ];
};

/** Gaps that say the same of one organisation stand on one line, with all their periods. */
const gapRows = (look: PaperLook, { obligation, rows }: ReportDuty): readonly (readonly string[])[] => {
  const { lang, words, frozen } = look;
  const reasonOf = (row: ReportRow): string => frozen.reasons[rowKey(obligation, row)] ?? '';
  const groups = Map.groupBy(rows.filter(isGap), (row) =>
    JSON.stringify([row.organisation, row.theme, row.standing, row.done, row.required, reasonOf(row)]),
  );
  return [...groups.values()].flatMap((group) => {
    const [row] = group;
    if (!row) return [];
    return [
      [
        [look.nameOf(row.organisation), ...(row.theme ? [themeName(row.theme, lang)] : [])].join(', '),
        group.map(({ period }) => shortPeriod(period, lang)).join(', '),
        standingWord(row.standing, row.period, lang),
        row.required === null ? String(row.done) : words.duties.doneOf(row.done, row.required),
        reasonOf(row) || words.gaps.noReason,
      ],
    ];
  });
};

const dutyBlocks = (look: PaperLook, duty: ReportDuty): readonly PaperBlock[] => {
  const { lang, words } = look;
  const found = obligationIn(look.project, duty.obligation);
  const also = look.also(() => found?.title.sv ?? duty.obligation);
  const evidence = new Set(duty.rows.flatMap((row) => row.evidence)).size;
  const counts = standings
    .filter((standing) => duty.counts[standing])
    .map((standing) => `${standingWord(standing, '', lang)} ${duty.counts[standing]}`);
  const gaps = gapRows(look, duty);
  return [
    { heading: 3, text: found?.title[lang] ?? duty.obligation, ...(also ? { also } : {}) },
    {
      paragraph: [
        `${roleNames[duty.role][lang]}. ${words.paper.required}: ${(found?.required ?? required[duty.obligation])?.[lang] ?? ''}`,
        look.project.duties
          ? `${sourceLineSaid(look.project, found?.source.line ?? 0, lang)}.`
          : words.paper.source(found?.source.line ?? 0),
      ].join(' '),
      soft: true,
    },
    {
      paragraph:
        sumOf(duty.counts) === 0
          ? words.duties.noRows
          : `${words.duties.rows}: ${sumOf(duty.counts)} (${counts.join(', ')}). ${words.duties.evidence}: ${evidence}.`,
    },
    ...(gaps.length > 0
      ? [
          {
            table: `${words.duties.gaps}: ${found?.title[lang] ?? duty.obligation}`,
            headings: [
              words.duties.organisation,
              words.duties.period,
              words.duties.standing,
              words.duties.done,
              words.gaps.reason,
            ],
            rows: gaps,
            widths: [3, 3, 2, 1.2, 3],
          },
        ]
      : []),
  ];
};

const themeBlocks = (look: PaperLook, of: ReportTheme): readonly PaperBlock[] => {
  const { lang, words } = look;
  const t = words.themes;
  const also = look.also(() => themeName(of.theme, 'sv'));
  const pilots = Object.entries(of.pilots).map(([stage, n]) => `${stageName(stage, lang)} ${n}`);
  const events = Object.entries(of.events).map(([type, { held, organisations }]) => [
    eventName(type, lang),
    String(held),
    String(organisations),
  ]);
  return [
    { heading: 3, text: themeName(of.theme, lang), ...(also ? { also } : {}) },
    {
      list: [
        `${t.organisations}: ${of.organisationsFirst} ${t.first}, ${of.organisationsLast} ${t.last}`,
        `${t.pilots}: ${pilots.length > 0 ? pilots.join(', ') : t.noPilots}`,
        ...of.rounds.map((r) => `${t.rounds} ${roundCalled(r.round)}: ${t.answered(r.answered, r.asked)}`),
        `${t.published}: ${of.bulletins.published}, ${t.relayed} ${of.bulletins.relayed}`,
      ],
    },
    events.length === 0
      ? { paragraph: t.noEvents }
      : {
          table: `${t.events}: ${themeName(of.theme, lang)}`,
          headings: [t.event, t.held, t.tookPart],
          rows: events,
          widths: [3, 1, 2],
        },
    ...resultBlocks(of, look.measures, lang),
  ];
};

const changeBlocks = (look: PaperLook, { changes }: ReportContent): readonly PaperBlock[] => {
  const { lang, words, nameOf } = look;
  return [
    headingOf(look, 2, (w) => w.changes.title),
    changes.length === 0
      ? { paragraph: words.changes.none }
      : {
          list: changes.map((c) =>
            [
              `${longDate(c.day, lang)}: ${nameOf(c.organisation)}, ${words.changes.what[c.what]}`,
              ...('into' in c ? [nameOf(c.into)] : []),
              ...('theme' in c ? [themeName(c.theme, lang)] : []),
            ].join(', '),
          ),
        },
  ];
};

/** The numbered report on paper: in the order of its page. */
export const reportPaper = (printed: PrintedReport, wish: PaperWish): PaperLayout => {
  const { head: report, frozen, measures, project } = printed;
  const { lang } = wish;
  const words: PaperWords = wordsOf[lang];
  const look: PaperLook = {
    frozen,
    measures,
    project,
    lang,
    words,
    also: (of) =>
      wish.also && wish.also !== lang ? { lang: wish.also, text: of(wordsOf[wish.also]) } : undefined,
    nameOf: organisationNames(frozen, lang),
  };
  const { content } = frozen;
  const title = words.name(report.number, report.version);
  return {
    title: `${words.paper.to}: ${title}`,
    lang,
    at: report.frozenAt,
    foot: words.paper.foot(title),
    blocks: [
      ...head(look, report),
      ...differenceBlocks(printed, wish, report.version),
      ...networkBlocks(look, content),
      headingOf(look, 2, (w) => w.duties.title),
      ...content.duties.flatMap((duty) => dutyBlocks(look, duty)),
      headingOf(look, 2, (w) => w.themes.title),
      ...content.themes.flatMap((theme) => themeBlocks(look, theme)),
      ...changeBlocks(look, content),
      headingOf(look, 2, (w) => w.definitions.title),
      { list: definitionsIn(content, lang).map(([word, means]) => `${word}: ${means}`) },
    ],
  };
};
