import { makeStyles } from '@fluentui/react-components';
import type { Language } from '@shared/domain/language';
import type { LegalText } from '@shared/text/tab/legal-fi';
import { useReadOnce } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Read } from '../../ui/faces';
import { Page, Section } from '../../ui/page';

const load: Readonly<Record<Language, () => Promise<LegalText>>> = {
  fi: async () => (await import('@shared/text/tab/legal-fi')).legalFi,
  sv: async () => (await import('@shared/text/tab/legal-sv')).legalSv,
  en: async () => (await import('@shared/text/tab/legal-en')).legalEn,
};
const useStyles = makeStyles({ text: { maxWidth: '70ch' } });

const Legal = ({ title, of }: { readonly title: string; readonly of: keyof LegalText }) => {
  const { lang } = useWords();
  const styles = useStyles();
  const read = useReadOnce(['legal', lang], () => load[lang]());
  return (
    <Page title={title}>
      <Read of={read}>
        {(text) =>
          text[of].map((part, at) => (
            <Section key={part.title} title={part.title} id={`part-${at}`}>
              <div className={styles.text}>
                {part.text.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </Section>
          ))
        }
      </Read>
    </Page>
  );
};

export const PrivacyPage = () => <Legal title={useWords().t.app.privacy} of="privacy" />;
export const TermsPage = () => <Legal title={useWords().t.app.terms} of="terms" />;
export const AccessibilityPage = () => <Legal title={useWords().t.app.accessibility} of="accessibility" />;
