import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type Pace, paces, type Stage, stages } from '@shared/domain/pilot';
import { isThemeId } from '@shared/domain/theme';
import { useState } from 'react';
import { pilotsApi } from '../../api/rooms/pilots';
import type { PilotDetails, PilotPlace } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Line, Soft } from '../../ui/card';
import { FormDialog } from '../../ui/form-dialog';
import { nameOf, themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { usePilotWords } from './words';

type RegisteredPilot = PilotDetails['pilot'];
type PilotLink = RegisteredPilot['links'][number];
type RegisterDraft = {
  readonly place: string;
  readonly title: string;
  readonly model: string;
  readonly results: string;
  readonly stage: Stage;
  readonly pace: Pace | '';
  readonly starts: string;
  readonly ends: string;
  readonly owner: string;
  readonly ownerName: string;
  readonly ownerEmail: string;
  readonly links: readonly PilotLink[];
  readonly share: boolean;
};
const newOwner = '+';
const mostLinks = 10;

const placesIn = (places: readonly PilotPlace[]) =>
  places.flatMap((place) =>
    place.themes.map((theme) => ({ key: `${place.organisation}~${theme}`, theme, place })),
  );

const draftOf = (places: readonly PilotPlace[], pilot: RegisteredPilot | undefined): RegisterDraft => ({
  place: pilot ? `${pilot.organisation}~${pilot.theme}` : (placesIn(places)[0]?.key ?? ''),
  title: pilot?.title ?? '',
  model: pilot?.model ?? '',
  results: pilot?.results ?? '',
  stage: pilot?.stage ?? 'planned',
  pace: pilot?.pace ?? '',
  starts: pilot?.starts ?? '',
  ends: pilot?.ends ?? '',
  owner: pilot?.ownerContact ? newOwner : (pilot?.ownerId ?? ''),
  ownerName: pilot?.ownerContact?.name ?? '',
  ownerEmail: pilot?.ownerContact?.email ?? '',
  links: pilot?.links ?? [],
  share: pilot?.shared ?? false,
});

const ownerIn = ({ owner, ownerName, ownerEmail }: RegisterDraft) => {
  if (owner !== newOwner) return owner ? { owner } : {};
  return { ownerContact: { name: ownerName, email: ownerEmail } };
};
const hasPace = (stage: Stage): boolean => stage === 'planned' || stage === 'running';

const bodyOf = (draft: RegisterDraft, pilot: RegisteredPilot | undefined) => {
  const [organisation = '', theme = ''] = draft.place.split('~');
  if (!isThemeId(theme)) return null;
  const { title, model, results, stage, pace, starts, ends, links, share } = draft;
  return {
    organisation,
    theme,
    title,
    ...(pilot && { pilot: pilot.pilot, seen: pilot.seen }),
    ...(model.trim() && { model }),
    ...(results.trim() && { results }),
    stage,
    ...(pace && hasPace(stage) && { pace }),
    ...(starts && { starts }),
    ...(ends && { ends }),
    ...ownerIn(draft),
    links: links.filter((l) => l.url.trim()).map((l) => ({ title: l.title.trim() || l.url, url: l.url })),
    share,
  };
};

type FieldsProps = {
  readonly draft: RegisterDraft;
  readonly set: (more: Partial<RegisterDraft>) => void;
  readonly tried: boolean;
};

const Owner = ({ draft, set, tried, people }: FieldsProps & { readonly people: PilotPlace['people'] }) => {
  const { t } = useWords();
  const p = usePilotWords();
  const missing = (value: string) => (tried && !value.trim() ? { validationMessage: t.app.required } : {});
  return (
    <>
      <Field label={p.owner}>
        <Select value={draft.owner} onChange={(_, data) => set({ owner: data.value })}>
          <option value="">{p.nobody}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={newOwner}>{p.somebodyNew}</option>
        </Select>
      </Field>
      {draft.owner === newOwner && (
        <>
          <Soft>{p.ownerHint}</Soft>
          <Field label={p.ownerName} required {...missing(draft.ownerName)}>
            <Input value={draft.ownerName} maxLength={100} onChange={(_, d) => set({ ownerName: d.value })} />
          </Field>
          <Field label={p.ownerEmail} required {...missing(draft.ownerEmail)}>
            <Input
              type="email"
              value={draft.ownerEmail}
              maxLength={200}
              onChange={(_, d) => set({ ownerEmail: d.value })}
            />
          </Field>
        </>
      )}
    </>
  );
};

const Links = ({ draft, set }: FieldsProps) => {
  const p = usePilotWords();
  const change = (at: number, more: Partial<PilotLink>) =>
    set({ links: draft.links.map((link, n) => (n === at ? { ...link, ...more } : link)) });
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <legend>{p.links}</legend>
      {draft.links.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a link has nothing of its own before it is written.
        <div key={at}>
          <Field label={`${p.linkTitle} ${at + 1}`}>
            <Input value={link.title} maxLength={120} onChange={(_, d) => change(at, { title: d.value })} />
          </Field>
          <Field label={`${p.linkUrl} ${at + 1}`}>
            <Input type="url" value={link.url} onChange={(_, d) => change(at, { url: d.value })} />
          </Field>
          <Button
            size="small"
            aria-label={`${p.removeLink} ${at + 1}`}
            onClick={() => set({ links: draft.links.filter((__, n) => n !== at) })}
          >
            {p.removeLink}
          </Button>
        </div>
      ))}
      <Line>
        <Button
          size="small"
          disabledFocusable={draft.links.length >= mostLinks}
          onClick={() => set({ links: [...draft.links, { title: '', url: '' }] })}
        >
          {p.addLink}
        </Button>
      </Line>
    </fieldset>
  );
};

