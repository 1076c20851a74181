import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '@shared/domain/language';
import { useWords } from '../language/words';
import { Group } from '../ui/group';

const own: readonly { readonly lang: Language; readonly name: string }[] = [
  { lang: 'fi', name: 'suomi' },
  { lang: 'sv', name: 'svenska' },
  { lang: 'en', name: 'English' },
];
const useStyles = makeStyles({
  group: { display: 'flex', flexShrink: 0, gap: tokens.spacingHorizontalXXS },
  button: { minWidth: '40px' },
});

/** Each language under its own name, so that it is found by those who read no other. */
export const LanguageSwitch = ({ choose }: { readonly choose: (lang: Language) => void }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  return (
    <Group label={t.app.language} className={styles.group}>
      {own.map((o) => (
        <Button
          key={o.lang}
          size="small"
          className={styles.button}
          appearance={o.lang === lang ? 'primary' : 'subtle'}
          aria-pressed={o.lang === lang}
          lang={o.lang}
          onClick={() => choose(o.lang)}
        >
          {o.name}
        </Button>
      ))}
    </Group>
  );
};
