import { makeStyles, tokens } from '@fluentui/react-components';
import { WeatherSunny20Regular } from '@fluentui/react-icons';
import { useWords } from '../language/words';

const useStyles = makeStyles({
  label: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '& svg': { flexShrink: 0 },
  },
});

/** A month without duties says so, instead of looking like a month of failures. */
export const QuietMonth = () => {
  const { t } = useWords();
  return (
    <div className={useStyles().label}>
      <WeatherSunny20Regular aria-hidden="true" />
      <span>
        <strong>{t.month.quiet}.</strong> {t.month.quietText}
      </span>
    </div>
  );
};
