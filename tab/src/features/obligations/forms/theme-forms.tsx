import { eventTypesOf } from '@shared/domain/counted-events';
import { type EventType, eventFormats, eventTypes } from '@shared/domain/event';
import { measures } from '@shared/domain/measures';
import { wordIn } from '@shared/domain/word-in';
import { factsApi } from '../../../api/rooms/facts';
import type { Explanation } from '../../../api/types';
import { useWords } from '../../../language/words';
import { useMe } from '../../../me/me';
import { useFormId } from '../../../me/use-unsent-draft';
import { FactForm } from '../../../ui/fact-form';
import { useStandingWords } from '../../../ui/standing-words';
import { useRecord } from '../../../ui/use-record';
import { day, useDayField } from './evidence-forms';

type Props = { readonly of: Explanation; readonly close: () => void };
// What counts towards the duty comes first in the list.
const firstFor = (obligation: string): EventType | undefined => {
  const measure = wordIn(measures, obligation);
  return measure && eventTypesOf(measure)[0];
};

/** An event that was held without an invitation from here. */
export const HeldForm = ({ of, close }: Props) => {
  const { t } = useWords();
  const s = useStandingWords();
  const { today } = useMe();
  const when = useDayField();
  const { form, forget } = useFormId(
    `held~${of.organisation}~${of.obligation.id}~${of.row.theme ?? ''}~${of.row.period}`,
  );
  const { record, ...sending } = useRecord(factsApi.recordEventHeld, close);
  const first = firstFor(of.obligation.id);
  const types = [...(first ? [first] : []), ...eventTypes.filter((type) => type !== first)];
  return (
    <FactForm
      title={s.held.open}
      about={`${of.organisation}~${of.obligation.id}~${of.row.theme ?? ''}~${of.row.period}`}
      intro={s.held.hint}
      fields={[
        {
          name: 'type',
          label: s.held.type,
          kind: 'choice',
          options: types.map((type) => [type, t.eventType[type]]),
        },
        { name: 'title', label: s.held.name, kind: 'text', most: 120, optional: true },
        when,
        { name: 'starts', label: s.held.starts, kind: 'time', value: '09:00' },
        { name: 'ends', label: s.held.ends, kind: 'time', value: '10:00' },
        { name: 'second', label: s.held.second, kind: 'day', optional: true, latest: today },
        {
          name: 'format',
          label: s.held.format,
          kind: 'choice',
          options: eventFormats.map((format) => [format, t.eventFormat[format]]),
        },
      ]}
      send={(v, sent) => {
        const time = { starts: v.starts ?? '', ends: v.ends ?? '' };
        record(
          {
            form,
            type: eventTypes.find((type) => type === v.type) ?? 'coffee',
            themes: of.row.theme ? [of.row.theme] : [],
            day: day(v),
            ...time,
            ...(v.second && { moreDays: [{ day: v.second, ...time }] }),
            ...(v.title && { title: { fi: v.title } }),
            format: eventFormats.find((format) => format === v.format) ?? 'live',
          },
          () => {
            sent();
            forget();
          },
        );
      }}
      close={close}
      {...sending}
    />
  );
};
