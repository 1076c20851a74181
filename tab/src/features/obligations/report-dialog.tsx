import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { isThemeId, themeIds } from '@shared/domain/theme';
import { useState } from 'react';
import { obligationsApi } from '../../api/rooms/obligations';
import type { CatalogueEntry, DutyRow } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { useFormId, useUnsentDraft } from '../../me/use-unsent-draft';
import { lastDayOf } from '../../ui/dates';
import { FormDialog } from '../../ui/form-dialog';
import { themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';

/** "Kirjaa toteumatieto": own entry for one obligation, with its day and perhaps a link. */
export const ReportDialog = (props: {
  readonly row: DutyRow;
  readonly entry: CatalogueEntry;
  /** Whose page it is, of which month. */
  readonly stands: { readonly organisation: string; readonly month: string };
  readonly close: () => void;
}) => {
  const { row, entry, stands, close } = props;
  const { t, lang } = useWords();
  const tell = useTell();
  const { today } = useMe();
  const lastDay = lastDayOf(stands.month);
  const isOver = lastDay < today;
  const parts = entry.parts.filter((p) => p.takes !== 'none');
  const about = `report~${stands.organisation}~${row.obligation}~${row.theme ?? ''}~${stands.month}`;
  const { form, forget: forgetForm } = useFormId(about);
  const kept = useUnsentDraft(about, {
    part: parts.length === 1 ? (parts[0]?.id ?? '') : '',
    theme: '',
    day: isOver ? lastDay : today,
    note: '',
    url: '',
  });
  const { part, theme, day, note, url } = kept.value;
  const set = (change: Partial<typeof kept.value>) => kept.set({ ...kept.value, ...change });
  const [tried, setTried] = useState(false);
  const write = useWrite(obligationsApi.selfReport);
  const missing = (value: string) =>
    tried && !value.trim() ? { validationMessage: t.app.required, validationState: 'error' as const } : {};
  const needsLink = (parts.find((p) => p.id === part)?.takes ?? entry.takes) === 'linked';
  const isShort = (parts.length > 0 && !part) || (needsLink && !url.trim()) || (entry.asksTheme && !theme);
  const send = () => {
    setTried(true);
    if (!note.trim() || !day || isShort) return;
    write.mutate(
      {
        body: {
          form,
          obligation: row.obligation,
          organisation: stands.organisation,
          day,
          note,
          ...(part && { part }),
          ...(row.theme && { theme: row.theme }),
          ...(isThemeId(theme) && { theme }),
          ...(url.trim() && { url: url.trim() }),
        },
      },
      {
        onSuccess: (saved) => {
          kept.forget();
          forgetForm();
          tell.done(saved.fresh ? t.report.saved : t.report.already);
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t.report.title}
      submit={t.app.save}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <p>{entry.title}</p>
      {parts.length > 0 && (
        <Field label={t.report.part} required {...missing(part)}>
          <Select value={part} onChange={(_, data) => set({ part: data.value })}>
            <option value="">{t.report.choosePart}</option>
            {parts.map((p) => (
              <option key={p.id} value={p.id}>
                {p.title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {entry.asksTheme && (
        <Field label={t.report.theme} required {...missing(theme)}>
          <Select value={theme} onChange={(_, data) => set({ theme: data.value })}>
            <option value="">{t.report.chooseTheme}</option>
            {themeIds.map((id) => (
              <option key={id} value={id}>
                {themeName(id, lang)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t.report.day} required {...missing(day)}>
        <Input type="date" value={day} max={today} onChange={(_, data) => set({ day: data.value })} />
      </Field>
      <Field label={t.report.note} hint={t.report.noteHint} required {...missing(note)}>
        <Textarea value={note} rows={4} maxLength={2000} onChange={(_, data) => set({ note: data.value })} />
      </Field>
      <Field
        label={needsLink ? t.report.urlNeeded : t.report.url}
        hint={t.report.urlHint}
        required={needsLink}
        {...(needsLink ? missing(url) : {})}
      >
        <Input type="url" value={url} onChange={(_, data) => set({ url: data.value })} />
      </Field>
    </FormDialog>
  );
};
