import type { Call } from '../../routes';
import type { attendanceReport as endpoint } from '../../shared/contract/attendance';
import { type Day, dayOf } from '../../shared/domain/month';
import { isIn, type Network, organisationById, type Person } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { longDate } from '../../shared/text/time';
import { dayToMark } from './mark-attendance';
import { type Participant, reportRows } from './report-rows';

/** First and last name in any order and case: `Esimerkki, Maija` is Maija Esimerkki. */
const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');

const organisationsOf = ({ assignments }: Person, day: Day): readonly string[] => [
  ...new Set(assignments.filter((a) => isIn(a, day)).map((a) => a.organisation)),
];

/** A person for each of the organisations that they may have come for. */
const seatsOf = (network: Network, people: readonly Person[], day: Day) =>
  people.flatMap((person) =>
    organisationsOf(person, day).map((organisation) => {
      const { fi, sv } = organisationById(network, organisation)?.name ?? {
        fi: organisation,
        sv: organisation,
      };
      return { person: person.id, name: person.name, organisation, of: { fi, sv } };
    }),
  );

const peopleLike = (network: Network, { name, emails }: Participant): readonly Person[] => {
  const byMail = network.people.filter((p) => emails.includes(p.email.toLowerCase()));
  return byMail.length > 0 ? byMail : network.people.filter((p) => nameKey(p.name) === nameKey(name));
};

/**
 * Matched by e-mail, then by name; what fits two people or two organisations is asked. Nothing is written: names and
 * addresses of people who are not in the registry are gone with the answer.
 */
export const matchReport = async (call: Call<typeof endpoint>) => {
  const { network, params, body, lang } = call;
  const { startsAt } = await dayToMark(call, params.id ?? '', body.sitting);
  const day = dayOf(startsAt);
  const { participants, days } = reportRows(body.text);
  if (days.length > 0 && !days.includes(day))
    throw new Refusal('otherMeeting', {
      value: days
        .slice(0, 2)
        .map((d) => longDate(d, lang))
        .join(', '),
      day: longDate(day, lang),
    });
  const found = participants.map((one) => ({
    name: one.name,
    candidates: seatsOf(network, peopleLike(network, one), day),
  }));
  return {
    rows: participants.length,
    matched: found.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : [])),
    asks: found.filter(({ candidates }) => candidates.length > 1),
    unknown: found.filter(({ candidates }) => candidates.length === 0).map(({ name }) => ({ name })),
  };
};
