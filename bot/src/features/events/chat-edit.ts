import { z } from 'zod';
import { submit } from '../../answers/cards';
import type { Turn, TurnHandler } from '../../routes';
import { link } from '../../shared/contract/words';
import type { EventView } from '../../shared/domain/event';
import type { Localized } from '../../shared/domain/language';
import { timeOf } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { eventChangeText as t } from '../../shared/text/event-changes';
import { eventText } from '../../shared/text/events';
import { eventId, eventNamed, personOf, readData } from './acting';
import { inDialog } from './chat';
import { type Changes, editEvent } from './edit-event';
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
export const openEdit: TurnHandler = async (turn) => {
  const { lang } = turn;
  personOf(turn.actor);
  const { event: id } = readData(inDialog.extend({ event: eventId }), turn);
  const event = await eventNamed(turn.ports, id);
  demandPlan(turn.actor, turn.network, event);
  if (event.cancelled) throw new Refusal('closed');
  const data = { event: event.event, dialog: true };
  const isToCome = event.held.every((held) => held === undefined);
  // They need nothing of what is filled in here.
  const other = (title: string, verb: string) => ({ ...submit(title, verb, data), associatedInputs: 'none' });
  const card = formCard({
    heading: t.editTitle[lang],
    lines: [...about(event, lang), t.editHint[lang]],
    inputs: inputsOf(event, lang),
    actions: [
      submit(eventText.save[lang], 'event.edit', { ...data, seen: event.revision }),
      ...(isToCome
        ? [other(eventText.move[lang], 'event.moving'), other(eventText.cancel[lang], 'event.cancelling')]
        : []),
    ],
  });
  return { is: 'dialog', title: t.editTitle[lang], card };
};

const empty = z.literal('');
const filled = inDialog.extend({
  event: eventId,
  seen: z.coerce.number().int().min(1),
  titleFi: z.string().trim().max(120, 'tooLong').optional(),
  titleSv: z.string().trim().max(120, 'tooLong').optional(),
  topic: z.string().trim().max(300, 'tooLong').optional(),
  joinUrl: z.union([empty, link]).optional(),
  place: z.string().trim().max(200, 'tooLong').optional(),
  ends: z.union([empty, z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'badInput')]).optional(),
  // An emptied number comes as an empty word.
  capacity: z.union([empty, z.coerce.number().int().min(1).max(2000)]).optional(),
  agenda: z.union([empty, link]).optional(),
  memo: z.union([empty, link]).optional(),
  materialUrl: z.union([empty, link]).optional(),
  materialTitle: z.string().trim().max(120, 'tooLong').optional(),
});
const labels: Readonly<Record<string, Localized>> = {
  titleFi: t.titleFi,
  titleSv: t.titleSv,
  topic: t.topic,
  joinUrl: t.joinUrl,
  place: t.place,
  ends: eventText.ends,
  capacity: t.capacity,
  agenda: t.agenda,
  memo: t.memo,
  materialUrl: t.materialUrl,
  materialTitle: t.materialTitle,
};

type Filled = z.output<typeof filled>;
const materialOf = (event: EventView, { materialUrl, materialTitle }: Filled): Changes =>
  materialUrl
    ? { material: [...(event.material ?? []), { title: materialTitle || materialUrl, url: materialUrl }] }
    : {};

export const edit: TurnHandler = async (turn) => {
  const data = readData(filled, turn, labels);
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
