import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { finds } from '@shared/domain/people-text';
import type { ThemeId } from '@shared/domain/theme';
import { useRef, useState } from 'react';
import { useWords } from '../../language/words';
import { Soft, Tiles } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { FirstOf } from '../../ui/first-of';
import { nameOf } from '../../ui/names';
import { Section } from '../../ui/page';
import { type GroupsDraft, groupOf } from './draft';
import { GroupTile } from './group-tile';
import { Movable } from './movable';
import type { OutsideMember } from './types';
import { useGroupWords } from './words';

const useStyles = makeStyles({
  list: {
    '& ul': {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
      gap: tokens.spacingHorizontalS,
      margin: `0 0 ${tokens.spacingVerticalS}`,
      padding: 0,
      listStyleType: 'none',
    },
  },
});
const atOnce = 20;
const everybody = 'all';
const nowhere = 'outside';
type GroupFilter = { readonly search: string; readonly whose: string };

const foundIn = (
  draft: GroupsDraft,
  members: readonly OutsideMember[],
  { search, whose }: GroupFilter,
): readonly OutsideMember[] =>
  members.filter((m) => {
    const group = groupOf(draft, m.organisation)?.id ?? nowhere;
    return (whose === everybody || whose === group) && finds(search, [m.name.fi, m.name.sv]);
  });

/** A theme of hundreds: its groups in short, and its organisations in a list that is searched, some at a time. */
export const DivideMany = (props: {
  readonly theme: ThemeId;
  readonly draft: GroupsDraft;
  readonly members: readonly OutsideMember[];
  readonly tried: boolean;
  readonly set: (draft: GroupsDraft) => void;
  readonly move: (organisation: string, group: string | null) => void;
}) => {
  const { t, lang } = useWords();
  const g = useGroupWords();
  const styles = useStyles();
  const { draft, members } = props;
  const begun: GroupFilter = {
    search: '',
    whose: members.some((m) => !groupOf(draft, m.organisation)) ? nowhere : everybody,
  };
  const [looked, setLooked] = useState(begun);
  // Who has been moved stays where they are until something else is looked for: the hand is still on them.
  const [found, setFound] = useState(() => foundIn(draft, members, begun).map((m) => m.organisation));
  const choice = useRef<HTMLDivElement>(null);
  const look = (more: Partial<GroupFilter>) => {
    const next = { ...looked, ...more };
    setLooked(next);
    setFound(foundIn(draft, members, next).map((m) => m.organisation));
  };
  const isFound = new Set(found);
  const shown = members
    .filter((m) => isFound.has(m.organisation))
    .toSorted((a, b) => nameOf(a.name, lang).localeCompare(nameOf(b.name, lang), lang));
  const show = (whose: string) => {
    look({ whose, search: '' });
    choice.current?.querySelector('select')?.focus();
  };
  const outside = members.filter((m) => !groupOf(draft, m.organisation));
  const tile = (group: GroupsDraft['groups'][number] | null, at: number) => (
    <GroupTile
      key={group?.id ?? nowhere}
      n={at + 1}
      theme={props.theme}
      group={group}
      draft={draft}
      tried={props.tried}
      members={group ? members.filter((m) => groupOf(draft, m.organisation)?.id === group.id) : outside}
      many={{ show: () => show(group?.id ?? nowhere) }}
      set={props.set}
      move={props.move}
    />
  );
  return (
    <>
      <Tiles>
        {outside.length > 0 && tile(null, -1)}
        {draft.groups.map(tile)}
      </Tiles>
      <Section title={t.network.organisations} id="divide-organisations">
        <div ref={choice}>
          <Choice label={t.pilots.whose} value={looked.whose} choose={(whose) => look({ whose })}>
            <option value={everybody}>{t.theme.all}</option>
            <option value={nowhere}>{g.edit.outside}</option>
            {draft.groups.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one, lang)}
              </option>
            ))}
          </Choice>
        </div>
        <Field label={t.network.find}>
          <Input type="search" value={looked.search} onChange={(_, { value }) => look({ search: value })} />
        </Field>
        <div role="status">
          <Soft>{shown.length > 0 ? g.members(shown.length) : t.network.noneFound}</Soft>
        </div>
        <div className={styles.list}>
          <FirstOf
            key={`${looked.whose}~${looked.search}`}
            of={shown}
            atOnce={atOnce}
            label={t.network.organisations}
          >
            {(member) => (
              <Movable
                key={member.organisation}
                of={member}
                theme={props.theme}
                group={groupOf(draft, member.organisation) ?? null}
                draft={draft}
                move={props.move}
              />
            )}
          </FirstOf>
        </div>
      </Section>
    </>
  );
};
