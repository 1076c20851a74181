import type { EventView } from '../../shared/domain/event';
import type { Language, Localized } from '../../shared/domain/language';
import { type Day, dayOf, timeOf } from '../../shared/domain/month';
import {
  type Network,
  type OrganisationId,
  organisationById,
  type PersonId,
  personById,
} from '../../shared/domain/network';
import { type ThemeId, themeById } from '../../shared/domain/theme';
import { sittingTimes, eventText as t } from '../../shared/text/events';
import { written } from '../../shared/text/say';
import { expand, plainText } from '../cards';
import template from './cards/form.json';
import { button, titleIn } from './invite-card';
import { invitedTo, isDuty } from './people';

type Card = {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly inputs?: readonly unknown[];
  readonly actions: readonly unknown[];
};

/** A heading, some sentences, inputs and buttons: every small card of this room. */
export const formCard = ({ heading, lines, inputs = [], actions }: Card): unknown =>
  expand(template, { heading, lines: lines.filter(Boolean).map((text) => ({ text })), inputs, actions });

const required = (label: string) => ({ label, isRequired: true, errorMessage: label });
const dateInput = (label: string, min: Day, value?: Day) => ({
  type: 'Input.Date',
  id: 'day',
  min,
  ...(value ? { value } : {}),
  ...required(label),
});
const timeInput = (id: string, label: string, value: string) => ({
  type: 'Input.Time',
  id,
  value,
  ...required(label),
});
const textInput = (id: string, label: string, maxLength: number) => ({
  type: 'Input.Text',
  id,
  label,
  maxLength,
});
type Choice = { readonly title: string; readonly value: string };
const choiceInput = (id: string, label: string, choices: readonly Choice[], value: string, many = false) => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'compact',
  isMultiSelect: many,
  choices,
  value,
  ...(many ? {} : { isRequired: true, errorMessage: label }),
});

export type CoffeeForm = {
  readonly lang: Language;
  readonly form: string;
  readonly today: Day;
  readonly themes: readonly ThemeId[];
  readonly dialog: boolean;
};

/** Theme where there are several, day, time: three fields are enough for a coffee; topic and link may be added. */
export const coffeeCard = ({ lang, form, today, themes: own, dialog }: CoffeeForm): unknown => {
  const [first] = own;
  const themeInput =
    own.length > 1 && first
      ? [
          choiceInput(
            'theme',
            t.theme[lang],
            own.map((id) => ({ title: themeById(id).name[lang], value: id })),
            first,
          ),
        ]
      : [];
  return formCard({
    heading: t.inviteTitle[lang],
    lines: [...(own.length === 1 && first ? [themeById(first).name[lang]] : []), t.inviteHint[lang]],
    inputs: [
      ...themeInput,
      dateInput(t.day[lang], today),
      timeInput('starts', t.starts[lang], '08:30'),
      textInput('topic', t.topic[lang], 300),
      textInput('joinUrl', t.joinUrl[lang], 2000),
    ],
    actions: [
      button(
        dialog,
        t.send[lang],
        'coffee.invite',
        { form, ...(own.length === 1 ? { theme: first } : {}) },
        'positive',
      ),
    ],
  });
};

const about = (event: EventView, lang: Language): readonly string[] => [
  titleIn(event, lang),
  sittingTimes(event.sittings)[lang],
];

export const moveCard = (event: EventView, lang: Language, today: Day): unknown =>
  formCard({
    heading: t.moveTitle[lang],
    lines: [...about(event, lang), t.moveHint[lang]],
    inputs: [
      dateInput(t.day[lang], today, dayOf(event.sittings[0].startsAt)),
      timeInput('starts', t.starts[lang], timeOf(event.sittings[0].startsAt)),
      timeInput('ends', t.ends[lang], timeOf(event.sittings[0].endsAt)),
    ],
    actions: [button(true, t.save[lang], 'event.move', { event: event.event }, 'positive')],
  });

export const cancelCard = (event: EventView, lang: Language): unknown =>
  formCard({
    heading: t.cancel[lang],
    lines: [...about(event, lang), t.cancelHint[lang]],
    inputs: [{ ...textInput('reason', t.reason[lang], 300), ...required(t.reason[lang]) }],
    actions: [button(true, t.cancel[lang], 'event.cancel', { event: event.event }, 'destructive')],
  });

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

/** A sentence that ends an act. */
export const saidCard = (said: Localized | string, lang: Language, event?: EventView): unknown =>
  formCard({
    heading: typeof said === 'string' ? said : said[lang],
    lines: event ? about(event, lang) : [],
    actions: [],
  });

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
  }: { sitting: number; lang: Language; dialog: boolean; yes: readonly PersonId[] },
): unknown => {
  const coming = organisationsOfPeople(network, yes);
  const invited = invitedTo(network, event, dayOf(event.sittings[0].startsAt)).filter(
    (o) => o !== event.organiser,
  );
  const choices = invited
    .map((id) => ({ title: written(organisationById(network, id)?.name ?? {}, lang), value: id }))
    .sort((a, b) => a.title.localeCompare(b.title, 'fi'));
  const chosen = invited.filter((id) => coming.has(id)).join(',');
  return formCard({
    heading: t.heldSaved[lang],
    lines: [
      plainText(written(event.title, lang)),
      t.attendanceHint[lang],
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
