import type { EventView } from '../../shared/domain/event';
import type { Language } from '../../shared/domain/language';
import { dayOf } from '../../shared/domain/month';
import { byAlphabet } from '../../shared/domain/name-order';
import {
  type Network,
  type OrganisationId,
  organisationById,
  type PersonId,
  personById,
} from '../../shared/domain/network';
import { nameInCard } from '../../shared/domain/people-text';
import { sittingTimes, eventText as t } from '../../shared/text/events';
import { written } from '../../shared/text/say';
import { choiceInput, formCard } from './form-cards';
import { button, titleIn } from './invite-card';
import { invitedTo, isDuty } from './people';

/** "Pidettiinkö tilaisuus?" */
export const heldCard = (event: EventView, sitting: number, lang: Language, dialog: boolean): unknown => {
  const data = { event: event.event, sitting };
  return formCard({
    heading: t.wasItHeld[lang],
    lines: [titleIn(event, lang), sittingTimes(event.sittings)[lang].split('\n\n')[sitting - 1] ?? ''],
    actions: [
      button(dialog, t.yes[lang], 'event.held', { ...data, held: true }, 'positive'),
      button(dialog, t.no[lang], 'event.held', { ...data, held: false }),
    ],
  });
};

const organisationsOfPeople = (network: Network, people: readonly PersonId[]): ReadonlySet<OrganisationId> =>
  new Set(people.flatMap((id) => personById(network, id)?.assignments.map((a) => a.organisation) ?? []));

/** Who took part: the invited organisations, those who said they would come chosen already. */
export const attendanceCard = (
  network: Network,
  event: EventView,
  {
    sitting,
    lang,
    dialog,
    yes,
    along,
  }: {
    sitting: number;
    lang: Language;
    dialog: boolean;
    yes: readonly PersonId[];
    /** Recorded as there without being asked. */
    along: readonly OrganisationId[];
  },
): unknown => {
  const coming = organisationsOfPeople(network, yes);
  const invited = invitedTo(network, event, dayOf(event.sittings[0].startsAt)).filter(
    (o) => o !== event.organiser && !along.includes(o),
  );
  const nameOf = (id: OrganisationId): string => written(organisationById(network, id)?.name ?? {}, lang);
  const choices = invited
    .map((id) => ({ title: nameOf(id), value: id }))
    .sort((a, b) => byAlphabet(lang)(a.title, b.title));
  const chosen = invited.filter((id) => coming.has(id)).join(',');
  return formCard({
    heading: t.heldSaved[lang],
    lines: [
      nameInCard(written(event.title, lang)),
      t.attendanceHint[lang],
      ...(along.length > 0
        ? [t.markedAlong(along.map((id) => nameInCard(nameOf(id))).join(', '))[lang]]
        : []),
      ...(isDuty(event.type) ? [t.othersAbsent[lang]] : []),
    ],
    inputs: [
      choiceInput('organisations', t.whoAttended[lang], choices, chosen, true),
      ...(event.format === 'remote' ? [] : [choiceInput('remote', t.whoRemote[lang], choices, '', true)]),
    ],
    actions: [
      button(dialog, t.saveAttendance[lang], 'event.attendance', { event: event.event, sitting }, 'positive'),
    ],
  });
};
