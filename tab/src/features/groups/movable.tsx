import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { organisationTypeIds, organisationTypes } from '@shared/domain/organisation-type';
import { regionIds, regions } from '@shared/domain/region';
import type { ThemeId } from '@shared/domain/theme';
import { groupsApi } from '../../api/rooms/groups';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import type { DraftGroup, GroupsDraft } from './draft';
import type { OutsideMember } from './types';
import { useGroupWords } from './words';

const useStyles = makeStyles({
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
/** As what a dragged organisation's id is carried. */
export const carried = 'text/plain';

/** What the division goes by, where it goes by something that is known of an organisation: saved at once. */
const Trait = ({ of, theme, basis }: { of: OutsideMember; theme: ThemeId; basis: 'type' | 'region' }) => {
  const { lang } = useWords();
  const g = useGroupWords();
  const tell = useTell();
  const write = useWrite(groupsApi.setTraits);
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

/** An organisation that is dragged, or put into a group by the choice beside it. */
export const Movable = (props: {
  readonly of: OutsideMember;
  readonly theme: ThemeId;
  readonly group: DraftGroup | null;
  readonly draft: GroupsDraft;
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
      onDragStart={(event) => event.dataTransfer.setData(carried, of.organisation)}
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
