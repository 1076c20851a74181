import type { SheetCell, SheetTable, WorkbookSheet } from '../../answers/tables';
import type { Language } from '../../shared/domain/language';
import { obligationIn } from '../../shared/domain/obligation';
import { isGap, type ReportDuty, type ReportRow, rowKey } from '../../shared/domain/report';
import { standingNames } from '../../shared/text/obligations';
import { dutyHeadings, reasonHeading, roleNames } from '../../shared/text/reports';
import { differenceSheets } from './differences-table';
import type { PrintedReport } from './printed';
import {
  definitionsIn,
  eventName,
  organisationNames,
  roundCalled,
  stageName,
  surveyName,
  themeName,
  wordsOf,
} from './report-words';
import { resultSheets } from './results-table';
import type { FrozenReport } from './view';

type Printed = Pick<PrintedReport, 'frozen' | 'project'>;
const cellsOf = ({ frozen, project }: Printed, lang: Language) => {
  const nameOf = organisationNames(frozen, lang);
  return ({ obligation, role }: ReportDuty, row: ReportRow): readonly SheetCell[] => [
    obligationIn(project, obligation)?.title[lang] ?? obligation,
    roleNames[role][lang],
    nameOf(row.organisation),
    row.theme ? themeName(row.theme, lang) : '',
    row.period,
    standingNames[row.standing][lang],
    row.done,
    row.required ?? '',
    row.evidence.length,
  ];
};

/** Every row with its figures. */
export const dutyTable = (report: Printed, lang: Language): SheetTable => {
  const cells = cellsOf(report, lang);
  const { frozen } = report;
  return [
    dutyHeadings.map((h) => h[lang]),
    ...frozen.content.duties.flatMap((duty) => duty.rows.map((row) => cells(duty, row))),
  ];
};

/** The gaps with their reasons. */
export const gapTable = (report: Printed, lang: Language): SheetTable => {
  const cells = cellsOf(report, lang);
  const { frozen } = report;
  return [
    [...dutyHeadings, reasonHeading].map((h) => h[lang]),
    ...frozen.content.duties.flatMap((duty) =>
      duty.rows
        .filter(isGap)
        .map((row) => [...cells(duty, row), frozen.reasons[rowKey(duty.obligation, row)] ?? '']),
    ),
  ];
};

const themeTable = ({ content }: FrozenReport, lang: Language): SheetTable => {
  const t = wordsOf[lang].themes;
  return [
    [wordsOf[lang].duties.theme, t.event, t.held, t.tookPart],
    ...content.themes.flatMap(({ theme, events, pilots, rounds, bulletins, ...of }): SheetCell[][] => {
      const name = themeName(theme, lang);
      return [
        [name, `${t.organisations}, ${t.first}`, of.organisationsFirst, ''],
        [name, `${t.organisations}, ${t.last}`, of.organisationsLast, ''],
        ...Object.entries(events).map(([type, e]) => [name, eventName(type, lang), e.held, e.organisations]),
        ...Object.entries(pilots).map(([stage, n]) => [
          name,
          `${t.pilots}: ${stageName(stage, lang)}`,
          n ?? 0,
          '',
        ]),
        ...rounds.map((r) => [name, `${t.rounds} ${roundCalled(r.round)}`, r.asked, r.answered]),
        [name, t.published, bulletins.published, ''],
        [name, t.relayed, bulletins.relayed, ''],
      ];
    }),
  ];
};

const networkTable = ({ content }: FrozenReport, lang: Language): SheetTable => {
  const { network: n, themes: t } = wordsOf[lang];
  return [
    [t.event, t.held],
    [`${n.organisations}, ${t.first}`, content.organisationsFirst],
    [`${n.organisations}, ${t.last}`, content.organisationsLast],
    ...Object.entries(content.events).map(([type, held]) => [eventName(type, lang), held ?? 0]),
    ...content.surveys.map((s) => [surveyName(s.survey, lang), t.answered(s.answered, s.asked)]),
  ];
};

const changeTable = (frozen: FrozenReport, lang: Language): SheetTable => {
  const { changes: c, duties: d } = wordsOf[lang];
  const nameOf = organisationNames(frozen, lang);
  return [
    [d.period, d.organisation, c.title, d.theme],
    ...frozen.content.changes.map((change) => [
      change.day,
      nameOf(change.organisation),
      'into' in change ? `${c.what[change.what]}: ${nameOf(change.into)}` : c.what[change.what],
      'theme' in change ? themeName(change.theme, lang) : '',
    ]),
  ];
};

/** The whole report as a workbook: a sheet for each table, and on the first one what it is. */
export const reportSheets = (report: PrintedReport, lang: Language): readonly WorkbookSheet[] => {
  const { head, frozen, measures } = report;
  const w = wordsOf[lang];
  const about: SheetTable = [
    [w.name(head.number, head.version), ''],
    [w.period(head.from, head.until), ''],
    [w.asOf(head.asOf), ''],
    [w.hash, head.hash],
    ...definitionsIn(frozen.content, lang).map(([word, means]) => [word, means]),
  ];
  return [
    { sheet: w.definitions.title, table: about },
    { sheet: w.duties.title, table: dutyTable(report, lang) },
    { sheet: w.gaps.title, table: gapTable(report, lang) },
    { sheet: w.themes.title, table: themeTable(frozen, lang) },
    ...resultSheets(frozen.content, measures, lang),
    { sheet: w.network.title, table: networkTable(frozen, lang) },
    { sheet: w.changes.title, table: changeTable(frozen, lang) },
    ...differenceSheets(report, lang),
  ];
};
