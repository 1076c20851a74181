import { button } from '../../answers/cards';
import type { EventView } from '../../shared/domain/event';
import type { Language } from '../../shared/domain/language';
import { byAlphabet } from '../../shared/domain/name-order';
import type { OrganisationId } from '../../shared/domain/network';
import { nameInCard } from '../../shared/domain/people-text';
import { sittingTimes, eventText as t } from '../../shared/text/events';
import { written } from '../../shared/text/say';
import type { AttendanceDay } from './attendance-form';
import { askHeld, heldButton, saveAttendance } from './buttons';
import { choiceInput, formCard } from './form-cards';
import { titleIn } from './invite-card';

/** What is asked about, with its day: of several days this one. */
export const dayLines = (event: EventView, sitting: number, lang: Language): readonly string[] => [
  titleIn(event, lang),
  sittingTimes(event.sittings)[lang].split('\n\n')[sitting - 1] ?? '',
];

/** "Pidettiinkö tilaisuus?" */
export const heldCard = (event: EventView, sitting: number, lang: Language, dialog: boolean): unknown => {
  const data = { event: event.event, sitting };
  return formCard({
    heading: t.wasItHeld[lang],
    lines: dayLines(event, sitting, lang),
    actions: [
      button(dialog, t.yes[lang], heldButton.press({ ...data, held: true }), 'positive'),
      button(dialog, t.no[lang], heldButton.press({ ...data, held: false })),
    ],
  });
};

/** Somebody is marked as there: whoever says that the day was not held is asked once more. */
export const notHeldCard = (
  event: EventView,
  sitting: number,
  lang: Language,
  { said, dialog }: { readonly said: string; readonly dialog: boolean },
): unknown => {
  const data = { event: event.event, sitting };
  return formCard({
    heading: t.wasItHeld[lang],
    lines: [...dayLines(event, sitting, lang), said],
    actions: [
      button(dialog, t.notHeldSure[lang], heldButton.press({ ...data, held: false, confirmed: true })),
      button(dialog, t.itWasHeld[lang], askHeld.press(data)),
    ],
  });
};

// Three lists of names stay within a message up to here; beyond it the event's page has the rest.
const mostInThree = 40;
const mostListed = 150;

type AttendanceRow = AttendanceDay['rows'][number];
const isThere = ({ presence, suggested }: AttendanceRow): boolean =>
  (presence ?? suggested) === 'present' || presence === 'remote';
/** Invited, marked already, or coming from another theme. */
const isListed = ({ invited, presence, answer }: AttendanceRow): boolean =>
  invited || presence !== null || answer === 'yes' || answer === 'maybe';

/** Who took part: as it stands already, else with those who said that they come chosen. */
export const attendanceCard = (
  event: EventView,
  { rows, revision, sitting, duty }: AttendanceDay,
  {
    lang,
    dialog,
    page,
    along,
  }: {
    readonly lang: Language;
    readonly dialog: boolean;
    readonly page: unknown;
    /** Recorded as there without being asked. */
    readonly along: readonly OrganisationId[];
  },
): unknown => {
  const isAlong = (row: AttendanceRow): boolean => row.presence === null && along.includes(row.organisation);
  const listed = rows
    .filter((row) => isListed(row) && row.organisation !== event.organiser && !isAlong(row))
    .map((row) => ({ row, title: written(row.name, lang) }))
    .sort((a, b) => byAlphabet(lang)(a.title, b.title));
  const fits = listed.length <= mostListed;
  const choices = listed.map(({ row, title }) => ({ title, value: row.organisation }));
  const chosen = (which: (row: AttendanceRow) => boolean): string =>
    listed
      .filter(({ row }) => which(row))
      .map(({ row }) => row.organisation)
      .join(',');
  const isSmall = listed.length <= mostInThree;
  const input = (id: string, label: string, value: string) => choiceInput(id, label, choices, value, true);
  return formCard({
    heading: t.heldSaved[lang],
    lines: [
      ...dayLines(event, sitting, lang).map((line, i) => (i === 0 ? line : nameInCard(line))),
      (revision > 0 ? t.attendanceStands : t.attendanceHint)[lang],
      ...(rows.some(isAlong)
        ? [
            t.markedAlong(
              rows
                .filter(isAlong)
                .map((row) => nameInCard(written(row.name, lang)))
                .join(', '),
            )[lang],
          ]
        : []),
      ...(duty ? [t.othersAbsent[lang]] : []),
      ...(isSmall ? [] : [t.moreOnPage[lang]]),
    ],
    inputs: fits
      ? [
          input('organisations', t.whoAttended[lang], chosen(isThere)),
          ...(isSmall && event.format !== 'remote'
            ? [
                input(
                  'remote',
                  t.whoRemote[lang],
                  chosen((row) => row.presence === 'remote'),
                ),
              ]
            : []),
          ...(isSmall
            ? [
                input(
                  'management',
                  t.whoManages[lang],
                  chosen((row) => row.management),
                ),
              ]
            : []),
        ]
      : [],
    actions: [
      ...(fits
        ? [
            button(
              dialog,
              saveAttendance.title[lang],
              saveAttendance.press({ event: event.event, sitting, seen: revision, asks: isSmall }),
              'positive',
            ),
          ]
        : []),
      page,
    ],
  });
};
