import { useEffect } from 'react';
import { useMe } from '../../me/me';
import { go, to } from '../../ui/address';
import { Loading } from '../../ui/faces';
import { NowPage } from './now-page';

/** A channel's tab opens the same for all its members: its theme's board, or in Yleinen the sums per theme. */
export const StartPage = () => {
  const { channel } = useMe();
  useEffect(() => {
    if (channel?.theme) go(to('theme', {}, channel.theme), 'replace');
    else if (channel) go(to('network'), 'replace');
  }, [channel]);
  return channel ? <Loading bars={6} /> : <NowPage />;
};
