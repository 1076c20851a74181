import { execute } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import { acceptRemote, disputeSeat } from '../../answers/shared-buttons';
import type { Render } from '../../routes';
import { themeOfUse } from '../../shared/domain/channel';
import type { EventView } from '../../shared/domain/event';
import { partsOf } from '../../shared/domain/event-keys';
import type { Language } from '../../shared/domain/language';
import { organisationById } from '../../shared/domain/network';
import { inCard } from '../../shared/domain/people-text';
import { themeById } from '../../shared/domain/theme';
import { eventText as t } from '../../shared/text/events';
import { personName } from '../../shared/text/recorder';
import { sayShort, written } from '../../shared/text/say';
import { dueText } from '../../shared/text/time';
import { readEvents } from './acting';
import { dayLines, heldCard } from './attendance-card';
import { askHeld, settleSeat } from './buttons';
import { calendarLinkOf } from './calendar/event-link';
import { seatFacts } from './dispute-attendance';
import { about, formCard, saidCard } from './form-cards';
import { inviteCard, summaryOf } from './invite-card';
import { standingMarks } from './marks';
import { countsOf, repliesTo } from './replies';
import { threadWord } from './thread-word';

type EventLook = Parameters<Render>[0];

const eventOf = async ({ ports }: EventLook, id: string): Promise<EventView | undefined> =>
  (await readEvents(ports)).find((e) => e.event === id);

const wasSent = ({ delivery }: EventLook): boolean => delivery.state === 'delivered';

/** Both national languages before a channel, the theme's own first. */
export const languagesOf = ({ channel, lang }: EventLook): readonly [Language, ...Language[]] => {
  if (!channel) return [lang];
  const theme = themeOfUse(channel.tie);
  return theme && themeById(theme).language === 'sv' ? ['sv', 'fi'] : ['fi', 'sv'];
};

/** The invitation in a channel. One that is cancelled before it went out is not sent; one that stands there is edited. */
export const renderInvite: Render = async (look) => {
  const event = await eventOf(look, look.id);
  if (!event || (event.cancelled && !wasSent(look))) return null;
  const langs = languagesOf(look);
  const counts = countsOf(await repliesTo(look.ports, event));
  const calendar = (await calendarLinkOf(look.ports, event, langs[0])).event;
  return {
    card: inviteCard(event, {
      langs,
      now: look.ports.now(),
      counts,
      calendar,
      page: pageButton(
        look.ports,
        sayShort(t.openPage, langs),
        `tapahtumat?event=${encodeURIComponent(event.event)}`,
        look.channel?.id,
      ),
    }),
    summary: summaryOf(event, langs),
  };
};

/** To the planner: was it held? Once said, the card asks who took part. */
export const renderHeld: Render = async (look) => {
  const [id, version, sitting] = partsOf(look.id, 2);
  const event = await eventOf(look, id);
  if (!event || ((event.cancelled || String(event.version) !== version) && !wasSent(look))) return null;
  const held = event.held[Number(sitting) - 1];
  const summary = `${t.wasItHeld[look.lang]} ${summaryOf(event, [look.lang])}`;
  if (held === undefined) return { card: heldCard(event, Number(sitting), look.lang, false), summary };
  if (!held) return { card: saidCard(t.notHeldSaved, look.lang, event), summary };
  const more = execute(t.whoAttended[look.lang], askHeld.press({ event: id, sitting: Number(sitting) }));
  return {
    card: formCard({
      heading: t.held[look.lang],
      lines: dayLines(event, Number(sitting), look.lang),
      actions: [more],
    }),
    summary,
  };
};

/** To those who meant to come; in the thread for whom it did not reach (S6). */
export const renderCancelled: Render = async (look) => {
  const event = await eventOf(look, look.id);
  if (!event?.cancelled) return null;
  const cancelled = t.cancelledWord(event.type, event.sittings[0].startsAt, event.cancelled.reason);
  if (look.delivery.target.to !== 'person') return threadWord(cancelled, languagesOf(look));
  const said = cancelled[look.lang];
  return {
    card: saidCard(inCard(said), look.lang, event),
    summary: said,
  };
};

/** To the coordinators: some took part from afar in a live event (S26). */
export const renderRemote: Render = async (look) => {
  const event = await eventOf(look, look.id);
  if (!event) return null;
  const summary = `${t.remoteAsk[look.lang]} ${summaryOf(event, [look.lang])}`;
  if (event.remoteAccepted) return { card: saidCard(t.remoteAccepted, look.lang, event), summary };
  if (event.remoteRefused) return { card: saidCard(t.remoteRefused, look.lang, event), summary };
  const data = { event: event.event };
  const accept = execute(t.accept[look.lang], acceptRemote.press({ ...data, accepted: true }), 'positive');
  const refuse = execute(t.refuse[look.lang], acceptRemote.press({ ...data, accepted: false }));
  const remote = standingMarks(await look.ports.stores.facts.all())
    .filter((f) => f.content.event === event.event && f.content.presence === 'remote')
    .map((f) => written(organisationById(look.network, f.content.organisation)?.name ?? {}, look.lang));
  return {
    card: formCard({
      heading: t.remoteAsk[look.lang],
      lines: [...about(event, look.lang), inCard([...new Set(remote)].join(', '))],
      actions: [accept, refuse],
    }),
    summary,
  };
};

const settled = { confirmed: t.disputeConfirmed, declined: t.disputeDeclined } as const;

/** To the leads: an organisation says that it was there (S27). */
export const renderDispute: Render = async (look) => {
  const [id, number = '', organisation = ''] = partsOf(look.id, 2);
  const event = await eventOf(look, id);
  const seat = { event: id, sitting: Number(number), organisation };
  const { disputed } = await seatFacts(look.ports, seat);
  if (!event || !disputed) return null;
  const { state } = disputed.content;
  const asked = t.disputeAsk(written(organisationById(look.network, organisation)?.name ?? {}, look.lang))[
    look.lang
  ];
  const actions =
    state === 'open'
      ? [
          execute(t.confirm[look.lang], settleSeat.press({ ...seat, confirmed: true }), 'positive'),
          execute(t.decline[look.lang], settleSeat.press({ ...seat, confirmed: false })),
        ]
      : [];
  const said = t.saidBy(
    personName(look.network, disputed.recordedBy, look.lang),
    dueText(disputed.recordedAt, look.ports.now(), look.lang),
  );
  const lines = [...dayLines(event, Number(number), look.lang), inCard(asked), inCard(said[look.lang])];
  const heading = state === 'open' ? disputeSeat.title[look.lang] : settled[state][look.lang];
  return { card: formCard({ heading, lines, actions }), summary: asked };
};
