import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { type EventFormat, type EventType, eventFormats, eventTypes } from '@shared/domain/event';
import type { ThemeId } from '@shared/domain/theme';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { Loading } from '../../ui/faces';
import { themeName } from '../../ui/names';
import { usePageWords } from './page-words';

const CoffeeMemory = lazy(async () => ({ default: (await import('./coffee-memory')).CoffeeMemory }));

/** What a lead holds for the own theme; the rest is the coordination's. */
export const leadTypes: readonly EventType[] = [
  'coffee',
  'themeMeeting',
  'themeKickoff',
  'training',
  'workingGroup',
  'dissemination',
];
const useStyles = makeStyles({
  more: {
    '& summary': { cursor: 'pointer', minHeight: '24px' },
    '& > :not(summary)': { marginTop: tokens.spacingVerticalM },
  },
});
export type PlanDraft = {
  readonly type: EventType;
  readonly themes: readonly ThemeId[];
  readonly format: EventFormat | '';
  readonly fi: string;
  readonly sv: string;
  readonly topic: string;
  readonly place: string;
  readonly joinUrl: string;
  /** Other themes, whose leads are asked whether it is theirs too. */
  readonly asks: readonly ThemeId[];
  readonly capacity: string;
  readonly group: string;
  /** One of the theme's working groups. */
  readonly groupId: string;
};

/** The kind first: it decides what else is asked. */
export const TypeField = (props: {
  readonly draft: PlanDraft;
  readonly choose: (type: EventType) => void;
}) => {
  const { t } = useWords();
  const me = useMe();
  const types = may(me, 'planEvent') ? eventTypes : leadTypes;
  return (
    <Field label={t.events.type}>
      <Select
        value={props.draft.type}
        onChange={(_, data) => props.choose(types.find((one) => one === data.value) ?? 'coffee')}
      >
        {types.map((type) => (
          <option key={type} value={type}>
            {t.eventType[type]}
          </option>
        ))}
      </Select>
    </Field>
  );
};

/** What the chosen themes' coffees have been about; read when somebody opens it. */
export const Ideas = ({ themes }: { readonly themes: readonly ThemeId[] }) => {
  const { lang } = useWords();
  const w = usePageWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  if (themes.length === 0) return null;
  return (
    <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.coffees.title}</summary>
      {open && (
        <Suspense fallback={<Loading bars={1} />}>
          {themes.map((theme) => (
            <div key={theme}>
              {themes.length > 1 && <strong>{themeName(theme, lang)}</strong>}
              <CoffeeMemory theme={theme} />
            </div>
          ))}
        </Suspense>
      )}
    </details>
  );
};

/** What an event can do without. */
export const MoreFields = (props: {
  readonly draft: PlanDraft;
  readonly set: (change: Partial<PlanDraft>) => void;
}) => {
  const { t } = useWords();
  const { draft, set } = props;
  const field = (key: 'fi' | 'sv', label: string) => (
    <Field label={label}>
      <Input value={draft[key]} maxLength={120} onChange={(_, data) => set({ [key]: data.value })} />
    </Field>
  );
  return (
    <details className={useStyles().more}>
      <summary>{t.events.moreFields}</summary>
      <Field label={t.events.format}>
        <Select
          value={draft.format}
          onChange={(_, data) => set({ format: eventFormats.find((one) => one === data.value) ?? '' })}
        >
          <option value="">–</option>
          {eventFormats.map((format) => (
            <option key={format} value={format}>
              {t.eventFormat[format]}
            </option>
          ))}
        </Select>
      </Field>
      {field('fi', t.events.titleFi)}
      {field('sv', t.events.titleSv)}
      <Field label={t.events.topic}>
        <Textarea value={draft.topic} maxLength={300} onChange={(_, data) => set({ topic: data.value })} />
      </Field>
    </details>
  );
};
