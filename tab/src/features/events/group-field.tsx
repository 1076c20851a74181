import { Field, Input, Select } from '@fluentui/react-components';
import type { ThemeId } from '@shared/domain/theme';
import { groupsApi } from '../../api/rooms/groups';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { nameOf } from '../../ui/names';
import { usePageWords } from './page-words';

/** Which working group meets: one of the theme's, or its name where the theme has none on record. */
export const GroupField = (props: {
  readonly themes: readonly ThemeId[];
  readonly group: string;
  readonly groupId: string;
  readonly set: (group: { readonly group: string; readonly groupId: string }) => void;
}) => {
  const { lang } = useWords();
  const w = usePageWords();
  const [theme] = props.themes;
  const isOne = props.themes.length === 1;
  const read = useRead(groupsApi.groups, { params: { theme: theme ?? '' } }, isOne && theme !== undefined);
  const found = isOne ? (read.data?.groups ?? []) : [];
  if (found.length === 0)
    return (
      <Field label={w.groupName}>
        <Input
          value={props.group}
          maxLength={120}
          onChange={(_, data) => props.set({ group: data.value, groupId: '' })}
        />
      </Field>
    );
  return (
    <Field label={w.groupWhich}>
      <Select value={props.groupId} onChange={(_, data) => props.set({ group: '', groupId: data.value })}>
        <option value="">{props.group || '–'}</option>
        {found.map(({ id, name }) => (
          <option key={id} value={id}>
            {nameOf(name, lang)}
          </option>
        ))}
      </Select>
    </Field>
  );
};
