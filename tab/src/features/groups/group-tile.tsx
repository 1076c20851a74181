import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ThemeId } from '@shared/domain/theme';
import { type DragEvent, useState } from 'react';
import { useWords } from '../../language/words';
import { Line, Soft } from '../../ui/card';
import { nameOf } from '../../ui/names';
import type { DraftGroup, GroupsDraft } from './draft';
import { carried, Movable } from './movable';
import type { OutsideMember } from './types';
import { useGroupWords } from './words';

const useStyles = makeStyles({
  tile: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
    '& ul': {
      display: 'flex',
      flexDirection: 'column',
      gap: tokens.spacingVerticalS,
      margin: 0,
      padding: 0,
      listStyleType: 'none',
    },
    '& h3': { margin: 0, fontSize: tokens.fontSizeBase400 },
  },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}` },
});
const Names = (props: {
  readonly n: number;
  readonly of: DraftGroup;
  readonly tried: boolean;
  readonly set: (more: Partial<DraftGroup>) => void;
}) => {
  const { t } = useWords();
  const g = useGroupWords();
  const { n, of, tried, set } = props;
  const field = (key: 'fi' | 'sv', label: string) => (
    <Field label={label} required {...(tried && !of[key].trim() && { validationMessage: t.app.required })}>
      <Input value={of[key]} maxLength={80} onChange={(_, data) => set({ [key]: data.value })} />
    </Field>
  );
  return (
    <>
      {field('fi', g.edit.groupFi(n))}
      {field('sv', g.edit.groupSv(n))}
    </>
  );
};

/** One group of the draft, or those that are in none: something to drop on, with a choice beside everybody. */
export const GroupTile = (props: {
  readonly n: number;
  readonly theme: ThemeId;
  /** Null: those that are in no group. */
  readonly group: DraftGroup | null;
  readonly draft: GroupsDraft;
  readonly tried: boolean;
  readonly members: readonly OutsideMember[];
  /** Where there are many, they stand in a list of their own: what leads to them there. */
  readonly many?: { readonly show: () => void };
  readonly set: (draft: GroupsDraft) => void;
  readonly move: (organisation: string, group: string | null) => void;
}) => {
  const { lang } = useWords();
  const g = useGroupWords();
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const [renames, setRenames] = useState(false);
  const { group, draft, many, set } = props;
  const name = group ? nameOf(group, lang) : g.outside;
  const isNameless = group !== null && (!group.fi.trim() || !group.sv.trim());
  const isNamed = !many || renames || (props.tried && isNameless);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    props.move(event.dataTransfer.getData(carried), group?.id ?? null);
  };
  const change = (more: Partial<DraftGroup>) =>
    set({ ...draft, groups: draft.groups.map((one) => (one.id === group?.id ? { ...one, ...more } : one)) });
  return (
    <section
      aria-label={name}
      className={over ? `${styles.tile} ${styles.over}` : styles.tile}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {(!group || many) && <h3>{name}</h3>}
      {group && isNamed && <Names n={props.n} of={group} tried={props.tried} set={change} />}
      <Soft>{g.members(props.members.length)}</Soft>
      {!many && (
        <ul>
          {props.members.map((member) => (
            <Movable
              key={member.organisation}
              of={member}
              theme={props.theme}
              group={group}
              draft={draft}
              move={props.move}
            />
          ))}
        </ul>
      )}
      {many && (
        <Line>
          <Button size="small" aria-label={g.edit.showOf(name)} onClick={many.show}>
            {g.edit.show}
          </Button>
          {group && (
            <Button
              size="small"
              aria-label={g.edit.renameOf(name)}
              aria-expanded={isNamed}
              onClick={() => setRenames(!renames)}
            >
              {g.edit.rename}
            </Button>
          )}
        </Line>
      )}
      {group && (
        <div>
          <Button
            size="small"
            aria-label={g.edit.remove(name)}
            onClick={() => set({ ...draft, groups: draft.groups.filter((one) => one.id !== group.id) })}
          >
            {g.edit.removeShort}
          </Button>
        </div>
      )}
    </section>
  );
};
