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
import { cardText as c } from '../../shared/text/explanation-card';
import { standingNames, standingSigns, obligationText as t } from '../../shared/text/obligations';
import { say, sayShort, written } from '../../shared/text/say';
import { monthName } from '../../shared/text/time';
import { execute, expand, mostActions, openDialog, plainText, submit } from '../cards';
import template from './cards/standings.json';
import { ledgerOf, wholeLedger } from './ledger';
import { standingLine } from './standing-line';

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

const lineOf = (row: StandingRow, lang: Language): string => {
  const title = obligationById(row.obligation)?.title[lang] ?? row.obligation;
  const theme = row.theme ? ` (${themeById(row.theme).number})` : '';
  return `${title}${theme}: ${standingLine(row, lang)}`;
};

const countsOf = (rows: readonly StandingRow[], lang: Language): string =>
  standings
    .map((s) => ({ s, n: rows.filter((r) => r.standing === s).length }))
    .filter(({ n }) => n > 0)
    .map(({ s, n }) => `${standingSigns[s]} ${standingNames[s][lang]} ${n}`)
    .join(' · ');

const nameIn = ({ network, lang }: Turn, organisation: OrganisationId): string =>
  plainText(written(organisationById(network, organisation)?.name ?? {}, lang));

const switches = (
  turn: Turn,
  ids: readonly OrganisationId[],
  dialog: boolean,
  label: (name: string) => string,
) =>
  ids.map((organisation) =>
    (dialog ? submit : execute)(label(nameIn(turn, organisation)), 'obligation.choose', {
      organisation,
      ...(dialog ? { dialog } : {}),
    }),
  );

/** S12: who acts for several organisations and has chosen none yet. */
const askWhich = (turn: Turn, own: readonly OrganisationId[], dialog: boolean): Reply => {
  const title = t.whichOrganisation[turn.lang];
  const card = expand(template, {
    title,
    subtitle: '',
    counts: '',
    groups: [],
    inputs: [],
    source: t.source[turn.lang],
    actions: switches(turn, own.slice(0, mostActions), dialog, (name) => name),
  });
  return dialog ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };
};

const byUrgency = (a: StandingRow, b: StandingRow): number =>
  urgency.indexOf(a.standing) - urgency.indexOf(b.standing) || (a.due ?? '9').localeCompare(b.due ?? '9');

/** Every duty of the month, so that each can be opened. */
const choiceOf = (rows: readonly StandingRow[], lang: Language) => ({
  type: 'Input.ChoiceSet',
  id: 'row',
  label: c.choose[lang],
  style: 'compact',
  isRequired: true,
  errorMessage: c.choose[lang],
  value: rows[0] ? rowKey(rows[0]) : '',
  choices: rows.map((r) => ({ title: lineOf(r, lang), value: rowKey(r) })),
});
export const rowKey = ({ obligation, theme }: Pick<StandingRow, 'obligation' | 'theme'>): string =>
  `${obligation}|${theme ?? ''}`;

/** How an own organisation stands this month, the next act first; in a dialog its buttons are another kind. */
export const ownCard = async (turn: Turn, organisation: OrganisationId, dialog = false): Promise<Reply> => {
  const { ports, network, actor, lang } = turn;
  const month = monthOfDay(actor.today);
  const rows = standingsOf(await ledgerOf(ports, network, organisation), {
    organisation,
    month,
    today: actor.today,
  }).toSorted(byUrgency);
  const acting = rows
    .filter((r) => ['overdue', 'atRisk', 'noFreshInfo', 'onTrack', 'notDue'].includes(r.standing))
    .slice(0, shownRows);
  const title = t.title(nameIn(turn, organisation))[lang];
  const open = { organisation, ...(dialog ? { dialog } : {}) };
  const others = answersFor(actor)
    .filter((id) => id !== organisation)
    .slice(0, mostActions - 3);
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
    inputs: rows.length > 0 ? [choiceOf(rows, lang)] : [],
    source: t.source[lang],
    actions: [
      ...(rows.length > 0 ? [(dialog ? submit : execute)(c.open[lang], 'obligation.open', open)] : []),
      ...(dialog
        ? []
        : [
            execute(t.answer[lang], 'command.run', { command: 'status' }),
            execute(t.events[lang], 'command.run', { command: 'events' }),
          ]),
      ...switches(turn, others, dialog, (name) => t.switchTo(name)[lang]),
    ],
  });
  return dialog ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };
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
    inputs: [],
    source: say(t.source, langs),
    // Guests have no personal chat with the bot: their own organisation opens for them alone, here too.
    actions: turn.where.scope === 'channel' ? [openDialog(sayShort(c.mine, langs), 'obligation.mine')] : [],
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
  return ownOrAsk(turn);
};

/** One's own organisation; which, where there are several and none is chosen; the theme of whoever has none. */
export const ownOrAsk = async (turn: Turn, dialog = false): Promise<Reply> => {
  const own = answersFor(turn.actor);
  const [organisation, ...others] = own;
  if (!organisation) return themeCard(turn, null);
  const chosen = others.length === 0 || turn.actor.person?.chosen === organisation;
  return chosen ? ownCard(turn, organisation, dialog) : askWhich(turn, own, dialog);
};
