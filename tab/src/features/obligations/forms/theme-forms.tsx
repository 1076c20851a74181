import type {
  recordEventHeld,
  recordGroups,
  recordHandOff,
  recordIntroduction,
  recordRoundSeen,
} from '@shared/contract/facts';
import { type EventType, eventFormats, eventTypes } from '@shared/domain/event';
import { useState } from 'react';
import type { Explanation } from '../../../api/types';
import { useMe } from '../../../shell/me';
import { FactForm, type FieldSpec } from '../../../ui/fact-form';
import { useStandingWords } from '../../../ui/standing-words';
import { useRecord } from '../../../ui/use-record';
import { useWords } from '../../../ui/words';
import { day, useDayField, useLinkField } from './evidence-forms';

type Props = { readonly of: Explanation; readonly close: () => void };
/** The fact that the form is filled in on top of; null where nothing stands yet. */
const seenIn = (of: Explanation, kind: string): string | null =>
  of.log.find((line) => line.kind === kind && line.state === 'inForce')?.fact ?? null;

export const GroupsForm = ({ of, close }: Props) => {
  const s = useStandingWords();
  const when = useDayField();
  const link = useLinkField(true);
  const { record, ...sending } = useRecord<typeof recordGroups>('/api/facts/groups', close);
  const { theme } = of.row;
  const note: FieldSpec = {
    name: 'note',
    label: s.form.note,
    kind: 'note',
    hint: s.groups.noteHint,
    when: (v) => !v.none,
  };
  return (
    <FactForm
      title={s.groups.open}
      fields={[
        { name: 'none', label: s.groups.none, kind: 'check' },
        note,
        { ...link, when: (v) => !v.none },
        when,
      ]}
      send={(v) =>
        theme &&
        record({
          theme,
          none: v.none === 'yes',
          ...(v.note && { note: v.note }),
          ...(v.url && { url: v.url }),
          day: day(v),
          seen: seenIn(of, 'groupsDivided'),
        })
      }
      close={close}
      {...sending}
    />
  );
};

export const HandOffForm = ({ of, close }: Props) => {
  const s = useStandingWords();
  const fields = [useLinkField(), useDayField()];
  const { record, ...sending } = useRecord<typeof recordHandOff>('/api/facts/hand-offs', close);
  const { theme } = of.row;
  return (
    <FactForm
      title={s.handOff.open}
      intro={s.handOff.hint}
      fields={fields}
      send={(v) =>
        theme && record({ theme, url: v.url ?? '', day: day(v), seen: seenIn(of, 'partDelivered') })
      }
      close={close}
      {...sending}
    />
  );
};

export const IntroductionForm = ({ of, close }: Props) => {
  const s = useStandingWords();
  const when = useDayField();
  const { record, ...sending } = useRecord<typeof recordIntroduction>('/api/facts/introductions', close);
  const { theme } = of.row;
  return (
    <FactForm
      title={s.introduction.open}
      intro={s.introduction.hint}
      fields={[when]}
      send={(v) => theme && record({ organisation: of.organisation, theme, day: day(v) })}
      close={close}
      {...sending}
    />
  );
};

/** The lead has looked through the month's round: nothing to fill in. */
export const RoundSeenForm = ({ of, close }: Props) => {
  const s = useStandingWords();
  const { record, ...sending } = useRecord<typeof recordRoundSeen>('/api/facts/rounds', close);
  const { theme } = of.row;
  return (
    <FactForm
      title={s.roundSeen.open}
      intro={s.roundSeen.hint(of.month)}
      fields={[]}
      send={() => theme && record({ theme, round: of.month })}
      close={close}
      {...sending}
    />
  );
};

// What counts towards the duty comes first in the list.
const suggested: Readonly<Record<string, EventType>> = {
  'lead-morning-coffees': 'coffee',
  'lead-regular-meetings-with-developers': 'themeMeeting',
  'dev-attend-regular-theme-meetings': 'themeMeeting',
  'lead-hold-theme-kickoff': 'themeKickoff',
  'dev-attend-theme-kickoff': 'themeKickoff',
  'lead-two-day-theme-training': 'training',
  'dev-attend-two-day-theme-training': 'training',
  'lead-participate-in-project-group': 'projectGroup',
  'lead-first-project-group-meeting': 'projectGroup',
};

/** An event that was held without an invitation from here. */
export const HeldForm = ({ of, close }: Props) => {
  const { t } = useWords();
  const s = useStandingWords();
  const { today } = useMe();
  const when = useDayField();
  const [form] = useState(() => crypto.randomUUID());
  const { record, ...sending } = useRecord<typeof recordEventHeld>('/api/facts/events', close);
  const first = suggested[of.obligation.id];
  const types = [...(first ? [first] : []), ...eventTypes.filter((type) => type !== first)];
  return (
    <FactForm
      title={s.held.open}
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
      send={(v) => {
        const time = { starts: v.starts ?? '', ends: v.ends ?? '' };
        record({
          form,
          type: eventTypes.find((type) => type === v.type) ?? 'coffee',
          themes: of.row.theme ? [of.row.theme] : [],
          day: day(v),
          ...time,
          ...(v.second && { moreDays: [{ day: v.second, ...time }] }),
          ...(v.title && { title: { fi: v.title } }),
          format: eventFormats.find((format) => format === v.format) ?? 'live',
        });
      }}
      close={close}
      {...sending}
    />
  );
};
