import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowCircleRight20Regular,
  CheckmarkCircle20Filled,
  Clock20Regular,
  ErrorCircle20Filled,
  type FluentIcon,
  QuestionCircle20Regular,
  SubtractCircle20Regular,
  Warning20Filled,
} from '@fluentui/react-icons';
import type { Standing } from '@shared/domain/standing';
import { useWords } from '../language/words';

export const standingIcons: Readonly<Record<Standing, FluentIcon>> = {
  notDue: Clock20Regular,
  onTrack: ArrowCircleRight20Regular,
  atRisk: Warning20Filled,
  overdue: ErrorCircle20Filled,
  fulfilled: CheckmarkCircle20Filled,
  notApplicable: SubtractCircle20Regular,
  noFreshInfo: QuestionCircle20Regular,
};

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    verticalAlign: 'bottom',
    '& svg': { flexShrink: 0 },
  },
  neutral: { '& svg': { color: tokens.colorNeutralForeground3 }, fontWeight: tokens.fontWeightRegular },
  going: { '& svg': { color: tokens.colorBrandForeground1 } },
  good: { '& svg': { color: tokens.colorStatusSuccessForeground1 } },
  warn: { '& svg': { color: tokens.colorStatusWarningForeground3 } },
  bad: { '& svg': { color: tokens.colorStatusDangerForeground3 } },
});
export const standingTone = {
  notDue: 'neutral',
  onTrack: 'going',
  atRisk: 'warn',
  overdue: 'bad',
  fulfilled: 'good',
  notApplicable: 'neutral',
  noFreshInfo: 'neutral',
} as const satisfies Record<Standing, string>;

/** A standing as a word with an icon and a colour: never the colour alone. `month`: a closed month's own word. */
export const StandingBadge = ({
  of,
  month = false,
  notes = [],
}: {
  readonly of: Standing;
  readonly month?: boolean;
  /** An ongoing duty without entries is in no danger of being late: it has none. */
  readonly notes?: readonly string[];
}) => {
  const { t } = useWords();
  const styles = useStyles();
  const Icon = standingIcons[of];
  return (
    <span className={mergeClasses(styles.badge, styles[standingTone[of]])}>
      <Icon aria-hidden="true" />
      {of === 'overdue' && month
        ? t.notRealised
        : of === 'atRisk' && notes.includes('nothingLogged')
          ? t.noEntries
          : t.standing[of]}
    </span>
  );
};

/** The mark beside a standing: somebody still has to say how the source is read. */
export const ConfirmationMark = ({ says }: { readonly says?: string }) => {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.badge, styles.neutral)}>
      <QuestionCircle20Regular aria-hidden="true" />
      {says ?? t.needsConfirmation}
    </span>
  );
};
