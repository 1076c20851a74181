import { Button, Field, Input } from '@fluentui/react-components';
import { isThemeId } from '@shared/domain/theme';
import { Suspense } from 'react';
import { calendarApi } from '../../api/rooms/calendar';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { ownThemes, useMe } from '../../me/me';
import { Line } from '../../ui/card';
import { Loading, Read } from '../../ui/faces';
import { Fold } from '../../ui/fold';
import { themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { usePageWords } from './page-words';

type FeedShown = {
  readonly kind: 'person' | 'theme';
  readonly id: string;
  readonly url: string;
  readonly mayRenew: boolean;
};

const FeedRow = ({ of, title }: { readonly of: FeedShown; readonly title: string }) => {
  const w = usePageWords();
  const tell = useTell();
  const write = useWrite(calendarApi.renewCalendar);
  const renew = () =>
    write.mutate(
      { body: isThemeId(of.id) && of.kind === 'theme' ? { theme: of.id } : {} },
      { onSuccess: () => tell.done(w.renewed), onError: tell.failed },
    );
  // Where the frame may not write to the clipboard, the link stands there to be taken.
  const copy = () => navigator.clipboard?.writeText(of.url).then(() => tell.done(w.copied), tell.failed);
  return (
    <div>
      <Field label={title}>
        <Input readOnly value={of.url} onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <Line>
        <Button size="small" aria-label={`${w.copy}: ${title}`} onClick={() => void copy()}>
          {w.copy}
        </Button>
        {of.mayRenew && (
          <Button size="small" aria-label={`${w.renew}: ${title}`} onClick={renew}>
            {w.renew}
          </Button>
        )}
      </Line>
    </div>
  );
};

const Links = () => {
  const { lang } = useWords();
  const w = usePageWords();
  const me = useMe();
  const read = useRead(calendarApi.calendarLinks);
  const mine = ownThemes(me);
  return (
    <Read of={read}>
      {({ feeds }) => (
        <>
          <p>{w.feedsHint}</p>
          {feeds
            .filter(
              (feed) => feed.kind === 'person' || mine.length === 0 || mine.some((id) => id === feed.id),
            )
            .map((feed) => (
              <FeedRow
                key={`${feed.kind} ${feed.id}`}
                of={feed}
                title={feed.kind === 'theme' && isThemeId(feed.id) ? themeName(feed.id, lang) : w.myFeed}
              />
            ))}
        </>
      )}
    </Read>
  );
};

/** The calendar at home: links to subscribe to. Read only when somebody asks. */
export const Feeds = () => {
  const w = usePageWords();
  return (
    <Fold title={w.calendarFeeds}>
      <Suspense fallback={<Loading bars={1} />}>
        <Links />
      </Suspense>
    </Fold>
  );
};
