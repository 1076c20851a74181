import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../ui/words';
import type { Draft } from './draft';

const useStyles = makeStyles({
  preview: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    '& p': { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
    '& h3': { fontSize: tokens.fontSizeBase300 },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** As readers will see it: Finnish first, then Swedish, or the word that it follows. */
export const Preview = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useWords();
  const styles = useStyles();
  const written = (['fi', 'sv'] as const).filter(
    (lang) => draft.title[lang].trim() || draft.body[lang].trim(),
  );
  if (written.length === 0) return null;
  return (
    <div className={styles.preview}>
      <h3>{t.editor.preview}</h3>
      {(['fi', 'sv'] as const).map((lang) =>
        written.includes(lang) ? (
          <div key={lang} lang={lang}>
            <p className={styles.title}>{draft.title[lang]}</p>
            <p>{draft.body[lang]}</p>
          </div>
        ) : (
          <p key={lang}>{t.app.languageFollows[lang]}</p>
        ),
      )}
    </div>
  );
};
