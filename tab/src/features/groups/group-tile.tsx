import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { setTraits } from '@shared/contract/groups';
import { organisationTypeIds, organisationTypes } from '@shared/domain/organisation-type';
import { regionIds, regions } from '@shared/domain/region';
import type { ThemeId } from '@shared/domain/theme';
import { type DragEvent, useState } from 'react';
import { useWrite } from '../../api/use-api';
import { Soft } from '../../ui/card';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { useWords } from '../../ui/words';
import type { Draft, DraftGroup } from './draft';
import type { Member } from './types';
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
  member: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    cursor: 'grab',
    overflowWrap: 'anywhere',
    minWidth: 0,
    '& select': { minWidth: 0 },
    '& > *': { minWidth: 0 },
  },
});
const what = 'text/plain';

/** What the division goes by, where it goes by something that is known of an organisation: saved at once. */
const Trait = ({ of, theme, basis }: { of: Member; theme: ThemeId; basis: 'type' | 'region' }) => {
  const { lang } = useWords();
  const g = useGroupWords();
  const tell = useTell();
  const write = useWrite<typeof setTraits>('post', '/api/themes/:theme/traits');
  const name = nameOf(of.name, lang);
  const choose = (word: string) => {
    const type = basis === 'type' ? (organisationTypeIds.find((id) => id === word) ?? null) : of.type;
    const region = basis === 'region' ? (regionIds.find((id) => id === word) ?? null) : of.region;
    write.mutate(
      { params: { theme }, body: { organisation: of.organisation, type, region } },
      { onError: tell.failed },
    );
  };
  return (
    <Select
      size="small"
      aria-label={basis === 'type' ? g.edit.type(name) : g.edit.region(name)}
      value={(basis === 'type' ? of.type : of.region) ?? ''}
      onChange={(_, data) => choose(data.value)}
    >
      <option value="">{g.edit.unset}</option>
      {basis === 'type'
        ? organisationTypeIds.map((id) => (
            <option key={id} value={id}>
              {organisationTypes[id][lang]}
            </option>
          ))
        : regionIds.map((id) => (
            <option key={id} value={id}>
              {regions[id][lang]}
            </option>
          ))}
    </Select>
  );
};

const Movable = (props: {
  readonly of: Member;
  readonly theme: ThemeId;
  readonly group: DraftGroup | null;
  readonly draft: Draft;
  readonly move: (organisation: string, group: string | null) => void;
}) => {
  const { lang } = useWords();
  const g = useGroupWords();
  const styles = useStyles();
  const { of, group, draft } = props;
  const name = nameOf(of.name, lang);
  return (
    <li
      className={styles.member}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(what, of.organisation)}
    >
      <span>
        {name}
        {of.language === 'sv' && ' (sv)'}
      </span>
      {draft.basis !== 'own' && <Trait of={of} theme={props.theme} basis={draft.basis} />}
      <Select
        size="small"
        id={`move-${of.organisation}`}
        aria-label={g.edit.move(name)}
        value={group?.id ?? ''}
        onChange={(_, data) => props.move(of.organisation, data.value || null)}
      >
        <option value="">{g.edit.outside}</option>
        {draft.groups.map((one) => (
          <option key={one.id} value={one.id}>
            {nameOf(one, lang)}
          </option>
        ))}
      </Select>
    </li>
  );
};

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
  readonly draft: Draft;
  readonly tried: boolean;
  readonly members: readonly Member[];
  readonly set: (draft: Draft) => void;
  readonly move: (organisation: string, group: string | null) => void;
}) => {
  const { lang } = useWords();
  const g = useGroupWords();
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const { group, draft, set } = props;
  const name = group ? nameOf(group, lang) : g.outside;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    props.move(event.dataTransfer.getData(what), group?.id ?? null);
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
      {group ? <Names n={props.n} of={group} tried={props.tried} set={change} /> : <h3>{name}</h3>}
      <Soft>{g.members(props.members.length)}</Soft>
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
