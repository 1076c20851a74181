import { makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '@shared/domain/language';
import { pick } from '@shared/text/say';
import { lazy, Suspense } from 'react';
import type { BulletinText } from '../../api/types';
import { useWords } from '../../language/words';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Soft } from '../../ui/card';
import { Out } from '../../ui/go';

const Markdown = lazy(async () => ({ default: (await import('./markdown')).Markdown }));
const useStyles = makeStyles({
  other: { maxWidth: '75ch', '& summary': { cursor: 'pointer', minHeight: '24px' } },
  heading: { fontWeight: tokens.fontWeightSemibold },
  image: { maxWidth: '100%', borderRadius: tokens.borderRadiusMedium },
});

/** The text in the reader's language, and the other one under its own name. */
const Sides = ({ of }: { readonly of: BulletinText }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const styles = useStyles();
  const shown = pick(of.body, lang);
  const other: Exclude<Language, 'en'> = shown.lang === 'sv' ? 'fi' : 'sv';
  return (
    <>
      <div lang={shown.lang}>
        <Suspense fallback={shown.text}>
          <Markdown text={shown.text} />
        </Suspense>
      </div>
      {of.body[other] ? (
        <details className={styles.other}>
          <summary>{b.language[other]}</summary>
          <div lang={other}>
            <p className={styles.heading}>{of.title[other]}</p>
            <Suspense fallback={of.body[other]}>
              <Markdown text={of.body[other]} />
            </Suspense>
          </div>
        </details>
      ) : (
        <Soft>{b.follows[other]}</Soft>
      )}
    </>
  );
};

/** Everything that readers of the channel see, in the tab's own way. */
export const BulletinTextView = ({ of }: { readonly of: BulletinText }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const styles = useStyles();
  const alt = of.image && pick(of.image.alt, lang);
  return (
    <>
      <Sides of={of} />
      {of.image && <img src={of.image.url} alt={alt?.text ?? ''} lang={alt?.lang} className={styles.image} />}
      {of.link && (
        <p>
          <Out href={of.link}>{b.card.link}</Out>
        </p>
      )}
      {of.attachments && of.attachments.length > 0 && (
        <div>
          {b.card.attachments}
          <ul>
            {of.attachments.map((one) => (
              <li key={`${one.name} ${one.url}`}>
                <Out href={one.url}>{one.name}</Out>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};
