import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { useWords } from '../language/words';
import { go } from './address';

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Read by screen readers, seen by nobody. */
export const Unseen = ({ children }: { readonly children: ReactNode }) => (
  <span className={useStyles().hidden}>{children}</span>
);

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string };

const isPlainClick = (event: MouseEvent): boolean =>
  !(event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0);

/** Where there are a thousand links, their frame follows them: what bears this handler holds links within the tab only. */
export const followWithin = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!href || !isPlainClick(event)) return;
  event.preventDefault();
  go(href);
};

/** A link within the tab: no page load, but still a link that can be opened in a new window. */
export const Go = ({ href, className, onClick, ...rest }: Props) => {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (!isPlainClick(event)) return;
    event.preventDefault();
    go(href);
  };
  return <a {...rest} href={href} className={mergeClasses(useStyles().link, className)} onClick={follow} />;
};

/** A link out of the tab. Only http(s): the server checks it, and so do we. */
export const Out = (props: {
  readonly href: string;
  readonly className?: string;
  readonly children: ReactNode;
}) => {
  const { href, children } = props;
  const { t } = useWords();
  const styles = useStyles();
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className={mergeClasses(styles.link, props.className)}
    >
      {children}
      <Unseen> {t.app.newWindow}</Unseen>
    </a>
  );
};

type Letter = { readonly subject: string; readonly body: string };
const letterIn = ({ subject, body }: Letter): string =>
  `?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;

/** Opens the reader's own mail, with a letter in it where one is given. */
export const Mail = (props: {
  readonly address: string;
  readonly letter?: Letter;
  readonly children: ReactNode;
}) => (
  <a
    href={`mailto:${props.address}${props.letter ? letterIn(props.letter) : ''}`}
    className={useStyles().link}
  >
    {props.children}
  </a>
);
