import { button, expand } from '../../answers/cards';
import type { EventView } from '../../shared/domain/event';
import type { Language, Localized } from '../../shared/domain/language';
import { type Day, dayOf, timeOf } from '../../shared/domain/month';
import { type ThemeId, themeById } from '../../shared/domain/theme';
import { coffeeMemoryText as memoryText } from '../../shared/text/coffee-memory';
import { sittingTimes, eventText as t } from '../../shared/text/events';
import { inviteCoffee, saveCancel, saveMove } from './buttons';
import template from './cards/form.json';
import { titleIn } from './invite-card';

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
type CardChoice = { readonly title: string; readonly value: string };
export const choiceInput = (
  id: string,
  label: string,
  choices: readonly CardChoice[],
  value: string,
  many = false,
) => ({
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
  /** What is coming already, nearest first. */
  readonly coming: readonly string[];
  /** What there has been to talk about; folded, for who wants it. */
  readonly memory: readonly string[];
};

const foldedMemory = (memory: readonly string[], lang: Language): readonly unknown[] =>
  memory.length === 0
    ? []
    : [
        {
          type: 'ActionSet',
          actions: [
            { type: 'Action.ToggleVisibility', title: memoryText.open[lang], targetElements: ['memory'] },
          ],
        },
        {
          type: 'Container',
          id: 'memory',
          isVisible: false,
          items: memory.map((text) => ({ type: 'TextBlock', text, wrap: true, spacing: 'Small' })),
        },
      ];

/** Theme where there are several, day, time: three fields are enough for a coffee; topic and link may be added. */
export const coffeeCard = (asked: CoffeeForm): unknown => {
  const { lang, form, today, themes: own, dialog, coming, memory } = asked;
  const [first] = own;
  const themeInput =
    own.length > 1 && first
      ? [
          choiceInput(
            'theme',
            t.theme[lang],
            own.map((id) => ({ title: themeById(id).name[lang], value: id })),
            // Of several none is taken for granted.
            '',
          ),
        ]
      : [];
  return formCard({
    heading: t.inviteTitle[lang],
    lines: [
      ...(own.length === 1 && first ? [themeById(first).name[lang]] : []),
      t.inviteHint[lang],
      ...(coming.length > 0 ? [`${t.comingAlready[lang]} ${coming.join('; ')}`] : []),
    ],
    inputs: [
      ...themeInput,
      dateInput(t.day[lang], today),
      timeInput('starts', t.starts[lang], '08:30'),
      textInput('topic', t.topic[lang], 300),
      textInput('joinUrl', t.joinUrl[lang], 2000),
      ...foldedMemory(memory, lang),
    ],
    actions: [
      button(
        dialog,
        inviteCoffee.title[lang],
        inviteCoffee.press({ form, ...(own.length === 1 ? { theme: first } : {}) }),
        'positive',
      ),
    ],
  });
};

export const about = (event: EventView, lang: Language): readonly string[] => [
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
    actions: [button(true, saveMove.title[lang], saveMove.press({ event: event.event }), 'positive')],
  });

export const cancelCard = (event: EventView, lang: Language, more: readonly unknown[] = []): unknown =>
  formCard({
    heading: t.cancel[lang],
    lines: [...about(event, lang), t.cancelHint[lang], ...(event.series ? [t.wholeSeries[lang]] : [])],
    inputs: [{ ...textInput('reason', t.reason[lang], 300), ...required(t.reason[lang]) }],
    actions: [
      button(true, saveCancel.title[lang], saveCancel.press({ event: event.event }), 'destructive'),
      ...more,
    ],
  });

/** A sentence that ends an act. */
export const saidCard = (said: Localized | string, lang: Language, event?: EventView): unknown =>
  formCard({
    heading: typeof said === 'string' ? said : said[lang],
    lines: event ? about(event, lang) : [],
    actions: [],
  });
