import { createHash } from 'node:crypto';
import icalendar, {
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { DateTime } from 'luxon';
import type { EventView, Sitting } from '../../../shared/domain/event';
import type { Language } from '../../../shared/domain/language';
import { type Instant, zone } from '../../../shared/domain/month';
import { type Network, organisationById } from '../../../shared/domain/network';
import { calendarText as t } from '../../../shared/text/calendar';
import { eventText } from '../../../shared/text/events';
import { written } from '../../../shared/text/say';

// The rule of the European Union since 1996; a reader without a zone table of its own has it from here.
const helsinki = `BEGIN:VTIMEZONE
TZID:${zone}
X-LIC-LOCATION:${zone}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
TZNAME:EEST
DTSTART:19970330T030000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
TZNAME:EET
DTSTART:19961027T040000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/** An event with when it last changed: the file is the same as long as nothing has. */
export type Dated = { readonly event: EventView; readonly changedAt: Instant };
export type IcsCalendar = {
  readonly name: string;
  readonly lang: Language;
  readonly network: Network;
  readonly events: readonly Dated[];
  /** The event's page, for whoever wants to reply. */
  readonly pageOf: (event: EventView) => string;
};

const described = (event: EventView, { lang, pageOf }: IcsCalendar): string =>
  [
    event.cancelled ? eventText.cancelled(event.cancelled.reason)[lang] : '',
    event.topic ? eventText.topicOf(event.topic)[lang] : '',
    eventText.format[event.format][lang],
    event.joinUrl ? `${eventText.join[lang]}: ${event.joinUrl}` : '',
    event.agenda ? `${t.agenda[lang]}: ${event.agenda}` : '',
    ...(event.material ?? []).map(({ title, url }) => `${title}: ${url}`),
    `${t.page[lang]}: ${pageOf(event)}`,
  ]
    .filter(Boolean)
    .join('\n');

const at = (instant: Instant): DateTime => DateTime.fromISO(instant, { zone });

const entryOf = (
  { event, changedAt }: Dated,
  { startsAt, endsAt }: Sitting,
  sitting: number,
  calendar: IcsCalendar,
): ICalEventData => {
  const { lang, network } = calendar;
  const days = event.sittings.length;
  const title = written(event.title, lang);
  const organiser = written(organisationById(network, event.organiser)?.name ?? {}, lang);
  return {
    // Its own for each day: a two-day training is two entries, each moved in its place.
    id: `${createHash('sha256').update(event.event).digest('hex').slice(0, 32)}-${sitting}@strapetsi`,
    start: at(startsAt),
    end: at(endsAt),
    timezone: zone,
    stamp: at(changedAt),
    lastModified: at(changedAt),
    // A cancellation comes after every version of the plan.
    sequence: event.revision - 1 + (event.cancelled ? 1 : 0),
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: days > 1 ? `${title} (${sitting}/${days})` : title,
    description: described(event, calendar),
    ...(event.place || event.joinUrl ? { location: event.place ?? event.joinUrl ?? '' } : {}),
    url: event.joinUrl ?? calendar.pageOf(event),
    // The organisation, with an address that takes no mail: PUBLISH asks nobody for an answer.
    ...(organiser ? { organizer: { name: organiser, email: 'noreply@strapetsi.invalid' } } : {}),
  };
};

/** What a calendar reads: no names of people, nobody invited by it, and no memo. */
export const icsOf = (calendar: IcsCalendar): string => {
  const made: ICalCalendar = icalendar({
    name: calendar.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Strapetsi', product: 'Strapetsi', language: calendar.lang.toUpperCase() },
    timezone: { name: zone, generator: () => helsinki },
    ttl: 60 * 60,
  });
  for (const dated of calendar.events)
    for (const [i, sitting] of dated.event.sittings.entries())
      made.createEvent(entryOf(dated, sitting, i + 1, calendar));
  return made.toString();
};
