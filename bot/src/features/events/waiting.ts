import { acceptRemote, disputeSeat } from '../../answers/shared-buttons';
import type { Waits } from '../../routes';
import { answersFor, themesLedByActor } from '../../shared/domain/actor';
import { type EventView, rsvpAnswers } from '../../shared/domain/event';
import { mayMark } from '../../shared/domain/event-audience';
import { partKey } from '../../shared/domain/event-keys';
import { endOf } from '../../shared/domain/event-state';
import { inForce, ofKind } from '../../shared/domain/fact';
import { type Localized, languages } from '../../shared/domain/language';
import { addDays, dayOf, type Instant } from '../../shared/domain/month';
import { organisationById, themesOf } from '../../shared/domain/network';
import { may, mayAtAll } from '../../shared/domain/permission';
import type { Waiting } from '../../shared/domain/waiting';
import { eventChangeText as changeText } from '../../shared/text/event-changes';
import { eventText as t, waitingText as w } from '../../shared/text/events';
import { written } from '../../shared/text/say';
import { shortDay } from '../../shared/text/time';
import { readEvents } from './acting';
import { heldButton, openEdit, replyButton, settleSeat } from './buttons';
import { disputeKey } from './dispute-attendance';
import { comingForPerson, missedBy, toMark } from './list-events';
import { paperMissing } from './papers';
import { askedAbout, mayPlan } from './people';
import { repliesTo } from './replies';

type WaitsLook = Parameters<Waits>[0];

// An invitation further away than this can wait; the list of events has it.
const invitedDays = 14;

const inEach = (sentence: (lang: (typeof languages)[number]) => string): Localized =>
  Object.fromEntries(languages.map((lang) => [lang, sentence(lang)])) as Localized;
const titleOf = (event: EventView): Localized => inEach((lang) => written(event.title, lang));
const dated = (event: EventView, startsAt: Instant): Localized =>
  inEach((lang) => `${titleOf(event)[lang]} ${shortDay(startsAt, lang)}`);
const pageOf = ({ event }: EventView): string => `tapahtumat?event=${encodeURIComponent(event)}`;

/** "Pidettiinkö?": one line per sitting that is over and of which nobody has said how it went. */
const heldItems = (event: EventView, now: Instant): readonly Waiting[] =>
  event.sittings.flatMap((s, i): Waiting[] => {
    if (s.endsAt > now || event.held[i] !== undefined) return [];
    const sitting = i + 1;
    const path = `/api/events/${encodeURIComponent(event.event)}/held`;
    const say = (title: Localized, held: boolean) => ({
      title,
      press: heldButton.press({ event: event.event, sitting, held }),
      call: { method: 'post', path, body: { held, sitting } } as const,
    });
    return [
      {
        kind: 'held',
        id: `${event.event}~${sitting}`,
        told: { kind: 'held', id: partKey(event.event, event.version, sitting) },
        title: w.wasHeld(dated(event, s.startsAt)),
        // The title says it already.
        theme: null,
        due: null,
        isAwaited: true,
        acts: [say(w.held, true), say(w.notHeld, false)],
        page: pageOf(event),
      },
    ];
  });

const inviteItem = (event: EventView): Waiting => {
  const path = `/api/events/${encodeURIComponent(event.event)}/reply`;
  const [yes, ...others] = rsvpAnswers.map((answer) => ({
    title: t.answer[answer],
    press: replyButton.press({ event: event.event, version: event.version, answer }),
    call: { method: 'post', path, body: { answer } } as const,
  }));
  return {
    kind: 'invitation',
    id: event.event,
    title: titleOf(event),
    theme: null,
    due: event.sittings[0].startsAt,
    isOffer: true,
    acts: [yes ?? { title: t.reply }, ...others],
    page: pageOf(event),
  };
};

/** Invitations in the own themes, and to the whole network, that this person has not answered. */
const invitations = async ({ ports, actor, network }: WaitsLook, events: readonly EventView[]) => {
  const person = actor.person?.id;
  if (!person || !may(actor, 'replyToEvent', network)) return [];
  const now = ports.now();
  const last = addDays(dayOf(now), invitedDays);
  const own = new Set([
    ...themesLedByActor(actor, network),
    ...answersFor(actor).flatMap((o) => themesOf(network, o, actor.today)),
  ]);
  const near = comingForPerson(events, actor, network, now).filter(
    (e) =>
      e.sittings[0].startsAt > now &&
      dayOf(e.sittings[0].startsAt) <= last &&
      e.plannedBy !== person &&
      (e.themes.length === 0 || e.themes.some((theme) => own.has(theme))),
  );
  const replies = await Promise.all(near.map((event) => repliesTo(ports, event)));
  return near.filter((_, i) => !replies[i]?.has(person)).map(inviteItem);
};

