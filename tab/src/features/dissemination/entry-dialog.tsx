import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import {
  type SpreadLanguage,
  type SpreadScope,
  type SpreadWhat,
  spreadLanguages,
  spreadScopes,
  spreadWhats,
} from '@shared/domain/spread';
import type { ThemeId } from '@shared/domain/theme';
import { disseminationText } from '@shared/text/dissemination';
import { useState } from 'react';
import { disseminationApi } from '../../api/rooms/dissemination';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { useFormId, useUnsentDraft } from '../../me/use-unsent-draft';
import { Soft } from '../../ui/card';
import { FormDialog } from '../../ui/form-dialog';
import { nameOf, themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { placeIn } from './place-in';
import type { LogPlace, SpreadEntry, SpreadLog } from './types';
import { useDisseminationWords } from './words';

const useStyles = makeStyles({
  choice: { minWidth: 0, '& > *': { minWidth: 0 }, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

type WrittenEntry = {
  readonly place: string;
  readonly theme: string;
  readonly day: string;
  readonly title: string;
  readonly what: SpreadWhat;
  readonly audience: string;
  readonly reach: string;
  readonly language: SpreadLanguage;
  readonly scope: SpreadScope;
  readonly part: string;
  readonly pilot: string;
  readonly url: string;
};
const placeKey = ({ role, organisation }: LogPlace): string => `${role}~${organisation}`;
const firstWords = (
  of: SpreadLog,
  entry: SpreadEntry | null,
  hint: LogPlace | undefined,
  theme: string,
  today: string,
) => {
  const place = (entry && placeIn(of, entry)) ?? hint ?? of.places[0];
  return {
    place: place ? placeKey(place) : '',
    theme: entry?.themes[0] ?? (theme || (place?.themes[0] ?? '')),
    day: entry?.day ?? today,
    title: entry?.title ?? '',
    what: entry?.what ?? 'event',
    audience: entry?.audience ?? '',
    reach: entry?.reach === null || entry === null ? '' : String(entry.reach),
    language: entry?.language ?? 'fi',
    scope: entry?.scope ?? (place?.role === 'developer' ? 'own' : 'network'),
    part: entry?.part?.id ?? '',
    pilot: entry?.pilot?.id ?? '',
    url: entry?.url ?? '',
  } satisfies WrittenEntry;
};

/** A line of the log: written anew, or changed. */
export const EntryDialog = (props: {
  readonly of: SpreadLog;
  readonly entry: SpreadEntry | null;
  readonly place?: LogPlace;
  readonly theme?: ThemeId;
  readonly close: () => void;
}) => {
  const { t, lang } = useWords();
  const d = useDisseminationWords();
  const styles = useStyles();
  const tell = useTell();
  const me = useMe();
  const { of, entry, close } = props;
  const write = useWrite(disseminationApi.tellSpread);
  const { form, forget } = useFormId('dissemination');
  const name = entry?.id ?? (props.place ? `${placeKey(props.place)}~${props.theme ?? ''}` : 'new');
  const kept = useUnsentDraft<WrittenEntry>(
    `dissemination~${name}`,
    firstWords(of, entry, props.place, props.theme ?? '', me.today),
  );
  const w = kept.value;
  const set = (more: Partial<WrittenEntry>) => kept.set({ ...w, ...more });
  const [tried, setTried] = useState(false);
  const place = of.places.find((one) => placeKey(one) === w.place);
  // A line stays in the theme in which it was written.
  const theme = entry?.themes[0] ?? place?.themes.find((id) => id === w.theme) ?? place?.themes[0];
  const reach = w.reach.trim() === '' ? null : Number(w.reach);
  const isReachAmiss = reach !== null && !(Number.isInteger(reach) && reach >= 0);
  const send = () => {
    setTried(true);
    if (!place || !theme || !w.title.trim() || !w.audience.trim() || !w.day || isReachAmiss) return;
    write.mutate(
      {
        body: {
          form: entry?.form ?? form,
          seen: entry?.id ?? null,
          role: place.role,
          organisation: place.organisation,
          theme,
          day: w.day,
          title: w.title,
          what: w.what,
          audience: w.audience,
          ...(reach !== null && { reach }),
          language: w.language,
          scope: w.scope,
          ...(w.part && { part: w.part }),
          ...(w.pilot && { pilot: w.pilot }),
          ...(w.url.trim() && { url: w.url.trim() }),
        },
      },
      {
        onSuccess: () => {
          kept.forget();
          if (!entry) forget();
          tell.done(d.saved);
          close();
        },
      },
    );
  };
  const missing = (value: string) => (tried && !value.trim() ? { validationMessage: t.app.required } : {});
  const choice = (
    label: string,
    value: string,
    options: readonly (readonly [id: string, name: string])[],
    choose: (id: string) => void,
    hint = '',
  ) => (
    <Field label={label} className={styles.choice} {...(hint && { hint })}>
      <Select value={value} onChange={(_, data) => choose(data.value)}>
        {options.map(([id, word]) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
  const words = <K extends string>(
    all: readonly K[],
    of: Readonly<Record<K, { fi: string; sv: string; en: string }>>,
  ) => all.map((id) => [id, of[id][lang]] as const);
  const pilots = of.pilots.filter((pilot) => pilot.theme === theme);
  return (
    <FormDialog
      title={entry ? `${d.change}: ${entry.title}` : d.add}
      submit={t.app.save}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      {!entry &&
        of.places.length > 1 &&
        choice(
          d.nameOf,
          w.place,
          of.places.map((one) => [placeKey(one), d.place(nameOf(one.name, lang), d.roles[one.role])]),
          (id) => set({ place: id }),
        )}
      {!entry &&
        choice(
          d.theme,
          theme ?? '',
          (place?.themes ?? []).map((id) => [id, themeName(id, lang)]),
          (id) => set({ theme: id, pilot: '' }),
        )}
      {place && <Soft>{d.counts[place.role]}</Soft>}
      {choice(d.what, w.what, words(spreadWhats, disseminationText.whats), (id) =>
        set({ what: spreadWhats.find((one) => one === id) ?? 'event' }),
      )}
      <Field label={d.titleLabel} hint={d.titleHint} required {...missing(w.title)}>
        <Input value={w.title} maxLength={300} onChange={(_, data) => set({ title: data.value })} />
      </Field>
      <Field label={d.day} required {...missing(w.day)}>
        <Input type="date" max={me.today} value={w.day} onChange={(_, data) => set({ day: data.value })} />
      </Field>
      <Field label={d.audienceLabel} hint={d.noPersonal} required {...missing(w.audience)}>
        <Input value={w.audience} maxLength={300} onChange={(_, data) => set({ audience: data.value })} />
      </Field>
      <Field label={d.reach} {...(tried && isReachAmiss && { validationMessage: d.notWhole })}>
        <Input inputMode="numeric" value={w.reach} onChange={(_, data) => set({ reach: data.value })} />
      </Field>
      {choice(d.language, w.language, words(spreadLanguages, disseminationText.languages), (id) =>
        set({ language: spreadLanguages.find((one) => one === id) ?? 'fi' }),
      )}
      {choice(
        d.scope,
        w.scope,
        words(spreadScopes, disseminationText.scopes),
        (id) => set({ scope: spreadScopes.find((one) => one === id) ?? 'own' }),
        d.scopeHint,
      )}
      {of.parts.length > 0 &&
        choice(
          d.part,
          w.part,
          [['', d.nothing], ...of.parts.map((part) => [part.id, nameOf(part, lang)] as const)],
          (id) => set({ part: id }),
        )}
      {pilots.length > 0 &&
        choice(
          d.pilot,
          w.pilot,
          [['', d.nothing], ...pilots.map((pilot) => [pilot.id, pilot.title] as const)],
          (id) => set({ pilot: id }),
        )}
      <Field label={d.url} hint={d.urlHint}>
        <Input type="url" value={w.url} onChange={(_, data) => set({ url: data.value })} />
      </Field>
    </FormDialog>
  );
};
