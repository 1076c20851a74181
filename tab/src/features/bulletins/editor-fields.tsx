import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { bulletinTypes } from '@shared/domain/bulletin';
import { themeIds } from '@shared/domain/theme';
import { publishes, useMe } from '../../shell/me';
import { Soft } from '../../ui/card';
import { ThemeChecks } from '../../ui/theme-checks';
import { useWords } from '../../ui/words';
import { channelsOf, type Draft, missingLanguage } from './draft';

const useStyles = makeStyles({
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
});

export type Change = (change: Partial<Draft>) => void;

export const Side = (props: { readonly lang: 'fi' | 'sv'; readonly draft: Draft; readonly set: Change }) => {
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
export const Audience = ({ draft, set }: { readonly draft: Draft; readonly set: Change }) => {
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

export const Details = ({ draft, set }: { readonly draft: Draft; readonly set: Change }) => {
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
