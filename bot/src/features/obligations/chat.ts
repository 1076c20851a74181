import { button, execute, expand, mostActions } from '../../answers/cards';
import { runCommand } from '../../answers/shared-buttons';
import { ledgerOf } from '../../ledger/ledger';
import type { Reply, Turn, TurnHandler } from '../../routes';
import { answersFor } from '../../shared/domain/actor';
import type { Language } from '../../shared/domain/language';
import { isMonth, type Month } from '../../shared/domain/month';
import { type Network, type OrganisationId, organisationById } from '../../shared/domain/network';
import { obligationIn } from '../../shared/domain/obligation';
import { nameInCard } from '../../shared/domain/people-text';
import { Refusal } from '../../shared/domain/refusal';
import { type StandingRow, standings } from '../../shared/domain/standing';
import { standingsOf } from '../../shared/domain/standings';
import { themeById } from '../../shared/domain/theme';
import { byUrgency, isToDo } from '../../shared/domain/urgency';
import { cardText as c } from '../../shared/text/explanation-card';
import { standingNames, standingSigns, obligationText as t } from '../../shared/text/obligations';
import { say, written } from '../../shared/text/say';
import { sourceSaid } from '../../shared/text/source-document';
import { monthName } from '../../shared/text/time';
import { chooseOrganisation, openRow } from './buttons';
import template from './cards/standings.json';
import { monthShown } from './read-standings';
import { standingLine } from './standing-line';
import { themeCard } from './theme-card';

// What wants an act; the rest is one line of counts.
const shownRows = 8;

const lineOf = ({ project }: Network, row: StandingRow, lang: Language): string => {
  const title = obligationIn(project, row.obligation)?.title[lang] ?? row.obligation;
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
  nameInCard(written(organisationById(network, organisation)?.name ?? {}, lang));

/** In a dialog buttons are another kind; without a month it is the latest that the person may see. */
export type ShownDuties = { readonly dialog?: boolean | undefined; readonly month?: Month | undefined };

const switches = (
  turn: Turn,
  ids: readonly OrganisationId[],
  { dialog, ...shown }: ShownDuties,
  label: (name: string) => string,
) =>
  ids.map((organisation) =>
    button(
      dialog ?? false,
      label(nameIn(turn, organisation)),
      chooseOrganisation.press({ organisation, ...shown }),
    ),
  );

/** S12: who acts for several organisations and has chosen none yet. */
const askWhich = (turn: Turn, own: readonly OrganisationId[], shown: ShownDuties): Reply => {
  const title = t.whichOrganisation[turn.lang];
  const card = expand(template, {
    title,
    subtitle: '',
    counts: '',
    groups: [],
    inputs: [],
    source: sourceSaid(turn.network.project, turn.lang),
    actions: switches(turn, own.slice(0, mostActions), shown, (name) => name),
  });
  return shown.dialog ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };
};

/** Every duty of the month, so that each can be opened. */
const choiceOf = (network: Network, rows: readonly StandingRow[], lang: Language) => ({
  type: 'Input.ChoiceSet',
  id: 'row',
  label: c.choose[lang],
  style: 'compact',
  isRequired: true,
  errorMessage: c.choose[lang],
  value: rows[0] ? rowKey(rows[0]) : '',
  choices: rows.map((r) => ({ title: lineOf(network, r, lang), value: rowKey(r) })),
});
export const rowKey = ({ obligation, theme }: Pick<StandingRow, 'obligation' | 'theme'>): string =>
  `${obligation}|${theme ?? ''}`;

/** How an own organisation stands in a month, the next act first. */
export const ownCard = async (
  turn: Turn,
  organisation: OrganisationId,
  shown: ShownDuties = {},
): Promise<Reply> => {
  const { ports, network, actor, lang } = turn;
  const { dialog = false } = shown;
  const { asOf: today, month } = monthShown(actor, network, organisation, shown);
  const rows = standingsOf(await ledgerOf(ports, network, organisation), {
    organisation,
    month,
    today,
  }).toSorted(byUrgency);
  const acting = rows.filter((r) => isToDo(r.standing)).slice(0, shownRows);
  const title = t.title(nameIn(turn, organisation))[lang];
  const open = { ...shown, organisation };
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
          acting.length > 0
            ? acting.map((r) => ({ line: lineOf(network, r, lang) }))
            : [{ line: t.noneDue[lang] }],
      },
    ],
    inputs: rows.length > 0 ? [choiceOf(network, rows, lang)] : [],
    source: sourceSaid(network.project, lang),
    actions: [
      ...(rows.length > 0 ? [button(dialog, openRow.title[lang], openRow.press(open))] : []),
      ...(dialog
        ? []
        : [
            execute(t.answer[lang], runCommand.press({ command: 'status' })),
            execute(t.events[lang], runCommand.press({ command: 'events' })),
          ]),
      ...switches(turn, others, shown, (name) => t.switchTo(name)[lang]),
    ],
  });
  return dialog ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };
};

/** `vastuut 2026-09`: what looks like a month and is none is told, not passed over. */
const monthAsked = (args: string): Month | undefined => {
  const asked = args.split(' ').find((word) => /\d/u.test(word));
  if (asked !== undefined && !isMonth(asked)) throw new Refusal('badMonth', { value: asked.slice(0, 20) });
  return asked;
};

/** `vastuut`: alone the own organisation, the next act one tap away; in a channel the theme. */
export const obligationsCommand: TurnHandler = async (turn) => {
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  const month = monthAsked(turn.args);
  if (turn.where.scope === 'channel') {
    const tie = turn.where.channel?.tie;
    if (!tie) return { is: 'text', text: say(t.notTied, turn.langs) };
    return themeCard(turn, tie.use === 'theme' ? tie.theme : null, month);
  }
  return ownOrAsk(turn, { month });
};

/** One's own organisation; which, where there are several and none is chosen; the theme of whoever has none. */
export const ownOrAsk = async (turn: Turn, shown: ShownDuties = {}): Promise<Reply> => {
  const own = answersFor(turn.actor);
  const [organisation, ...others] = own;
  if (!organisation) return themeCard(turn, null, shown.month);
  const chosen = others.length === 0 || turn.actor.person?.chosen === organisation;
  return chosen ? ownCard(turn, organisation, shown) : askWhich(turn, own, shown);
};
