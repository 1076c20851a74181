import type { ContentOf } from './fact';
import { type FactKindOf, ofOrganisation, words } from './fact-kind';

type EventKind =
  | 'eventPlanned'
  | 'seriesPlanned'
  | 'seriesEnded'
  | 'eventCancelled'
  | 'eventHeld'
  | 'remoteAccepted'
  | 'attended'
  | 'attendanceDisputed'
  | 'replied';

/** What happens to events, and who was there. */
export const kindsOfEvents: { readonly [K in EventKind]: FactKindOf<ContentOf<K>> } = {
  eventPlanned: {
    slot: (c) => [c.event],
    names: words('Tilaisuus suunniteltu', 'Evenemang planerat', 'Event planned'),
    freeText: ['title', 'topic', 'place'],
    personal: ['planner'],
  },
  seriesPlanned: {
    slot: (c) => [c.series],
    names: words('Sarja suunniteltu', 'Serie planerad', 'Series planned'),
    freeText: ['title', 'topic', 'place'],
  },
  seriesEnded: {
    slot: (c) => [c.series],
    names: words('Sarja lopetettu', 'Serie avslutad', 'Series ended'),
    freeText: ['reason'],
  },
  eventCancelled: {
    slot: (c) => [c.event],
    names: words('Tilaisuus peruttu', 'Evenemang inställt', 'Event cancelled'),
    takesBack: () => true,
    freeText: ['reason'],
  },
  eventHeld: {
    slot: (c) => [c.event, c.sitting],
    names: words('Tilaisuus pidetty', 'Evenemang har hållits', 'Event held'),
    claims: ['held'],
    takesBack: (c) => !c.held,
  },
  remoteAccepted: {
    slot: (c) => [c.event],
    names: words('Etäosallistuminen hyväksytty', 'Distansdeltagande godkänt', 'Remote attendance accepted'),
    claims: ['accepted'],
    takesBack: (c) => !c.accepted,
  },
  attended: {
    slot: (c) => [c.event, c.sitting, c.organisation],
    subject: ofOrganisation,
    names: words('Osallistuminen', 'Deltagande', 'Attendance'),
    claims: ['presence'],
    takesBack: (c) => c.presence === 'absent' || c.withdrawn === true,
    personal: ['person'],
  },
  attendanceDisputed: {
    slot: (c) => [c.event, c.sitting, c.organisation],
    subject: ofOrganisation,
    names: words('Osallistuminen ilmoitettu', 'Deltagande anmält', 'Attendance reported'),
    claims: ['state'],
  },
  replied: {
    slot: (c) => [c.event, c.person],
    // Many, and asked for one event at a time.
    subject: (c) => `event~${c.event}`,
    names: words('Ilmoittautuminen', 'Anmälan', 'Reply'),
    personal: ['person'],
  },
};
