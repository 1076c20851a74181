import { callAsked, planAsking } from '../../delivery/asking-round';
import { announce, planMessage, refreshMessage } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import { channelsOfThemes, toChannels } from '../../shared/domain/channels-for';
import type { Intent } from '../../shared/domain/delivery';
import { addMonths, type Day, dayOf, helsinki } from '../../shared/domain/month';
import { membersOf, type Network } from '../../shared/domain/network';
import type { RoundId } from '../../shared/domain/pilot';
import { roundsOf } from '../../shared/domain/rounds';
import { type ThemeId, themeIds } from '../../shared/domain/theme';
import { addWorkingDays } from '../../shared/domain/working-day';
import { roundAsking } from './remind-round';
import { planSummary } from './review/round-summary';
import { calendarRound, comingRound, type RoundSpan, roundMessage, roundsAt } from './rounds';

const projectFacts = (ports: Ports) => ports.stores.facts.about(['project']);

/** What the calendar brings next goes on the agenda, and the closing of what is open. Any number of times. */
export const planRounds = async (ports: Ports, network: Network): Promise<void> => {
  const next = comingRound(network, ports.now());
  if (next) await planOpening(ports, next);
  for (const round of roundsOf(await projectFacts(ports))) {
    if (round.closed) continue;
    await planAsking(ports, roundAsking, round.round, round.closesAt);
  }
};

const planOpening = (ports: Ports, { round, opensAt }: RoundSpan): Promise<void> =>
  ports.stores.agenda.add({ at: opensAt, kind: 'round.open', key: round });

/** Themes that have somebody to ask. */
const themesAsked = (network: Network, day: Day): readonly ThemeId[] =>
  themeIds.filter((theme) => membersOf(network, theme, day).length > 0);

/** Posted to every channel of a theme; looked at again each working morning, for a channel that was tied in between. */
export const openRound = async (ports: Ports, network: Network, round: RoundId): Promise<void> => {
  const now = ports.now();
  const after = comingRound(network, now, addMonths(round, 1));
  if (after) await planOpening(ports, after);
  const known = roundsAt(await projectFacts(ports), network, now).named(round);
  const span = known ?? calendarRound(network, round);
  const themes = themesAsked(network, dayOf(now));
  if (!span || span.opensAt > now || themes.length === 0) return;
  const { opensAt, closesAt } = span;
  const posts = await postsOf(ports, themes, span);
  if (closesAt <= now) {
    if (!known) await sayMissed(ports, round, posts);
    return;
  }
  const { fresh } = await recordFact(ports, {
    content: { kind: 'roundOpened', round, opensAt, closesAt },
    day: dayOf(opensAt),
    by: 'bot',
    promises: () => posts,
  });
  await planAsking(ports, roundAsking, round, closesAt);
  if (fresh) await announce(ports);
  else for (const { message, targets } of posts) await planMessage(ports, message, targets, 1, closesAt);
  // On a holiday the next working morning's look does it.
  await callAsked(roundAsking, { ports, network, id: round });
  await lookAgain(ports, span);
};

/** An opening that was slept through till the closing is none: nobody could have answered. Its posts stand as expired. */
const sayMissed = async (ports: Ports, round: RoundId, posts: readonly Intent[]): Promise<void> => {
  ports.log({ event: 'round.missed', room: 'checkIns', round });
  for (const { message, targets, expiresAt } of posts)
    await planMessage(ports, message, targets, 1, expiresAt);
};

/** One card per theme, to its channels as they are now. */
const postsOf = async (
  ports: Ports,
  themes: readonly ThemeId[],
  { round, closesAt }: RoundSpan,
): Promise<readonly Intent[]> => {
  const channels = await ports.stores.channels.list();
  return themes
    .map((theme) => ({
      message: roundMessage(round, theme),
      targets: toChannels(channelsOfThemes(channels, [theme])),
      version: 1,
      at: ports.now(),
      expiresAt: closesAt,
    }))
    .filter(({ targets }) => targets.length > 0);
};

const lookAgain = async (ports: Ports, { round, closesAt }: RoundSpan): Promise<void> => {
  const at = helsinki(addWorkingDays(dayOf(ports.now()), 1), '08:30');
  if (at < closesAt) await ports.stores.agenda.add({ at, kind: 'round.open', key: round });
};

/** Closed: the figures stand still, and the posted cards say so. Any number of times. */
export const closeRound = async (ports: Ports, network: Network, round: RoundId): Promise<void> => {
  const span = roundsAt(await projectFacts(ports), network, ports.now()).named(round);
  if (!span || span.closesAt > ports.now()) return;
  await recordFact(ports, { content: { kind: 'roundClosed', round }, day: dayOf(span.closesAt), by: 'bot' });
  for (const theme of themeIds) await refreshMessage(ports, roundMessage(round, theme));
  await planSummary(ports, network, span);
};
