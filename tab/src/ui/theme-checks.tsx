import { Checkbox } from '@fluentui/react-components';
import type { ThemeId } from '@shared/domain/theme';
import { useWords } from '../language/words';
import { themeName } from './names';

/** Some of the themes, ticked. */
export const ThemeChecks = (props: {
  readonly offered: readonly ThemeId[];
  readonly chosen: readonly ThemeId[];
  readonly choose: (themes: readonly ThemeId[]) => void;
}) => {
  const { lang } = useWords();
  return props.offered.map((id) => (
    <div key={id}>
      <Checkbox
        label={themeName(id, lang)}
        checked={props.chosen.includes(id)}
        onChange={(_, data) =>
          props.choose(data.checked ? [...props.chosen, id] : props.chosen.filter((other) => other !== id))
        }
      />
    </div>
  ));
};
