import type { AskingRound } from '../../delivery/asking-round';
import { planMessage } from '../../delivery/plan';
import type { Ports } from '../../ports';
import type { Ended, Render } from '../../routes';
import { actorFor } from '../../shared/domain/actor';
import { comesOn } from '../../shared/domain/coming-words';

import { type MessageRef, messageKey, peopleReached, type Target } from '../../shared/domain/delivery';
import { dayOf, type Instant } from '../../shared/domain/month';
import { membersOf, type Network, type OrganisationId } from '../../shared/domain/network';
import { hearing } from '../../shared/domain/own-words';
import type { RoundId } from '../../shared/domain/pilot';
import { askedAbout } from '../../shared/domain/pilot-owner';
import { answersOfRound } from '../../shared/domain/rounds';
import { type ThemeId, themeIds } from '../../shared/domain/theme';
import { checkInText as t } from '../../shared/text/check-ins';
import { say, sayShort } from '../../shared/text/say';
import { ownForm, peopleAsked, stillAsked } from './call-asked';
import { pilotsIn } from './pilots';
import { type RoundSpan, roundMessage, roundsAt } from './rounds';
import { themeFacts } from './theme-look';

export const reminderMessage = (round: RoundId): MessageRef => ({ kind: 'roundReminder', id: round });

const spanOf = async (ports: Ports, network: Network, round: RoundId): Promise<RoundSpan | undefined> =>
  roundsAt(await ports.stores.facts.about(['project']), network, ports.now()).named(round);

/** Organisations of a theme that have not answered and none of whose own could be reminded. */
const uncovered = async (
  ports: Ports,
  network: Network,
  round: RoundId,
  theme: ThemeId,
  got: ReadonlySet<string>,
): Promise<readonly OrganisationId[]> => {
  const day = dayOf(ports.now());
  const facts = await themeFacts(ports, network, [theme]);
  const answered = new Set(
    answersOfRound(facts, round)
      .filter(({ content }) => content.theme === theme)
      .map(({ content }) => content.organisation),
  );
  const isReached = (organisation: OrganisationId): boolean => {
    const known = pilotsIn(facts, organisation, theme);
    return (known.length > 0 ? known : [null]).some((last) =>
      askedAbout(network, { organisation, theme, last }, day).some((p) => got.has(p.id)),
    );
  };
  return membersOf(network, theme, day).filter((id) => !answered.has(id) && !isReached(id));
};

const threadsUnder = async (ports: Ports, round: RoundId, theme: ThemeId): Promise<readonly Target[]> => {
  const message = roundMessage(round, theme);
  return (await ports.stores.deliveries.of(message)).flatMap(({ value: { target } }) =>
    target.to === 'channel' ? [{ to: 'thread', channel: target.channel, under: messageKey(message) }] : [],
  );
};

/** S32: where a reminder reached nobody of an organisation, its theme's thread has one, and nobody is named. */
const fallBack: NonNullable<AskingRound['fallBack']> = async ({ ports, network, id: round }, rows) => {
  const span = await spanOf(ports, network, round);
  if (!span || span.closesAt <= ports.now() || rows.some(({ target }) => target.to === 'thread')) return;
  const got = peopleReached(rows);
  const threads: Target[] = [];
  for (const theme of themeIds)
    if ((await uncovered(ports, network, round, theme, got)).length > 0)
      threads.push(...(await threadsUnder(ports, round, theme)));
  await planMessage(ports, reminderMessage(round), threads, 1, span.closesAt);
};

/** A round asks of each pilot its owner, else the contact persons, else the deputies. */
export const roundAsking: AskingRound = {
  due: 'round',
  call: (id) => ({ kind: 'roundCall', id }),
  reminder: reminderMessage,
  closesAt: async ({ ports, network, id }) => (await spanOf(ports, network, id))?.closesAt ?? null,
  left: async ({ ports, network, id }) => {
    const day = dayOf(ports.now());
    // What the digest says, no message of its own says the same day: the next working morning's look calls.
    if (comesOn('digest', day, network.project)) return [];
    const choices = await ports.stores.settings.words();
    const targets: Target[] = [];
    for (const person of await peopleAsked(ports, network))
      if (
        hearing(actorFor(person, day), choices, 'between') &&
        (await stillAsked(ports, network, person, id))
      )
        targets.push({ to: 'person', person: person.id });
    return targets;
  },
  fallBack,
};
/** Rows of a version before 1.2 ask for a look at it. */
export const reminderFallback: Ended = async ({ ports, network, message, rows }) =>
  fallBack({ ports, network, id: message.id }, rows);

const wordIn = (closesAt: Instant, lang: string) => {
  const langs = lang === 'sv' ? (['sv', 'fi'] as const) : (['fi', 'sv'] as const);
  const said = t.reminder(closesAt);
  return { text: say(said, langs), summary: sayShort(said, langs) };
};

export const renderReminder: Render = async (look) => {
  if (look.delivery.target.to === 'person') return ownForm(look, true);
  const span = await spanOf(look.ports, look.network, look.id);
  return span ? wordIn(span.closesAt, look.lang) : null;
};
