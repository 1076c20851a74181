import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, ErrorCircle20Regular } from '@fluentui/react-icons';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
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

/**
 * An old success is no news beside a failure, wherever that is told. Only a new failure is one: a part of the page
 * that could not be read before is read again after every save, and its failing again says nothing of the save.
 */
const onNewFailure = (queries: QueryClient, hear: () => void): (() => void) => {
  const failing = new Set<string>();
  const stops = [
    queries.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') hear();
    }),
    queries.getQueryCache().subscribe((event) => {
      const { queryHash } = event.query;
      if (event.type === 'removed') failing.delete(queryHash);
      if (event.type !== 'updated') return;
      if (event.action.type === 'success') failing.delete(queryHash);
      if (event.action.type !== 'error' || failing.has(queryHash)) return;
      failing.add(queryHash);
      hear();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

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
  const queries = useQueryClient();
  useEffect(
    () => onNewFailure(queries, () => setLast((now) => (now?.bad === false ? null : now))),
    [queries],
  );
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
