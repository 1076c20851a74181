import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, ErrorCircle20Regular } from '@fluentui/react-icons';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useNewFailure } from '../api/new-failure';
import { sentenceOf } from '../api/trouble';
import { useWords } from '../language/words';
import { type PageName, pages, useAddress } from './address';

/** What was said on one page is no news on the next. */
type Notice = { readonly text: string; readonly bad: boolean; readonly page: string };
type Tell = {
  /** Said on this page, or on the one that the act leads to. */
  readonly done: (text: string, on?: PageName) => void;
  readonly failed: (error: unknown) => void;
};

const TellContext = createContext<Tell | null>(null);
/** Says how an act ended, where it is seen and heard on every page. */
export const useTell = (): Tell => {
  const tell = useContext(TellContext);
  if (!tell) throw new Error('no notices around this component');
  return tell;
};

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    insetInline: tokens.spacingHorizontalM,
    bottom: tokens.spacingVerticalM,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
    zIndex: 10,
    '@media print': { display: 'none' },
  },
  notice: {
    pointerEvents: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    maxWidth: '560px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `2px solid ${tokens.colorStatusSuccessForeground1}`,
    boxShadow: tokens.shadow16,
  },
  bad: { border: `2px solid ${tokens.colorStatusDangerForeground1}` },
  icon: { flexShrink: 0, display: 'flex' },
});

export const Notices = ({ children }: { readonly children: ReactNode }) => {
  const [last, setLast] = useState<Notice | null>(null);
  const { t } = useWords();
  const { page } = useAddress();
  const styles = useStyles();
  // What was said on one page is no news on the next.
  const [shownOn, setShownOn] = useState(page);
  if (shownOn !== page) {
    setShownOn(page);
    if (last?.page !== page) setLast(null);
  }
  // An old success is no news beside a failure, wherever that is told.
  useNewFailure(useCallback(() => setLast((now) => (now?.bad === false ? null : now)), []));
  const tell = useMemo<Tell>(
    () => ({
      done: (text, on) => setLast({ text, bad: false, page: on ? pages[on] : page }),
      failed: (error) => setLast({ text: sentenceOf(error, t), bad: true, page }),
    }),
    [t, page],
  );
  const notice = last?.page === page ? last : null;
  return (
    <TellContext.Provider value={tell}>
      {children}
      <div role={notice?.bad ? 'alert' : 'status'} className={styles.place}>
        {notice && (
          <div className={mergeClasses(styles.notice, notice.bad && styles.bad)}>
            <span className={styles.icon} aria-hidden="true">
              {notice.bad ? <ErrorCircle20Regular /> : <CheckmarkCircle20Regular />}
            </span>
            <span>{notice.text}</span>
            <Button appearance="subtle" size="small" onClick={() => setLast(null)}>
              {t.app.close}
            </Button>
          </div>
        )}
      </div>
    </TellContext.Provider>
  );
};
