import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { finds } from '@shared/domain/people-text';
import { isThemeId } from '@shared/domain/theme';
import { useState } from 'react';
import { useWords } from '../../../language/words';
import type { BulletinDraft, ChangeDraft, EditorOptions } from '../../../parts/bulletins/editor/draft';
import { FieldSet } from '../../../parts/bulletins/sides';
import { useBulletinWords } from '../../../parts/bulletins/words';
import { Soft } from '../../../ui/card';
import { nameOf } from '../../../ui/names';

const useStyles = makeStyles({
  why: { display: 'block', color: tokens.colorNeutralForeground2, marginInlineStart: '32px' },
  list: { maxHeight: '240px', overflowY: 'auto' },
});

type ThemeTarget = EditorOptions['targets'][number];
type Props = { readonly options: EditorOptions; readonly draft: BulletinDraft; readonly set: ChangeDraft };

const isChosen = (draft: BulletinDraft, target: ThemeTarget['target']): boolean =>
  target === 'general' || target === 'leads' ? draft[target] : draft.themes.includes(target);
const chosen = (draft: BulletinDraft, target: ThemeTarget['target'], on: boolean): Partial<BulletinDraft> => {
  if (target === 'general' || target === 'leads') return { [target]: on };
  const others = draft.themes.filter((one) => one !== target);
  return { themes: on ? [...others, target] : others };
};

/** One place it may go to; when it cannot, why, and how that is mended. */
const Place = (props: {
  readonly label: string;
  readonly on: boolean;
  readonly available: boolean;
  readonly why?: ThemeTarget['why'];
  readonly set: (on: boolean) => void;
}) => {
  const { why } = props;
  const b = useBulletinWords();
  const styles = useStyles();
  return (
    <div>
      <Checkbox
        label={props.label}
        checked={props.on}
        // What was chosen before it went out of reach can still be taken off.
        disabled={!props.available && !props.on}
        onChange={(_, data) => props.set(data.checked === true)}
      />
      {why && (
        <span className={styles.why}>
          {why.sentence} {b.delivery.mend} {why.mend}
        </span>
      )}
    </div>
  );
};

const Channels = ({ options, draft, set }: Props) => {
  const b = useBulletinWords();
  const everywhere = options.targets.filter((one) => one.target === 'general' || isThemeId(one.target));
  const all = everywhere.length > 1 && everywhere.every((one) => isChosen(draft, one.target));
  const setAll = (on: boolean) =>
    set({
      general: on && everywhere.some((one) => one.target === 'general' && one.available),
      themes: on
        ? everywhere.flatMap((one) => (isThemeId(one.target) && one.available ? [one.target] : []))
        : [],
    });
  return (
    <FieldSet legend={b.editor.channels}>
      {everywhere.length > 1 && (
        <Place
          label={b.editor.all}
          on={all}
          available={everywhere.some((one) => one.available)}
          set={setAll}
        />
      )}
      {options.targets.map((one) => (
        <Place
          key={one.target}
          label={one.goes === 'relay' ? `${one.name} (${b.editor.relayed})` : one.name}
          on={isChosen(draft, one.target)}
          available={one.available}
          why={one.why}
          set={(on) => set(chosen(draft, one.target, on))}
        />
      ))}
    </FieldSet>
  );
};

const Organisations = ({ options, draft, set }: Props) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const styles = useStyles();
  const [words, setWords] = useState('');
  const wanted = words.trim();
  const isShown = (one: EditorOptions['organisations'][number]): boolean =>
    draft.organisations.includes(one.id) || (wanted !== '' && finds(wanted, [one.name.fi, one.name.sv]));
  const toggle = (id: string, on: boolean) => {
    const others = draft.organisations.filter((one) => one !== id);
    set({ organisations: on ? [...others, id] : others });
  };
  return (
    <FieldSet legend={b.editor.organisations}>
      <Soft>
        {b.editor.organisationsHint} {b.editor.chosen(draft.organisations.length)}.
      </Soft>
      <Field label={b.editor.findOrganisation}>
        <Input type="search" value={words} onChange={(_, data) => setWords(data.value)} />
      </Field>
      <div className={styles.list}>
        {options.organisations.filter(isShown).map((one) => (
          <Place
            key={one.id}
            label={`${nameOf(one.name, lang)} – ${b.editor.contacts(one.contacts)}`}
            on={draft.organisations.includes(one.id)}
            available={one.available}
            why={one.why}
            set={(on) => toggle(one.id, on)}
          />
        ))}
      </div>
    </FieldSet>
  );
};

/** Whom it goes to. A lead is offered the own themes only; the server says so. */
export const Audience = (props: Props) => (
  <>
    <Channels {...props} />
    {props.options.organisations.length > 0 && <Organisations {...props} />}
  </>
);
