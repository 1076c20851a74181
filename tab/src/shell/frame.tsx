import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Language } from '@shared/domain/language';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../language/words';
import { type PageName, pages, to, useAddress } from '../ui/address';
import { Go } from '../ui/go';
import { LanguageSwitch } from './language-switch';
import { isHere, type NavSection, sectionOf, usualSections } from './sections';

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
    // What is below a page comes into sight with the page: it would jump.
    '&:has([data-waits]) > footer': { visibility: 'hidden' },
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
    // What does not fit beside the sections stands above them; the cross axis is turned round with that.
    flexWrap: 'wrap-reverse',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: tokens.spacingVerticalL,
    '@media print': { display: 'none' },
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, maxWidth: '100%' },
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
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  navigation: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    // Wide enough for the sections on two lines; less only where the whole page is narrower.
    flex: '1 1 min(34rem, 100%)',
    minWidth: 0,
  },
  held: { visibility: 'hidden' },
  within: { fontSize: tokens.fontSizeBase200 },
  main: { flexGrow: 1, minWidth: 0, paddingBottom: '72px', '@media print': { paddingBottom: 0 } },
  contact: { margin: 0, color: tokens.colorNeutralForeground2 },
  footer: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalM,
    '@media print': { display: 'none' },
  },
});

const legal = ['guides', 'privacy', 'terms', 'accessibility'] as const;
/** For those who are signed in, besides. */
const own = ['data'] as const;
/** The page itself, or one that belongs to it. */
type AriaCurrent = 'page' | 'true' | undefined;
const hereOn = (page: string, name: PageName): AriaCurrent => {
  if (page === pages[name]) return 'page';
  return isHere(page, name) ? 'true' : undefined;
};
type NavLink = {
  readonly key: string;
  readonly to: PageName;
  readonly name: string;
  readonly here: AriaCurrent;
};
const Links = ({ of }: { readonly of: readonly NavLink[] }) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {of.map((link) => (
        <li key={link.key}>
          <Go
            href={to(link.to)}
            className={mergeClasses(styles.item, link.here && styles.current)}
            aria-current={link.here}
          >
            {link.name}
          </Go>
        </li>
      ))}
    </ul>
  );
};

/** Sections for everybody, and under them the pages of the one where the reader is. */
const Navigation = ({ sections }: { readonly sections: readonly NavSection[] }) => {
  const { t } = useWords();
  const { page } = useAddress();
  const styles = useStyles();
  const here = sectionOf(sections, page);
  const within = here && here.pages.length > 1 ? here : undefined;
  return (
    <div className={styles.navigation}>
      <nav aria-label={t.app.pages}>
        <Links
          of={sections.map((section) => ({
            key: section.name,
            to: section.pages[0] ?? 'now',
            name: t.section[section.name],
            here: section === here ? (hereOn(page, section.pages[0] ?? 'now') ?? 'true') : undefined,
          }))}
        />
      </nav>
      {within && (
        <nav aria-label={t.section[within.name]} className={styles.within}>
          <Links
            of={within.pages.map((name) => ({
              key: name,
              to: name,
              name: t.within[name as keyof typeof t.within],
              here: hereOn(page, name),
            }))}
          />
        </nav>
      )}
    </div>
  );
};

/** Header with pages and language, the page itself, and what is owed to a reader by law. */
export const Frame = (props: {
  readonly sections: readonly NavSection[];
  /** Whose navigation it is, is not known yet: its place is held, so that nothing moves when it comes. */
  readonly opening?: boolean;
  /** Beside the language. */
  readonly tools?: ReactNode;
  /** Whom to ask, at the foot of every page. */
  readonly contact?: string | undefined;
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
    data: t.page.data,
  };
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t.app.skip}
      </button>
      <header className={styles.header}>
        {props.sections.length > 0 && <Navigation sections={props.sections} />}
        {props.opening && (
          <div aria-hidden="true" className={mergeClasses(styles.navigation, styles.held)}>
            <Navigation sections={usualSections} />
          </div>
        )}
        <div className={styles.tools}>
          {props.tools}
          <LanguageSwitch choose={props.chooseLanguage} />
        </div>
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        {props.children}
      </main>
      <footer className={styles.footer}>
        {props.contact && <p className={styles.contact}>{t.app.contact(props.contact)}</p>}
        <nav aria-label={t.app.about}>
          <Links
            of={[...legal, ...(props.sections.length > 0 ? own : [])].map((name) => ({
              key: name,
              to: name,
              name: legalNames[name],
              here: hereOn(page, name),
            }))}
          />
        </nav>
      </footer>
    </div>
  );
};
