import type { Language } from '@shared/domain/language';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useReadMe } from '../api/read-me';
import { meApi } from '../api/rooms/me';
import type { Me } from '../api/types';
import { useWrite } from '../api/use-api';
import { useWords } from '../language/words';
import { MeProvider, mayAtAll } from '../me/me';
import { isPublic, pageAt } from '../pages';
import { useChannel } from '../platform/use-platform';
import { pages, to, useAddress } from '../ui/address';
import { Empty, Loading, Read } from '../ui/faces';
import { Go } from '../ui/go';
import { Page } from '../ui/page';
import { CopyLink } from './copy-link';
import { Crash } from './crash';
import { Frame } from './frame';
import { OverNote, PeriodSwitch } from './period-switch';
import { sectionsFor } from './sections';

/** The page of this address, or a sentence when there is none. */
export const Here = () => {
  const { t } = useWords();
  const { page } = useAddress();
  const shown = pageAt(page);
  if (!shown)
    return (
      <Page title={t.face.notFound}>
        <Empty title={t.face.notFoundText} />
      </Page>
    );
  return (
    <Crash at={page}>
      <Suspense fallback={<Loading />}>{shown}</Suspense>
    </Crash>
  );
};

/** People whom nobody has added, and a house without a network, get a sentence instead of empty pages. */
const Admitted = ({ me }: { readonly me: Me }): ReactNode => {
  const { t } = useWords();
  const { page } = useAddress();
  if (isPublic(page) || mayAtAll(me, 'seeNetwork')) return <Here />;
  if (!me.project)
    return page === pages.network ? (
      <Here />
    ) : (
      <Page title={t.face.noNetwork}>
        <Empty title={t.face.noNetworkText}>
          <Go href={to('network')}>{t.face.toNetwork}</Go>
        </Empty>
      </Page>
    );
  const [title, text] = me.person
    ? [t.face.noRole, t.face.noRoleText(me.contact)]
    : [t.face.unknown, t.face.unknownText(me.contact)];
  return (
    <Page title={title}>
      <Empty title={text} />
    </Page>
  );
};

export const SignedIn = (props: { readonly choose: (lang: Language) => void }) => {
  const { choose } = props;
  const { lang } = useWords();
  const channel = useChannel();
  const me = useReadMe(channel);
  const save = useWrite(meApi.setLanguage);
  // The saved language wins over the host's, once a visit; after that the person's own clicks do.
  const synced = useRef(false);
  useEffect(() => {
    if (!me.data?.person || synced.current) return;
    synced.current = true;
    if (me.data.language !== lang) choose(me.data.language);
  }, [me.data, lang, choose]);
  const change = (next: Language) => {
    choose(next);
    if (me.data?.person) save.mutate({ body: { language: next } });
  };
  return (
    <Frame
      sections={me.data ? sectionsFor(me.data) : []}
      opening={me.isPending}
      tools={
        me.data?.person && (
          <>
            <PeriodSwitch me={me.data} />
            <CopyLink app={me.data.teamsApp} />
          </>
        )
      }
      contact={me.data?.contact}
      chooseLanguage={change}
    >
      <Read of={me}>
        {(read) => (
          <MeProvider value={read}>
            <OverNote me={read} />
            <Admitted me={read} />
          </MeProvider>
        )}
      </Read>
    </Frame>
  );
};
