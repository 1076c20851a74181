import { Field, Input } from '@fluentui/react-components';
import type { EventType } from '@shared/domain/event';
import { type ThemeId, themeIds } from '@shared/domain/theme';
import { Suspense, useState } from 'react';
import { useWords } from '../../language/words';
import { themesFor, useMe } from '../../me/me';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { emptyTime, type Time, timeFault } from '../../parts/events/time-fields';
import { useSeriesWords } from '../../parts/events/words';
import { Soft } from '../../ui/card';
import { Loading } from '../../ui/faces';
import { FormDialog } from '../../ui/form-dialog';
import { Group } from '../../ui/group';
import { ThemeChecks } from '../../ui/theme-checks';
import { GroupField } from './group-field';
import { usePageWords } from './page-words';
import { DayFields } from './plan-days';
import { Ideas, leadTypes, MoreFields, type PlanDraft, TypeField } from './plan-fields';
import { type Repeat, RepeatFields, repeatFault } from './repeat-fields';
import { usePlanning } from './use-planning';

const emptyDay: Time = { day: '', starts: '08:30', ends: '09:15' };
const trainingDay: Time = { day: '', starts: '09:00', ends: '15:00' };
/** Those of the theme and of the network that are owed by the source; a training has two days (A10). */
const daysFor = (type: EventType, days: readonly Time[]): readonly Time[] => {
  if (type !== 'training') return days.slice(0, 1);
  const [first = trainingDay, second = trainingDay] = days;
  return first.day || days.length > 1 ? [first, second] : [trainingDay, second];
};

/** Every kind of event of the source: the kind first, then what that kind asks for. One that is over is recorded as held. */
/** What a link to the form says already: of which theme, and what about. */
export type PlanHint = {
  readonly theme?: ThemeId | undefined;
  readonly title: string;
  /** A working group's meeting. */
  readonly group?: string | undefined;
};

export const PlanDialog = ({ close, hint }: { readonly close: () => void; readonly hint?: PlanHint }) => (
  <Suspense fallback={<Loading bars={1} />}>
    <PlanForm close={close} {...(hint && { hint })} />
  </Suspense>
);

/** A group, not a field: a field would give all its boxes one name and one id, so that each label ticked the first. */
const Themes = (props: {
  readonly label: string;
  readonly hint?: string;
  readonly offered: readonly ThemeId[];
  readonly chosen: readonly ThemeId[];
  readonly choose: (themes: readonly ThemeId[]) => void;
  readonly missing?: string;
}) => (
  <Group label={props.label}>
    <p>{props.label}</p>
    <ThemeChecks offered={props.offered} chosen={props.chosen} choose={props.choose} />
    {props.hint && <Soft>{props.hint}</Soft>}
    <div role="alert">{props.missing}</div>
  </Group>
);

type Plan = { readonly days: readonly Time[]; readonly draft: PlanDraft; readonly repeat: Repeat };

const PlanForm = ({ close, hint }: { readonly close: () => void; readonly hint?: PlanHint }) => {
  const { t } = useWords();
  const me = useMe();
  const s = useSeriesWords();
  const w = usePageWords();
  const kept = useUnsentDraft<Plan>(hint ? `plan~${hint.group ?? hint.title}` : 'plan', {
    days: [emptyDay],
    draft: {
      type: hint?.group ? 'workingGroup' : hint ? 'themeMeeting' : 'coffee',
      themes: hint?.theme ? [hint.theme] : me.leads.slice(0, 1),
      asks: [],
      format: '',
      fi: hint?.title ?? '',
      sv: '',
      topic: '',
      place: '',
      joinUrl: '',
      capacity: '',
      group: '',
      groupId: hint?.group ?? '',
    },
    repeat: { rhythm: '', until: '', remindAt: '' },
  });
  const { days, draft, repeat } = kept.value;
  const [tried, setTried] = useState(false);
  const planning = usePlanning(() => {
    kept.forget();
    close();
  });
  const change = (next: Partial<Plan>) => kept.set({ ...kept.value, ...next });
  const setDays = (next: readonly Time[]) => change({ days: next });
  const set = (next: Partial<PlanDraft>) => change({ draft: { ...draft, ...next } });
  const offered = themesFor(me, 'planEvent');
  const others = themeIds.filter((id) => !offered.includes(id));
  const noTheme = draft.themes.length === 0 && leadTypes.includes(draft.type);
  const first = days[0] ?? emptyDay;
  const isPast = days.every((one) => one.day !== '' && one.day < me.today);
  const mayRepeat = days.length === 1 && !isPast;
  const send = () => {
    setTried(true);
    const isFaulty = days.some((one) => emptyTime(one) || timeFault(one));
    if (isFaulty || noTheme || (mayRepeat && repeatFault(repeat, first))) return;
    if (isPast) planning.record(draft, days);
    else planning.send(draft, days, mayRepeat ? repeat : { ...repeat, rhythm: '' });
  };
  return (
    <FormDialog
      title={t.events.planTitle}
      submit={isPast ? w.recordHeld : repeat.rhythm && mayRepeat ? s.save : t.events.send}
      busy={planning.busy}
      error={planning.error}
      send={send}
      close={close}
    >
      <p>{isPast ? w.pastHint : t.events.planHint}</p>
      <TypeField
        draft={draft}
        choose={(type) => {
          change({ draft: { ...draft, type }, days: daysFor(type, days) });
        }}
      />
      {offered.length > 1 && (
        <Themes
          label={t.events.themes}
          offered={offered}
          chosen={draft.themes}
          choose={(themes) => set({ themes })}
          missing={tried && noTheme ? t.events.themeNeeded : ''}
        />
      )}
      {draft.type === 'coffee' && !isPast && <Ideas themes={draft.themes} />}
      <DayFields days={days} setDays={setDays} tried={tried} />
      {mayRepeat && (
        <RepeatFields
          repeat={repeat}
          set={(next) => change({ repeat: { ...repeat, ...next } })}
          time={first}
          tried={tried}
        />
      )}
      {!isPast && (
        <Field label={t.events.joinUrl}>
          <Input type="url" value={draft.joinUrl} onChange={(_, data) => set({ joinUrl: data.value })} />
        </Field>
      )}
      <Field label={t.events.place}>
        <Input value={draft.place} maxLength={200} onChange={(_, data) => set({ place: data.value })} />
      </Field>
      {draft.type === 'workingGroup' && (
        <GroupField themes={draft.themes} group={draft.group} groupId={draft.groupId ?? ''} set={set} />
      )}
      {!isPast && draft.type !== 'coffee' && (
        <Field label={w.capacity} hint={w.capacityHint}>
          <Input
            type="number"
            min={1}
            value={draft.capacity}
            onChange={(_, data) => set({ capacity: data.value })}
          />
        </Field>
      )}
      {!isPast && others.length > 0 && (
        <Themes
          label={w.jointWith}
          hint={w.jointHint}
          offered={others}
          chosen={draft.asks}
          choose={(asks) => set({ asks })}
        />
      )}
      <MoreFields draft={draft} set={set} />
    </FormDialog>
  );
};
