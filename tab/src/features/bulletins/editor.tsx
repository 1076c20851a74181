import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { publishBulletin } from '@shared/contract/bulletins';
import { bulletinTypes } from '@shared/domain/bulletin';
import { themeIds } from '@shared/domain/theme';
import { type FormEvent, useState } from 'react';
import { sentenceOf } from '../../api/trouble';
import { useWrite } from '../../api/use-api';
import { publishes, useMe } from '../../shell/me';
import { Card, Line, Soft } from '../../ui/card';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { ThemeChecks } from '../../ui/theme-checks';
import { useWords } from '../../ui/words';
import { bodyOf, channelsOf, type Draft, emptyDraft, faultsOf, missingLanguage } from './draft';
import { Preview } from './preview';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  side: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '& legend': { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

type Change = (change: Partial<Draft>) => void;

const Side = (props: { readonly lang: 'fi' | 'sv'; readonly draft: Draft; readonly set: Change }) => {
  const { t } = useWords();
  const { lang, draft, set } = props;
  return (
    <fieldset className={useStyles().side}>
      <legend>{lang === 'fi' ? t.editor.finnish : t.editor.swedish}</legend>
      <Field label={t.editor.heading}>
        <Input
          lang={lang}
          maxLength={150}
          value={draft.title[lang]}
          onChange={(_, data) => set({ title: { ...draft.title, [lang]: data.value } })}
        />
      </Field>
      <Field label={t.editor.body}>
        <Textarea
          lang={lang}
          rows={8}
          maxLength={6000}
          resize="vertical"
          value={draft.body[lang]}
          onChange={(_, data) => set({ body: { ...draft.body, [lang]: data.value } })}
        />
      </Field>
    </fieldset>
  );
};

/** A lead writes to the own themes only; Yleinen is the coordination's. */
const Audience = ({ draft, set }: { readonly draft: Draft; readonly set: Change }) => {
  const { t } = useWords();
  const me = useMe();
  const styles = useStyles();
  return (
    <fieldset className={styles.side}>
      <legend>{t.editor.audience}</legend>
      {publishes(me) && (
        <div>
          <Checkbox
            label={t.editor.general}
            checked={draft.general}
            onChange={(_, data) => set({ general: data.checked === true })}
          />
        </div>
      )}
      <ThemeChecks
        offered={publishes(me) ? themeIds : me.leads}
        chosen={draft.themes}
        choose={(themes) => set({ themes })}
      />
      <Soft>{t.editor.sends(channelsOf(draft))}</Soft>
    </fieldset>
  );
};

const Details = ({ draft, set }: { readonly draft: Draft; readonly set: Change }) => {
  const { t } = useWords();
  const missing = missingLanguage(draft);
  return (
    <>
      <Field label={t.editor.link}>
        <Input type="url" value={draft.link} onChange={(_, data) => set({ link: data.value })} />
      </Field>
      <Field label={t.editor.type}>
        <Select
          value={draft.type}
          onChange={(_, data) => set({ type: bulletinTypes.find((one) => one === data.value) ?? 'bulletin' })}
        >
          {bulletinTypes.map((type) => (
            <option key={type} value={type}>
              {t.bulletinType[type]}
            </option>
          ))}
        </Select>
      </Field>
      {missing && (
        <div role="status">
          <p>{t.editor[missing]}</p>
          <Checkbox
            label={t.editor.publishAnyway}
            checked={draft.languageFollows}
            onChange={(_, data) => set({ languageFollows: data.checked === true })}
          />
        </div>
      )}
    </>
  );
};

/** Finnish and Swedish side by side, the audience, a preview, and what is still missing. */
export const Editor = ({ close }: { readonly close: () => void }) => {
  const { t } = useWords();
  const styles = useStyles();
  const tell = useTell();
  const [form] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const write = useWrite<typeof publishBulletin>('post', '/api/bulletins');
  const set: Change = (change) => setDraft((now) => ({ ...now, ...change }));
  const faults = faultsOf(draft);
  const publish = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.length > 0 || write.isPending) return;
    write.mutate(
      { body: bodyOf(draft, form) },
      {
        onSuccess: ({ channels }) => {
          tell.done(t.editor.published(channels));
          close();
        },
      },
    );
  };
  return (
    <Section title={t.editor.title} id="editor">
      <Card>
        <form className={styles.form} onSubmit={publish}>
          <div className={styles.sides}>
            <Side lang="fi" draft={draft} set={set} />
            <Side lang="sv" draft={draft} set={set} />
          </div>
          <Audience draft={draft} set={set} />
          <Details draft={draft} set={set} />
          <Preview draft={draft} />
          <div role="alert" className={styles.bad}>
            {tried && faults.map((fault) => <p key={fault}>{t.editor[fault]}</p>)}
            {write.error ? <p>{sentenceOf(write.error, t)}</p> : null}
          </div>
          <Line>
            <Button type="submit" appearance="primary" disabledFocusable={write.isPending}>
              {t.editor.publish}
            </Button>
            <Button onClick={close}>{t.app.cancel}</Button>
          </Line>
        </form>
      </Card>
    </Section>
  );
};
