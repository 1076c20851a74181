import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons';
import type { bulletins } from '@shared/contract/bulletins';
import type { RequestPart } from '@shared/contract/endpoint';
import { bulletinDraftsApi } from '../../api/rooms/bulletin-drafts';
import { bulletinsApi } from '../../api/rooms/bulletins';
import { useRead, useReadPages } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe, writesBulletins } from '../../me/me';
import { useBulletinWords } from '../../parts/bulletins/words';
import { go, to, useAddress } from '../../ui/address';
import { Soft } from '../../ui/card';
import { Empty, Failed, Loading } from '../../ui/faces';
import { Page } from '../../ui/page';
import { AutoRelay } from './auto-relay';
import { BulletinCard } from './bulletin-card';
import { Drafts } from './drafts';
import { Export } from './export';
import { ArchiveFilters, type Filters, filterNames } from './filters';
import { OneBulletin } from './one-bulletin';
import { Tasks } from './tasks';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

type BulletinsQuery = RequestPart<typeof bulletins, 'query'>;

const Archive = ({ query, filtered }: { readonly query: BulletinsQuery; readonly filtered: boolean }) => {
  const b = useBulletinWords();
  const styles = useStyles();
  const read = useReadPages(bulletinsApi.bulletins, query);
  if (read.isError && !read.data) return <Failed error={read.error} retry={() => void read.refetch()} />;
  if (!read.data) return <Loading />;
  const all = read.data.pages.flatMap((page) => page.bulletins);
  if (all.length === 0)
    return filtered ? (
      <Empty title={b.archive.noneFound} />
    ) : (
      <Empty title={b.archive.empty} text={b.archive.emptyText} />
    );
  return (
    <div className={styles.list}>
      <Soft>{b.archive.count(read.data.pages[0]?.total ?? all.length)}</Soft>
      {all.map((one, at) => (
        <BulletinCard key={one.id} of={one} opened={at === 0} />
      ))}
      {read.hasNextPage && (
        <div>
          <Button disabledFocusable={read.isFetching} onClick={() => void read.fetchNextPage()}>
            {b.archive.more}
          </Button>
        </div>
      )}
    </div>
  );
};

const Inside = () => {
  const { query, rest } = useAddress();
  const filters: Filters = Object.fromEntries(
    filterNames.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])),
  );
  // What an address says is the server's to judge: a theme that is none is refused in words.
  const asked = filters as BulletinsQuery;
  if (rest) return <OneBulletin id={rest} />;
  return (
    <>
      <ArchiveFilters filters={filters} set={(next) => go(to('bulletins', next))} />
      <Archive query={asked} filtered={Object.keys(filters).length > 0} />
      <Export query={asked} />
    </>
  );
};

const Write = () => {
  const b = useBulletinWords();
  return (
    <Button
      appearance="primary"
      icon={<Edit20Regular />}
      onClick={() => go(to('bulletinDraft', { new: '1' }, `b-${crypto.randomUUID()}`))}
    >
      {b.archive.write}
    </Button>
  );
};

/** The archive in both languages, with where each bulletin went; for those who write, what is under way. */
export const BulletinsPage = () => {
  const me = useMe();
  const { t } = useWords();
  const { rest } = useAddress();
  const writes = !rest && writesBulletins(me);
  // What waits stands above the archive: it would push it down.
  const desk = useRead(bulletinDraftsApi.drafts, {}, writes);
  return (
    <Page title={t.page.bulletins} controls={writesBulletins(me) && <Write />}>
      {writes && desk.isError && <Failed error={desk.error} retry={() => void desk.refetch()} />}
      {desk.data && (
        <>
          <Tasks of={desk.data.tasks} />
          <Drafts of={desk.data.drafts} />
        </>
      )}
      {!rest && me.leads.length > 0 && <AutoRelay />}
      {desk.isLoading ? <Loading /> : <Inside />}
    </Page>
  );
};
