import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { sentenceOf, Trouble } from '../api/trouble';
import { type ReadResult, useAskAgain } from '../api/use-api';
import { useWords } from '../language/words';

const useStyles = makeStyles({
  face: {
    padding: tokens.spacingVerticalXL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
    '& p': { margin: 0 },
  },
  lead: { fontWeight: tokens.fontWeightSemibold },
  soft: { color: tokens.colorNeutralForeground2 },
  bars: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  bar: {
    height: '44px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
  },
});

/** So long one waits without a word. */
const patienceMs = 8_000;
const useIsSlow = (tries: number): boolean => {
  const [slow, setSlow] = useState<number>();
  useEffect(() => {
    const timer = setTimeout(() => setSlow(tries), patienceMs);
    return () => clearTimeout(timer);
  }, [tries]);
  // Each try has its own patience.
  return slow === tries;
};

/** While something is on its way: quiet bars for the eye, one sentence for the ear; where it takes long, a way out. */
export const Loading = ({ bars = 3 }: { readonly bars?: number }) => {
  const { t } = useWords();
  const styles = useStyles();
  const [tries, askAgain] = useAskAgain();
  const slow = useIsSlow(tries);
  return (
    <div role="status" data-testid="loading" data-waits className={styles.bars}>
      <span className={styles.soft}>{slow ? t.face.slow : t.face.loading}</span>
      {slow && (
        <div>
          <Button onClick={askAgain}>{t.face.retry}</Button>
        </div>
      )}
      {Array.from({ length: bars }, (_, at) => `bar-${at}`).map((key) => (
        <div key={key} className={styles.bar} aria-hidden="true" />
      ))}
    </div>
  );
};

/** What did not succeed, in the reader's language, and the way to try again. */
export const Failed = ({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) => {
  const { t } = useWords();
  const styles = useStyles();
  const id = error instanceof Trouble ? error.id : undefined;
  const mayRetry = retry && !(error instanceof Trouble && error.kind === 'refused');
  return (
    <div role="alert" className={styles.face}>
      <p className={styles.lead}>{sentenceOf(error, t)}</p>
      {id && !sentenceOf(error, t).includes(id) && <p className={styles.soft}>{t.face.id(id)}</p>}
      {mayRetry && <Button onClick={retry}>{t.face.retry}</Button>}
    </div>
  );
};

/** Nothing here: said plainly, with what to do. */
export const Empty = (props: {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}) => {
  const styles = useStyles();
  return (
    <div className={styles.face}>
      <p className={styles.lead}>{props.title}</p>
      {props.text && <p className={styles.soft}>{props.text}</p>}
      {props.children}
    </div>
  );
};

/** The first two faces of whatever is read; the rest is drawn when it is there. */
export const Read = <T,>(props: {
  readonly of: ReadResult<T>;
  readonly bars?: number;
  readonly children: (read: T) => ReactNode;
}) => {
  const { of } = props;
  if (of.data !== undefined) return props.children(of.data);
  if (of.isError) return <Failed error={of.error} retry={() => void of.refetch()} />;
  return <Loading {...(props.bars && { bars: props.bars })} />;
};
