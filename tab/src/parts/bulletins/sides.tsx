import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { mostKept, type WrittenLanguage, writtenLanguages } from '@shared/domain/bulletin';
import type { ReactNode } from 'react';
import { useBulletinWords } from './words';

const useStyles = makeStyles({
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
});

/** Both languages as they are typed: an empty one is an empty string. */
export type SideTexts = { readonly fi: string; readonly sv: string };
export type TwoTexts = { readonly title: SideTexts; readonly body: SideTexts };

export const sidesOf = (text: {
  readonly fi?: string | undefined;
  readonly sv?: string | undefined;
}): SideTexts => ({
  fi: text.fi ?? '',
  sv: text.sv ?? '',
});
/** As the server takes it: a language without words is left out. */
export const bilingualOf = ({ fi, sv }: SideTexts) => ({
  ...(fi.trim() && { fi: fi.trim() }),
  ...(sv.trim() && { sv: sv.trim() }),
});

export const FieldSet = ({ legend, children }: { readonly legend: string; readonly children: ReactNode }) => (
  <fieldset className={useStyles().side}>
    <legend>{legend}</legend>
    {children}
  </fieldset>
);

/** Says that a field holds more than is kept; nothing is cut off, whatever was pasted. */
export const useRoom = () => {
  const b = useBulletinWords();
  return (text: string, most: number) => {
    const length = text.trim().length;
    if (length <= most) return {};
    return { validationState: 'error' as const, validationMessage: b.editor.tooLong(length, most) };
  };
};

type Props = {
  readonly text: TwoTexts;
  readonly set: (text: TwoTexts) => void;
  /** How long a title may be, if that is worth showing. */
  readonly most?: number;
  readonly only?: WrittenLanguage;
};

const Side = ({ lang, text, set, most }: Props & { readonly lang: WrittenLanguage }) => {
  const b = useBulletinWords();
  const room = useRoom();
  const long = most !== undefined && text.title[lang].length > most;
  return (
    <FieldSet legend={b.language[lang]}>
      <Field
        label={b.editor.heading}
        {...(most !== undefined && { hint: b.editor.ofMost(text.title[lang].length, most) })}
        {...(long && { validationState: 'error' as const })}
        {...room(text.title[lang], mostKept.title)}
      >
        <Input
          lang={lang}
          value={text.title[lang]}
          onChange={(_, data) => set({ ...text, title: { ...text.title, [lang]: data.value } })}
        />
      </Field>
      <Field label={b.editor.body} hint={b.editor.bodyHint} {...room(text.body[lang], mostKept.body)}>
        <Textarea
          lang={lang}
          rows={8}
          resize="vertical"
          value={text.body[lang]}
          onChange={(_, data) => set({ ...text, body: { ...text.body, [lang]: data.value } })}
        />
      </Field>
    </FieldSet>
  );
};

/** Title and text, Finnish and Swedish side by side; below each other on a phone. */
export const TextSides = (props: Props) => (
  <div className={useStyles().sides}>
    {(props.only ? [props.only] : writtenLanguages).map((lang) => (
      <Side key={lang} lang={lang} {...props} />
    ))}
  </div>
);

/** One short line in both languages. */
export const ShortSides = (props: {
  readonly label: string;
  readonly hint?: string;
  readonly text: SideTexts;
  readonly set: (text: SideTexts) => void;
  /** Nothing is sent without either; written in one language, the other is free. */
  readonly required?: boolean;
}) => {
  const b = useBulletinWords();
  const styles = useStyles();
  return (
    <div className={styles.sides}>
      {writtenLanguages.map((lang) => (
        <Field
          key={lang}
          label={`${props.label} (${b.language[lang].toLowerCase()})`}
          {...(props.hint && { hint: props.hint })}
          required={props.required === true && !props.text.fi && !props.text.sv}
        >
          <Input
            lang={lang}
            maxLength={200}
            value={props.text[lang]}
            onChange={(_, data) => props.set({ ...props.text, [lang]: data.value })}
          />
        </Field>
      ))}
    </div>
  );
};