const Stand = ({ draft, set, tried }: FieldsProps) => {
  const { t } = useWords();
  const p = usePilotWords();
  const isReversed = tried && draft.starts && draft.ends && draft.ends < draft.starts;
  return (
    <>
      <Field label={p.stage}>
        <Select
          value={draft.stage}
          onChange={(_, data) => set({ stage: stages.find((s) => s === data.value) ?? draft.stage })}
        >
          {stages.map((s) => (
            <option key={s} value={s}>
              {t.stage[s]}
            </option>
          ))}
        </Select>
      </Field>
      {hasPace(draft.stage) && (
        <Field label={p.paceLabel}>
          <Select
            value={draft.pace}
            onChange={(_, data) => set({ pace: paces.find((one) => one === data.value) ?? '' })}
          >
            <option value="">{p.noPace}</option>
            {paces.map((one) => (
              <option key={one} value={one}>
                {t.pace[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={p.starts}>
        <Input type="date" value={draft.starts} onChange={(_, d) => set({ starts: d.value })} />
      </Field>
      <Field label={p.ends} {...(isReversed && { validationMessage: p.order })}>
        <Input type="date" value={draft.ends} onChange={(_, d) => set({ ends: d.value })} />
      </Field>
    </>
  );
};

/** A pilot of an own organisation: a new one, or one with what stands filled in. */
export const RegisterDialog = (props: {
  readonly places: readonly PilotPlace[];
  readonly pilot?: RegisteredPilot;
  readonly close: () => void;
}) => {
  const { t, lang } = useWords();
  const p = usePilotWords();
  const tell = useTell();
  const { places, pilot, close } = props;
  const [draft, setDraft] = useState(() => draftOf(places, pilot));
  const [tried, setTried] = useState(false);
  const write = useWrite(pilotsApi.registerPilot);
  const set = (more: Partial<RegisterDraft>) => setDraft((before) => ({ ...before, ...more }));
  const offered = placesIn(places);
  const place = offered.find((one) => one.key === draft.place)?.place;
  const isAmiss =
    !draft.title.trim() ||
    (draft.owner === newOwner && (!draft.ownerName.trim() || !draft.ownerEmail.trim())) ||
    Boolean(draft.starts && draft.ends && draft.ends < draft.starts);
  const send = () => {
    setTried(true);
    const body = bodyOf(draft, pilot);
    if (isAmiss || !body) return;
    write.mutate(
      { body },
      {
        onSuccess: ({ fresh, toAdd, advice }) => {
          const said = !fresh ? p.twice : toAdd ? p.savedToAdd : p.saved;
          tell.done([said, advice].filter(Boolean).join(' '));
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={pilot ? p.change : p.add}
      submit={t.app.save}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      {!pilot && offered.length > 1 && (
        <Field label={p.where}>
          <Select value={draft.place} onChange={(_, data) => set({ place: data.value, owner: '' })}>
            {offered.map(({ key, theme, place: one }) => (
              <option key={key} value={key}>
                {nameOf(one.name, lang)} · {themeName(theme, lang)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        label={p.title}
        required
        {...(tried && !draft.title.trim() && { validationMessage: t.app.required })}
      >
        <Input value={draft.title} maxLength={120} onChange={(_, d) => set({ title: d.value })} />
      </Field>
      <Field label={p.model} hint={p.noPersonal}>
        <Textarea value={draft.model} rows={2} maxLength={500} onChange={(_, d) => set({ model: d.value })} />
      </Field>
      <Stand draft={draft} set={set} tried={tried} />
      <Owner draft={draft} set={set} tried={tried} people={place?.people ?? []} />
      <Field label={p.results} hint={p.noPersonal}>
        <Textarea
          value={draft.results}
          rows={3}
          maxLength={2000}
          onChange={(_, d) => set({ results: d.value })}
        />
      </Field>
      <Links draft={draft} set={set} tried={tried} />
      <Checkbox
        label={p.share}
        checked={draft.share}
        onChange={(_, data) => set({ share: data.checked === true })}
      />
    </FormDialog>
  );
};
