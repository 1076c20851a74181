import { besides, submit } from '../../answers/cards';
import type { AnswerTo, Turn } from '../../routes';
import type { EventView } from '../../shared/domain/event';
import { timeOf } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { eventChangeText as t } from '../../shared/text/event-changes';
import { eventText } from '../../shared/text/events';
import { eventNamed, personOf } from './acting';
import * as buttons from './buttons';
import { type EventChanges, editEvent } from './edit-event';
import { about, formCard } from './form-cards';
import { hasPapers } from './papers';
import { demandPlan } from './people';

const textInput = (id: string, label: string, value: string, maxLength: number) => ({
  type: 'Input.Text',
  id,
  label,
  value,
  maxLength,
});

const inputsOf = (event: EventView, lang: Turn['lang']): readonly unknown[] => [
  textInput('titleFi', t.titleFi[lang], event.title.fi ?? '', 120),
  textInput('titleSv', t.titleSv[lang], event.title.sv ?? '', 120),
  textInput('topic', t.topic[lang], event.topic ?? '', 300),
  textInput('joinUrl', t.joinUrl[lang], event.joinUrl ?? '', 2000),
  textInput('place', t.place[lang], event.place ?? '', 200),
  // Of several days each has an end of its own: those are changed on the event's page.
  ...(event.sittings.length > 1
    ? []
    : [
        {
          type: 'Input.Time',
          id: 'ends',
          label: eventText.ends[lang],
          value: timeOf(event.sittings[0].endsAt),
        },
      ]),
  {
    type: 'Input.Number',
    id: 'capacity',
    label: t.capacity[lang],
    min: 1,
    max: 2000,
    ...(event.capacity ? { value: event.capacity } : {}),
  },
  ...(hasPapers(event)
    ? [
        textInput('agenda', t.agenda[lang], event.agenda ?? '', 2000),
        textInput('memo', t.memo[lang], event.memo ?? '', 2000),
      ]
    : []),
  textInput('materialUrl', t.materialUrl[lang], '', 2000),
  textInput('materialTitle', t.materialTitle[lang], '', 120),
];

/** The event's words as a form; its time is given anew, or it is cancelled, by forms of their own. */
export const openEdit: AnswerTo<typeof buttons.openEdit> = async (turn) => {
  const { lang } = turn;
  personOf(turn.actor);
  const event = await eventNamed(turn.ports, turn.data.event);
  demandPlan(turn.actor, turn.network, event);
  if (event.cancelled) throw new Refusal('closed');
  const { saveEdit, openMove, openCancel } = buttons;
  const of = { event: event.event };
  const isToCome = event.held.every((held) => held === undefined);
  const card = formCard({
    heading: t.editTitle[lang],
    lines: [...about(event, lang), t.editHint[lang]],
    inputs: inputsOf(event, lang),
    actions: [
      submit(saveEdit.title[lang], saveEdit.press({ ...of, seen: event.revision })),
      ...(isToCome
        ? [
            besides(true, openMove.title[lang], openMove.press(of)),
            besides(true, openCancel.title[lang], openCancel.press(of)),
          ]
        : []),
    ],
  });
  return { is: 'dialog', title: t.editTitle[lang], card };
};

type FilledEdit = ReturnType<typeof buttons.saveEdit.read>;
const materialOf = (event: EventView, { materialUrl, materialTitle }: FilledEdit): EventChanges =>
  materialUrl
    ? { material: [...(event.material ?? []), { title: materialTitle || materialUrl, url: materialUrl }] }
    : {};

export const edit: AnswerTo<typeof buttons.saveEdit> = async (turn) => {
  const { data } = turn;
  const event = await eventNamed(turn.ports, data.event);
  const { titleFi, titleSv, topic, joinUrl, place, ends, capacity, agenda, memo } = data;
  await editEvent(
    turn,
    data.event,
    {
      ...(titleFi !== undefined || titleSv !== undefined
        ? { title: { ...(titleFi ? { fi: titleFi } : {}), ...(titleSv ? { sv: titleSv } : {}) } }
        : {}),
      topic,
      joinUrl,
      place,
      agenda,
      memo,
      capacity: capacity === '' ? null : capacity,
      ...(ends ? { ends: [{ sitting: 1, ends }] } : {}),
      ...materialOf(event, data),
    },
    { seen: data.seen },
  );
  return { is: 'text', text: t.saved[turn.lang] };
};