/** Organisations that say they were there, and wait for this person's word (S27). */
const disputeItems = async ({ ports, actor, network }: WaitsLook, events: readonly EventView[]) => {
  if (!mayAtAll(actor, 'markHeld', network)) return [];
  const open = ofKind(inForce(await ports.stores.facts.all()), 'attendanceDisputed').filter(
    (f) => f.content.state === 'open',
  );
  return open.flatMap(({ content: { event: id, sitting, organisation } }): Waiting[] => {
    const event = events.find((e) => e.event === id);
    if (!event || event.cancelled || !mayMark(actor, network, event)) return [];
    const name = organisationById(network, organisation)?.name ?? {};
    const path = `/api/events/${encodeURIComponent(id)}/settle`;
    const say = (title: Localized, confirmed: boolean) => ({
      title,
      press: settleSeat.press({ event: id, sitting, organisation, confirmed }),
      call: { method: 'post', path, body: { sitting, organisation, confirmed } } as const,
    });
    const startsAt = event.sittings[sitting - 1]?.startsAt ?? event.sittings[0].startsAt;
    return [
      {
        kind: 'dispute',
        id: `${id}~${sitting}~${organisation}`,
        told: { kind: 'dispute', id: disputeKey({ event: id, sitting, organisation }) },
        title: w.saysWasThere(
          inEach((lang) => written(name, lang)),
          dated(event, startsAt),
        ),
        theme: null,
        due: null,
        isAwaited: true,
        acts: [say(t.confirm, true), say(t.decline, false)],
        page: pageOf(event),
      },
    ];
  });
};

/** Marked as absent: whoever was there can say so. */
const missedItems = async ({ ports, actor, network }: WaitsLook, events: readonly EventView[]) => {
  const own = answersFor(actor).filter((organisation) => may(actor, 'reportFact', network, { organisation }));
  const facts = await ports.stores.facts.about(own.map((o) => `organisation~${o}`));
  return missedBy(facts, events, network, ports.now()).map(
    ({ event, seat }): Waiting => ({
      kind: 'missed',
      id: `${seat.event}~${seat.sitting}~${seat.organisation}`,
      title: w.markedAbsent(dated(event, event.sittings[seat.sitting - 1]?.startsAt ?? endOf(event))),
      theme: null,
      due: null,
      isOffer: true,
      acts: [
        {
          title: disputeSeat.title,
          press: disputeSeat.press({ ...seat }),
          call: {
            method: 'post',
            path: `/api/events/${encodeURIComponent(seat.event)}/dispute`,
            body: { organisation: seat.organisation, sitting: seat.sitting },
          },
        },
      ],
      page: pageOf(event),
    }),
  );
};

/** Somebody took part from afar in a live event, and the coordinator's word is missing (S26). */
const remoteItems = async ({ ports, actor, network }: WaitsLook, events: readonly EventView[]) => {
  if (!may(actor, 'setInterpretation', network)) return [];
  const facts = inForce(await ports.stores.facts.all());
  const decided = new Set(ofKind(facts, 'remoteAccepted').map((f) => f.content.event));
  const remote = new Set(
    ofKind(facts, 'attended')
      .filter((f) => f.content.presence === 'remote')
      .map((f) => f.content.event),
  );
  return events
    .filter((e) => e.format === 'live' && !e.cancelled && !decided.has(e.event) && remote.has(e.event))
    .map((event): Waiting => {
      const path = `/api/events/${encodeURIComponent(event.event)}/remote`;
      const say = (title: Localized, accepted: boolean) => ({
        title,
        press: acceptRemote.press({ event: event.event, accepted }),
        call: { method: 'post', path, body: { accepted } } as const,
      });
      return {
        kind: 'remote',
        id: event.event,
        told: { kind: 'remote', id: event.event },
        title: w.acceptRemote(dated(event, event.sittings[0].startsAt)),
        theme: null,
        due: null,
        isAwaited: true,
        acts: [say(t.accept, true), say(t.refuse, false)],
        page: pageOf(event),
      };
    });
};

/** The agenda before and the memo after a group's meeting, of who planned it (Liite 4, rivi 36). */
const paperItems = ({ actor, network }: WaitsLook, events: readonly EventView[]): readonly Waiting[] =>
  events.flatMap((event): Waiting[] => {
    const paper = paperMissing(event, actor.today);
    if (!paper || !mayPlan(actor, network, event)) return [];
    if (!askedAbout(network, event, actor.today).includes(actor.person?.id ?? '')) return [];
    const [{ startsAt }] = event.sittings;
    return [
      {
        kind: paper,
        id: event.event,
        // Its day is when the agenda is due, and said there.
        title:
          paper === 'agenda'
            ? changeText.addAgenda(titleOf(event))
            : changeText.addMemo(dated(event, startsAt)),
        theme: null,
        // An agenda is of use before the meeting; the source gives the memo no day.
        due: paper === 'agenda' ? startsAt : null,
        acts: [
          {
            title: changeText.addLink,
            press: { ...openEdit.press({ event: event.event }), opens: 'dialog' },
          },
        ],
        page: pageOf(event),
      },
    ];
  });

/** What waits for a person about events: how it went, a word to give, and invitations. */
export const eventsWaiting: Waits = async (look) => {
  const { ports, actor, network } = look;
  if (!actor.person) return [];
  const events = await readEvents(ports);
  const now = ports.now();
  const rest = await Promise.all([
    disputeItems(look, events),
    remoteItems(look, events),
    missedItems(look, events),
    invitations(look, events),
  ]);
  return [
    ...toMark(events, actor, network, now).flatMap((event) => heldItems(event, now)),
    ...paperItems(look, events),
    ...rest.flat(),
  ];
};
