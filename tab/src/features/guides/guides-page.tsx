import { makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '@shared/domain/language';
import type { GuideText } from '@shared/text/tab/guides-fi';
import { useReadOnce } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Read } from '../../ui/faces';
import { Page, Section } from '../../ui/page';

const load: Readonly<Record<Language, () => Promise<GuideText>>> = {
  fi: async () => (await import('@shared/text/tab/guides-fi')).guidesFi,
  sv: async () => (await import('@shared/text/tab/guides-sv')).guidesSv,
  en: async () => (await import('@shared/text/tab/guides-en')).guidesEn,
};
const roles = ['contact', 'lead', 'coordinator'] as const;
const useStyles = makeStyles({
  text: { maxWidth: '70ch' },
  picture: {
    display: 'block',
    maxWidth: '100%',
    height: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What is to be written or pressed stands out. */
const Step = ({ text }: { readonly text: string }) =>
  text
    .split('**')
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never move.
    .map((part, i) => (i % 2 ? <strong key={i}>{part}</strong> : part));

/** What each role does in its first week, in steps; open to everybody, also before signing in. */
export const GuidesPage = () => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const read = useReadOnce(['guides', lang], () => load[lang]());
  return (
    <Page title={t.app.guides}>
      <Read of={read}>
        {(text) =>
          roles.map((role) => (
            <Section key={role} title={t.app.guideFor[role]} id={`guide-${role}`}>
              <div className={styles.text}>
                {text[role].map((part) => (
                  <details key={part.title}>
                    <summary>{part.title}</summary>
                    <ol>
                      {part.steps.map((step) => (
                        <li key={step}>
                          <Step text={step} />
                        </li>
                      ))}
                    </ol>
                    {part.picture && (
                      <img
                        className={styles.picture}
                        src={`/tab/pictures/${part.picture.name}-${lang}.png`}
                        alt={part.picture.alt}
                        loading="lazy"
                      />
                    )}
                  </details>
                ))}
              </div>
            </Section>
          ))
        }
      </Read>
    </Page>
  );
};
