import type { Reply, Turn, TurnHandler } from '../../routes';
import { answersFor } from '../../shared/domain/actor';
import type { Language } from '../../shared/domain/language';
import { monthOfDay } from '../../shared/domain/month';
import { type OrganisationId, organisationById } from '../../shared/domain/network';
import { obligationById } from '../../shared/domain/obligation';
import { overviewOf } from '../../shared/domain/overview';
import { Refusal } from '../../shared/domain/refusal';
import { type Standing, type StandingRow, standings } from '../../shared/domain/standing';
import { standingsOf } from '../../shared/domain/standings';
import { type ThemeId, themeById } from '../../shared/domain/theme';
import {
  didNotTakePlace,
  standingNames,
  standingSigns,
  obligationText as t,
} from '../../shared/text/obligations';
import { say, sayShort, written } from '../../shared/text/say';
import { longDate, monthName } from '../../shared/text/time';
import { execute, expand, plainText } from '../cards';
import template from './cards/standings.json';
import { ledgerOf, wholeLedger } from './ledger';

// What wants an act first; the rest is one line of counts.
const urgency: readonly Standing[] = [
  'overdue',
  'atRisk',
  'noFreshInfo',
  'onTrack',
  'notDue',
  'fulfilled',
  'notApplicable',
];
const shownRows = 8;

const standingWord = (row: StandingRow, lang: Language): string =>
  row.standing === 'overdue' && /^\d{4}-\d{2}$/u.test(row.period)
    ? didNotTakePlace[lang]
    : standingNames[row.standing][lang];

const lineOf = (row: StandingRow, lang: Language): string => {
  const title = obligationById(row.obligation)?.title[lang] ?? row.obligation;
  const theme = row.theme ? ` (${themeById(row.theme).number})` : '';
  const count = row.required === null ? '' : `, ${row.done}/${row.required}`;
  const due = row.due && row.standing !== 'fulfilled' ? `, ${longDate(row.due, lang)}` : '';
  const mark = row.needsConfirmation ? `, ${t.needsConfirmation[lang]}` : '';
  return `${standingSigns[row.standing]} ${title}${theme}: ${standingWord(row, lang)}${count}${due}${mark}`;
};

const countsOf = (rows: readonly StandingRow[], lang: Language): string =>
  standings
    .map((s) => ({ s, n: rows.filter((r) => r.standing === s).length }))
    .filter(({ n }) => n > 0)
    .map(({ s, n }) => `${standingSigns[s]} ${standingNames[s][lang]} ${n}`)
    .join(' · ');

const ownCard = async (turn: Turn, organisation: OrganisationId): Promise<Reply> => {
  const { ports, network, actor, lang } = turn;
  const month = monthOfDay(actor.today);
  const rows = standingsOf(await ledgerOf(ports, network, organisation), {
    organisation,
    month,
    today: actor.today,
  });
  const acting = rows
    .filter((r) => ['overdue', 'atRisk', 'noFreshInfo', 'onTrack', 'notDue'].includes(r.standing))
    .sort(
      (a, b) =>
        urgency.indexOf(a.standing) - urgency.indexOf(b.standing) ||
        (a.due ?? '9').localeCompare(b.due ?? '9'),
    )
    .slice(0, shownRows);
  const title = t.title(plainText(written(organisationById(network, organisation)?.name ?? {}, lang)))[lang];
  const card = expand(template, {
    title,
    subtitle: monthName(month, lang),
    counts: countsOf(rows, lang),
    groups: [
      {
        heading: t.next[lang],
        rows:
          acting.length > 0 ? acting.map((r) => ({ line: lineOf(r, lang) })) : [{ line: t.noneDue[lang] }],
      },
    ],
    source: t.source[lang],
    actions: [
      execute(t.answer[lang], 'command.run', { command: 'status' }),
      execute(t.events[lang], 'command.run', { command: 'events' }),
    ],
  });
  return { is: 'card', card, summary: title };
};

/** In a channel: the theme's month, nothing of any one organisation. */
const themeCard = async (turn: Turn, theme: ThemeId | null): Promise<Reply> => {
  const { ports, network, actor, langs } = turn;
  const month = monthOfDay(actor.today);
  const whole = overviewOf(await wholeLedger(ports, network), month, actor.today);
  const wanted = whole.themes.filter((x) => !theme || x.theme === theme);
  const heldOf = (
    c: { held: number; planned: number; min: number; max: number; standing: Standing },
    lang: Language,
  ): string =>
    `${standingSigns[c.standing]} ${standingNames[c.standing][lang]}: ${t.held(c.held)[lang]}, ${t.planned(c.planned)[lang]} (${c.min}–${c.max})`;
  const linesFor = (x: (typeof wanted)[number], lang: Language): { line: string }[] => [
    { line: `${t.meetings[lang]}: ${heldOf(x.meetings, lang)}` },
    { line: `${t.coffees[lang]}: ${heldOf(x.coffees, lang)}` },
    { line: t.pilots(x.pilots.total)[lang] },
    ...(x.round ? [{ line: t.answered(x.round.answered, x.round.asked)[lang] }] : []),
  ];
  const title = theme ? sayShort(t.themeTitle(themeById(theme).name), langs) : sayShort(t.network, langs);
  const card = expand(template, {
    title,
    subtitle: [...new Set(langs.map((lang) => monthName(month, lang)))].join(' / '),
    counts: '',
    groups: wanted.flatMap((x) =>
      langs.map((lang) => ({
        heading: `${themeById(x.theme).number} ${themeById(x.theme).name[lang]}`,
        rows: linesFor(x, lang),
      })),
    ),
    source: say(t.source, langs),
    actions: [],
  });
  return { is: 'card', card, summary: title };
};

/** `vastuut`: alone the own organisation, the next act one tap away; in a channel the theme. */
export const obligationsCommand: TurnHandler = async (turn) => {
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  if (turn.where.scope === 'channel') {
    const tie = turn.where.channel?.tie;
    if (!tie) return { is: 'text', text: say(t.notTied, turn.langs) };
    return themeCard(turn, tie.use === 'theme' ? tie.theme : null);
  }
  const [organisation] = answersFor(turn.actor);
  return organisation ? ownCard(turn, organisation) : themeCard(turn, null);
};
