import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Standing } from '@shared/domain/standing';
import { useWords } from '../language/words';
import { Unseen } from './go';
import { standingIcons, standingTone } from './standing-badge';

const useStyles = makeStyles({
  sign: { display: 'inline-flex', verticalAlign: 'middle', color: tokens.colorNeutralForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
  going: { color: tokens.colorBrandForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground3 },
});

/** A standing where there is room for a sign only: its word is heard, and shown where one points. */
export const StandingSign = ({
  of,
  plain = false,
}: {
  readonly of: Standing | null;
  readonly plain?: boolean;
}) => {
  const { t } = useWords();
  const styles = useStyles();
  if (of === null)
    return (
      <>
        <span aria-hidden="true">–</span>
        <Unseen>{t.theme.noMark}</Unseen>
      </>
    );
  if (plain)
    return (
      <>
        <span aria-hidden="true">✓</span>
        <Unseen>{t.standing[of]}</Unseen>
      </>
    );
  const Icon = standingIcons[of];
  return (
    <span className={mergeClasses(styles.sign, styles[standingTone[of]])} title={t.standing[of]}>
      <Icon aria-hidden="true" />
      <Unseen>{t.standing[of]}</Unseen>
    </span>
  );
};
