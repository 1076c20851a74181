import type { PaperBlock, PaperLayout } from '../../answers/pdf/blocks';
import type { Language } from '../../shared/domain/language';
import type { Project } from '../../shared/domain/network';
import { obligationIn } from '../../shared/domain/obligation';
import { partStates } from '../../shared/domain/operating-model';
import { standings } from '../../shared/domain/standing';
import type { SteeringPage } from '../../shared/domain/steering-page';
import { written } from '../../shared/text/say';
import { longDate } from '../../shared/text/time';
import { eventName, periodName, roundCalled, standingWord, themeName, wordsOf } from './report-words';

const partsSaid = ({ parts }: SteeringPage, lang: Language): string => {
  const words = wordsOf[lang];
  const said = partStates.filter((s) => parts[s]).map((s) => `${words.results.states[s]} ${parts[s]}`);
  return said.join(', ') || words.meeting.nothing;
};

const changed = (page: SteeringPage, lang: Language): PaperBlock => {
  const words = wordsOf[lang];
  const names = new Map(page.organisationNames.map((o) => [o.id, (lang === 'sv' && o.sv) || o.fi]));
  const held = Object.entries(page.held).map(([type, n]) => `${eventName(type, lang)} ${n}`);
  return {
    list: [
      `${words.network.organisations}: ${words.meeting.thenNow(page.organisations.before, page.organisations.now)}`,
      `${words.network.events}: ${held.length > 0 ? held.join(', ') : words.meeting.nothing}`,
      `${words.meeting.parts}: ${partsSaid(page, lang)}`,
      `${words.meeting.spread}: ${page.spread}`,
      ...page.changes.map((c) =>
        [
          `${longDate(c.day, lang)}: ${names.get(c.organisation) ?? c.organisation}, ${words.changes.what[c.what]}`,
          ...('into' in c ? [names.get(c.into) ?? c.into] : []),
          ...('theme' in c ? [themeName(c.theme, lang)] : []),
        ].join(', '),
      ),
    ],
  };
};

const sums = ({ standings: { before, now } }: SteeringPage, lang: Language): PaperBlock => {
  const words = wordsOf[lang].meeting;
  return {
    table: words.rows,
    headings: [words.standing, words.before, words.now],
    rows: standings
      .filter((s) => before[s] || now[s])
      .map((s) => [standingWord(s, '', lang), String(before[s] ?? 0), String(now[s] ?? 0)]),
    widths: [3, 1, 1],
  };
};

type DutyWords = Pick<Project, 'duties'>;
const risks = (
  project: DutyWords,
  { risks: all, helpOpen }: SteeringPage,
  lang: Language,
): readonly PaperBlock[] => {
  const words = wordsOf[lang].meeting;
  return [
    all.length === 0
      ? { paragraph: words.noRisks }
      : {
          table: words.risks,
          headings: [wordsOf[lang].duties.duty, words.overdue, words.atRisk],
          rows: all.map((r) => [
            obligationIn(project, r.obligation)?.title[lang] ?? r.obligation,
            String(r.overdue),
            String(r.atRisk),
          ]),
          widths: [4, 1, 1],
        },
    ...(helpOpen.length === 0
      ? []
      : [
          {
            paragraph: `${words.help}: ${helpOpen.map((h) => `${themeName(h.theme, lang)} ${h.pilots}`).join(', ')}`,
          },
        ]),
  ];
};

const coming = (page: SteeringPage, lang: Language): PaperBlock => {
  const words = wordsOf[lang].meeting;
  const list = [
    ...page.coming.map((e) => {
      const title = written(e.title, lang);
      const type = eventName(e.type, lang);
      return `${longDate(e.day, lang)}: ${title === type ? type : `${type}, ${title}`}`;
    }),
    ...(page.round ? [words.round(roundCalled(page.round.round), longDate(page.round.closesOn, lang))] : []),
    ...page.phasesEnding.map((p) => words.phase(periodName(p.phase, lang), longDate(p.until, lang))),
  ];
  return list.length > 0 ? { list } : { paragraph: words.nothingComes };
};

/** The steering group's page on paper. */
export const steeringPaper = (project: DutyWords, page: SteeringPage, lang: Language): PaperLayout => {
  const words = wordsOf[lang].meeting;
  return {
    title: `${words.title} ${longDate(page.asOf, lang)}`,
    lang,
    at: `${page.asOf}T12:00:00.000Z`,
    foot: wordsOf[lang].paper.foot(words.title),
    blocks: [
      { heading: 1, text: words.title },
      { paragraph: words.asOf(longDate(page.asOf, lang)) },
      {
        heading: 2,
        text: page.lastMeeting
          ? words.since(longDate(page.lastMeeting, lang))
          : words.sinceBeginning(longDate(page.since, lang)),
      },
      changed(page, lang),
      sums(page, lang),
      { heading: 2, text: words.risks },
      ...risks(project, page, lang),
      { heading: 2, text: words.coming },
      coming(page, lang),
    ],
  };
};
