import type { me as meEndpoint } from '@shared/contract/me';
import { queryOptions } from '@tanstack/react-query';
import type { CallApi } from '../api/client';

/** Who I am, in this channel and this period of the project; asked for as soon as the host has said where we are. */
export const meQuery = (call: CallApi, channel: string | null, past: number | null) =>
  queryOptions({
    queryKey: ['/api/me', channel, past],
    queryFn: () => call<typeof meEndpoint>('get', '/api/me', { query: channel ? { channel } : {} }),
  });
