import type { me as MeContract } from '@shared/contract/me';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CallApi } from './client';
import { usePeriod } from './period';
import { meApi } from './rooms/me';
import { useCall } from './use-api';

/** Who I am, in this channel and this period of the project; asked for as soon as the host has said where we are. */
export const meQuery = (call: CallApi, channel: string | null, past: number | null) =>
  queryOptions({
    queryKey: [meApi.me.path, channel, past],
    queryFn: () => call<typeof MeContract>('get', meApi.me.path, { query: channel ? { channel } : {} }),
  });
export const useReadMe = (channel: string | null) => {
  const call = useCall();
  const { past } = usePeriod();
  // Asked for before this is drawn: a refusal that has come already stays one.
  return useQuery({ ...meQuery(call, channel, past), retryOnMount: false });
};
