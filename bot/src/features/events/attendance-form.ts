import type { Call } from '../../routes';
import type { attendance as endpoint } from '../../shared/contract/attendance';
import type { EventView, RsvpAnswer } from '../../shared/domain/event';
import { dayOf, type Instant } from '../../shared/domain/month';
import { type OrganisationId, organisationsOn, personById } from '../../shared/domain/network';
import type { Acting } from './acting';
import { meetingOf } from './group-meeting';
import { dayToMark } from './mark-attendance';
import { marksAt } from './marks';
import { invitedTo, isDuty, markedAlong } from './people';
import { repliesTo } from './replies';

const best: readonly RsvpAnswer[] = ['yes', 'maybe', 'no'];

/** The likeliest answer of each organisation's people. */
const answersTo = async ({ ports, network }: Acting, event: EventView) => {
  const answers = new Map<OrganisationId, RsvpAnswer>();
  for (const [person, answer] of await repliesTo(ports, event))
    for (const { organisation } of personById(network, person)?.assignments ?? []) {
      const known = answers.get(organisation);
      if (!known || best.indexOf(answer) < best.indexOf(known)) answers.set(organisation, answer);
    }
  return answers;
};

/** One day as it is to be looked at: what stands, and where nothing does, what the replies say. */
export const dayOfAttendance = async (
  acting: Acting,
  { event, sitting, startsAt }: { event: EventView; sitting: number; startsAt: Instant },
) => {
  const { ports, network } = acting;
  const day = dayOf(startsAt);
  const { marks, revision } = await marksAt(ports, event.event, sitting);
  const invited = new Set((await meetingOf(acting, event, day)) ?? invitedTo(network, event, day));
  const answers = await answersTo(acting, event);
  const along = markedAlong(acting.actor, network, event);
  return {
    sitting,
    revision,
    duty: isDuty(event.type),
    rows: organisationsOn(network, day)
      .map(({ id, name }) => {
        const mark = marks.get(id)?.content;
        const answer = answers.get(id) ?? null;
        const isExpected = revision === 0 && (along.includes(id) || answer === 'yes');
        return {
          organisation: id,
          name: { fi: name.fi, sv: name.sv },
          invited: invited.has(id),
          answer,
          presence: mark?.presence ?? null,
          suggested: isExpected ? ('present' as const) : null,
          management: mark?.management ?? false,
        };
      })
      .sort((a, b) => a.name.fi.localeCompare(b.name.fi, 'fi')),
  };
};
export type AttendanceDay = Awaited<ReturnType<typeof dayOfAttendance>>;

/** The tab's form. */
export const attendanceForm = async (call: Call<typeof endpoint>) =>
  dayOfAttendance(call, await dayToMark(call, call.params.id ?? '', call.query.sitting));
