import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons';
import type { bulletins } from '@shared/contract/bulletins';
import { isThemeId, themeIds } from '@shared/domain/theme';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useRead } from '../../api/use-api';
import { useMe, writesBulletins } from '../../shell/me';
import { go, to, useAddress } from '../../ui/address';
import { Choice } from '../../ui/choice';
import { Empty, Loading, Read } from '../../ui/faces';
import { themeName } from '../../ui/names';
import { Page } from '../../ui/page';
import { useWords } from '../../ui/words';
import { AutoRelay } from './auto-relay';
import { BulletinCard } from './bulletin-card';

const Editor = lazy(async () => ({ default: (await import('./editor')).Editor }));
const useStyles = makeStyles({
  search: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-end', flexWrap: 'wrap' },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const Search = (props: { readonly value: string; readonly find: (words: string) => void }) => {
  const { t } = useWords();
  const [words, setWords] = useState(props.value);
  const find = (event: FormEvent) => {
    event.preventDefault();
    props.find(words.trim());
  };
  return (
    <form role="search" className={useStyles().search} onSubmit={find}>
      <Field label={t.bulletins.search}>
        <Input type="search" value={words} maxLength={100} onChange={(_, data) => setWords(data.value)} />
      </Field>
      <Button type="submit">{t.bulletins.searchGo}</Button>
    </form>
  );
};

/** The archive in both languages, with where each bulletin went; for those who write, the editor. */
export const BulletinsPage = () => {
  const me = useMe();
  const { t, lang } = useWords();
  const styles = useStyles();
  const { rest, query } = useAddress();
  const [writing, setWriting] = useState(false);
  const search = query.get('search') ?? '';
  const asked = query.get('theme') ?? '';
  const theme = isThemeId(asked) ? asked : undefined;
  const read = useRead<typeof bulletins>('/api/bulletins', {
    query: { ...(search && { search }), ...(theme && { theme }) },
  });
  const filtered = Boolean(search || theme);
  return (
    <Page
      title={t.page.bulletins}
      controls={
        <>
          <Search value={search} find={(words) => go(to('bulletins', { search: words, theme }))} />
          <Choice
            label={t.events.filter}
            value={theme ?? ''}
            choose={(id) => go(to('bulletins', { search, theme: id }))}
          >
            <option value="">{t.events.allThemes}</option>
            {themeIds.map((id) => (
              <option key={id} value={id}>
                {themeName(id, lang)}
              </option>
            ))}
          </Choice>
          {writesBulletins(me) && (
            <Button
              appearance="primary"
              icon={<Edit20Regular />}
              aria-expanded={writing}
              onClick={() => setWriting(!writing)}
            >
              {t.bulletins.write}
            </Button>
          )}
        </>
      }
    >
      {writing && (
        <Suspense fallback={<Loading />}>
          <Editor close={() => setWriting(false)} />
        </Suspense>
      )}
      {me.leads.length > 0 && <AutoRelay />}
      <Read of={read}>
        {({ bulletins: all }) =>
          all.length === 0 ? (
            filtered ? (
              <Empty title={t.bulletins.noneFound} />
            ) : (
              <Empty title={t.bulletins.empty} text={t.bulletins.emptyText} />
            )
          ) : (
            <div className={styles.list}>
              {all.map((one, at) => (
                <BulletinCard key={one.id} of={one} opened={rest ? one.id === rest : at === 0} />
              ))}
            </div>
          )
        }
      </Read>
    </Page>
  );
};
