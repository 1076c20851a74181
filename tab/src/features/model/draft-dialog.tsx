import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { modelApi } from '../../api/rooms/model';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import type { TemplatePart, ThemePart } from '../../parts/model/types';
import { useModelWords } from '../../parts/model/words';
import { Line, Soft } from '../../ui/card';
import { FormDialog } from '../../ui/form-dialog';
import { Group } from '../../ui/group';
import { nameOf, themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';

type DraftDocument = { readonly title: string; readonly url: string };

const Checks = (props: {
  readonly label: string;
  readonly of: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}) => (
  <Group label={props.label}>
    <p>{props.label}</p>
    {props.of.map(({ id, name }) => (
      <div key={id}>
        <Checkbox
          label={name}
          checked={props.chosen.includes(id)}
          onChange={(_, data) =>
            props.choose(
              data.checked === true ? [...props.chosen, id] : props.chosen.filter((one) => one !== id),
            )
          }
        />
      </div>
    ))}
  </Group>
);

const Documents = (props: {
  readonly of: readonly DraftDocument[];
  readonly set: (of: readonly DraftDocument[]) => void;
}) => {
  const m = useModelWords();
  const [one, setOne] = useState<DraftDocument>({ title: '', url: '' });
  return (
    <Group label={m.documents}>
      <p>{m.documents}</p>
      {props.of.map((document) => (
        <Line key={document.url}>
          <span>{document.title}</span>
          <Button size="small" onClick={() => props.set(props.of.filter(({ url }) => url !== document.url))}>
            {m.removeDocument(document.title)}
          </Button>
        </Line>
      ))}
      <Field label={m.documentTitle}>
        <Input value={one.title} maxLength={200} onChange={(_, d) => setOne({ ...one, title: d.value })} />
      </Field>
      <Field label={m.documentUrl}>
        <Input type="url" value={one.url} onChange={(_, d) => setOne({ ...one, url: d.value })} />
      </Field>
      <div>
        <Button
          disabledFocusable={!one.url.trim() || props.of.some(({ url }) => url === one.url.trim())}
          onClick={() => {
            const url = one.url.trim();
            props.set([...props.of, { title: one.title.trim() || url, url }]);
            setOne({ title: '', url: '' });
          }}
        >
          {m.addDocument}
        </Button>
      </div>
    </Group>
  );
};

/** A version of the theme's part: its link, what of the template it covers, and what was practised. */
export const DraftDialog = (props: {
  readonly of: ThemePart;
  readonly template: readonly TemplatePart[];
  readonly close: () => void;
}) => {
  const { t, lang } = useWords();
  const m = useModelWords();
  const tell = useTell();
  const { of } = props;
  const write = useWrite(modelApi.draftPart);
  const kept = useUnsentDraft(`model-draft~${of.theme}~${of.draftSeen ?? ''}`, {
    url: of.draft?.url ?? of.url ?? '',
    covers: of.draft?.covers ?? [],
    pilots: of.draft?.pilots ?? [],
    documents: (of.draft?.documents ?? []) as readonly DraftDocument[],
    note: of.draft?.note ?? '',
  });
  const draft = kept.value;
  const set = (more: Partial<typeof draft>) => kept.set({ ...draft, ...more });
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (!draft.url.trim()) return;
    const isHere = new Set(of.offered.map(({ id }) => id));
    const parts = new Set(props.template.map(({ id }) => id));
    const body = {
      seen: of.draftSeen,
      url: draft.url.trim(),
      // What was taken out of the template, or is shared no more, goes with this version.
      covers: draft.covers.filter((id) => parts.has(id)),
      pilots: draft.pilots.filter((id) => isHere.has(id)),
      documents: [...draft.documents],
      ...(draft.note.trim() && { note: draft.note }),
    };
    write.mutate(
      { params: { theme: of.theme }, body },
      {
        onSuccess: () => {
          kept.forget();
          tell.done(m.draftSaved);
          props.close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={m.draftTitle(themeName(of.theme, lang))}
      submit={t.app.save}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={props.close}
    >
      <Field
        label={m.url}
        hint={m.urlHint}
        required
        {...(tried && !draft.url.trim() && { validationMessage: t.app.required })}
      >
        <Input type="url" value={draft.url} onChange={(_, d) => set({ url: d.value })} />
      </Field>
      {props.template.length > 0 && (
        <Checks
          label={m.coversLabel}
          of={props.template.map(({ id, title }) => ({ id, name: nameOf(title, lang) }))}
          chosen={draft.covers}
          choose={(covers) => set({ covers: [...covers] })}
        />
      )}
      {of.offered.length > 0 ? (
        <Checks
          label={m.pilotsLabel}
          of={of.offered.map(({ id, title, organisation }) => ({
            id,
            name: m.pilotOf(title, nameOf(organisation, lang)),
          }))}
          chosen={draft.pilots}
          choose={(pilots) => set({ pilots: [...pilots] })}
        />
      ) : (
        <Soft>{m.noPilots}</Soft>
      )}
      <Documents of={draft.documents} set={(documents) => set({ documents })} />
      <Field label={m.note} hint={m.noPersonal}>
        <Textarea value={draft.note} maxLength={2000} onChange={(_, d) => set({ note: d.value })} />
      </Field>
    </FormDialog>
  );
};
