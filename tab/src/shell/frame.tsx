import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Language } from '@shared/domain/language';
import { type ReactNode, useRef } from 'react';
import { type PageName, pages, to, useAddress } from '../ui/address';
import { Go } from '../ui/go';
import { useWords } from '../ui/words';
import { LanguageSwitch } from './language-switch';

const useStyles = makeStyles({
  frame: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    maxWidth: '1120px',
    marginInline: 'auto',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalL,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
    // WCAG 2.2, 2.5.8: what opens something is high enough to be hit.
    '& summary': { minHeight: '24px', paddingBlock: '2px', cursor: 'pointer' },
    '@media print': { padding: 0, maxWidth: 'none', minHeight: 0 },
  },
  skip: {
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalM,
    top: '-100px',
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 20,
    ':focus': { top: tokens.spacingVerticalS },
  },
  header: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: tokens.spacingVerticalL,
    '@media (max-width: 640px)': { flexDirection: 'column-reverse' },
    '@media print': { display: 'none' },
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, flexShrink: 0 },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '@media (max-width: 640px)': { columnGap: tokens.spacingHorizontalM },
  },
  item: {
    display: 'inline-block',
    minHeight: '24px',
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  main: { flexGrow: 1, minWidth: 0, paddingBottom: '72px', '@media print': { paddingBottom: 0 } },
  footer: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalM,
    '@media print': { display: 'none' },
  },
});

const legal: readonly PageName[] = ['guides', 'privacy', 'terms', 'accessibility'];
/** For those who are signed in, besides. */
const own: readonly PageName[] = ['data'];
/** A page without a link of its own, and the one that it belongs to. */
const within: Partial<Record<string, PageName>> = { [pages.bulletinDraft]: 'bulletins' };
const currentIn = (page: string, link: PageName): 'page' | 'true' | undefined => {
  if (page === pages[link]) return 'page';
  return within[page] === link ? 'true' : undefined;
};

/** Header with pages and language, the page itself, and what is owed to a reader by law. */
export const Frame = (props: {
  readonly pages: readonly PageName[];
  /** Beside the language. */
  readonly tools?: ReactNode;
  readonly chooseLanguage: (lang: Language) => void;
  readonly children: ReactNode;
}) => {
  const { t } = useWords();
  const { page } = useAddress();
  const main = useRef<HTMLElement>(null);
  const styles = useStyles();
  const legalNames = {
    guides: t.app.guides,
    privacy: t.app.privacy,
    terms: t.app.terms,
    accessibility: t.app.accessibility,
  };
  const name: Partial<Record<PageName, string>> = { ...t.page, ...legalNames };
  const links = (shown: readonly PageName[]) => (
    <ul className={styles.list}>
      {shown.map((p) => (
        <li key={p}>
          <Go
            href={to(p)}
            className={mergeClasses(styles.item, currentIn(page, p) && styles.current)}
            aria-current={currentIn(page, p)}
          >
            {name[p]}
          </Go>
        </li>
      ))}
    </ul>
  );
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t.app.skip}
      </button>
      <header className={styles.header}>
        {props.pages.length > 0 && <nav aria-label={t.app.pages}>{links(props.pages)}</nav>}
        <div className={styles.tools}>
          {props.tools}
          <LanguageSwitch choose={props.chooseLanguage} />
        </div>
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        {props.children}
      </main>
      <footer className={styles.footer}>
        <nav aria-label={t.app.about}>{links([...legal, ...(props.pages.length > 0 ? own : [])])}</nav>
      </footer>
    </div>
  );
};
