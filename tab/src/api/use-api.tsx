import type { Answered, Endpoint, RequestPart } from '@shared/contract/endpoint';
import type { Language } from '@shared/domain/language';
import {
  keepPreviousData,
  type Query,
  queryOptions,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { useWords } from '../language/words';
import type { CallApi, CallInput } from './client';
import { usePeriod } from './period';
import { meApi } from './rooms/me';
import { Trouble } from './trouble';
import type { Way } from './way';

export type ReadResult<T> = UseQueryResult<T>;

const CallContext = createContext<CallApi | null>(null);
export const CallProvider = CallContext.Provider;

export const useCall = (): CallApi => {
  const call = useContext(CallContext);
  if (!call) throw new Error('no API around this component');
  return call;
};

/** One request, told as it ends; nothing on the screen follows from it. */
export const useSend = () => {
  const call = useCall();
  return useCallback(
    <E extends Endpoint>({ method, path }: Way<E>, input: CallInput<E>): Promise<Answered<E>> =>
      call<E>(method, path, input),
    [call],
  );
};

/** Whatever is on the screen is read anew. */
export const useStale = (): (() => void) => {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries(), [queries]);
};

let tries = 0;
const triedAgain = new EventTarget();
const onTry = (heard: () => void): (() => void) => {
  triedAgain.addEventListener('try', heard);
  return () => triedAgain.removeEventListener('try', heard);
};
/** What has been asked for and has not come is asked for anew, and so often it was; what was read or typed stays. */
export const useAskAgain = (): readonly [number, () => void] => {
  const queries = useQueryClient();
  const ask = useCallback(() => {
    const waits = { predicate: (one: Query) => one.state.status === 'pending' && one.isActive() };
    void queries.cancelQueries(waits).then(() => queries.refetchQueries(waits));
    tries += 1;
    triedAgain.dispatchEvent(new Event('try'));
  }, [queries]);
  return [useSyncExternalStore(onTry, () => tries), ask];
};

export type ReadInput<E extends Endpoint> = {
  readonly params?: Record<string, string>;
  readonly query?: RequestPart<E, 'query'>;
};

/** The language is part of the key: sentences from the server come in it. */
export const readQuery = <E extends Endpoint>(
  call: CallApi,
  { path }: Way<E>,
  input: ReadInput<E>,
  { lang, past }: { readonly lang: Language; readonly past: number | null },
) =>
  queryOptions({
    queryKey: [path, lang, input, past],
    queryFn: () => call<E>('get', path, input as CallInput<E>),
  });

/** Reads in one way. */
export const useRead = <E extends Endpoint>(
  way: Way<E>,
  input: ReadInput<E> = {},
  enabled = true,
  /** What was read stays while something else is asked. */
  stays = false,
): UseQueryResult<Answered<E>> => {
  const call = useCall();
  const { lang } = useWords();
  const { past } = usePeriod();
  return useQuery({
    ...readQuery(call, way, input, { lang, past }),
    enabled,
    ...(stays && { placeholderData: keepPreviousData }),
  });
};

/** A list that comes page by page, each naming where the next begins. */
export const useReadPages = <E extends Endpoint>(
  { path }: Way<E>,
  query: RequestPart<E, 'query'>,
  stays = false,
) => {
  const call = useCall();
  const { lang } = useWords();
  const { past } = usePeriod();
  return useInfiniteQuery({
    queryKey: [path, lang, 'pages', query, past],
    queryFn: ({ pageParam }: { readonly pageParam: number | string }) =>
      call<E>('get', path, {
        query: Object.assign({}, query, pageParam && { after: pageParam }),
      } as CallInput<E>),
    initialPageParam: 0 as number | string,
    getNextPageParam: (last): number | string | undefined =>
      (last as { readonly next?: number | string }).next,
    ...(stays && { placeholderData: keepPreviousData }),
  });
};

/** Read once: nothing makes it stale. `forgets` it as soon as nobody shows it. */
export const useReadOnce = <T,>(name: readonly unknown[], read: () => Promise<T>, forgets = false) =>
  useQuery({ queryKey: name, queryFn: read, staleTime: Infinity, ...(forgets && { gcTime: 0 }) });

/** Asked again and again as long as it is shown, and forgotten then. */
export const useAgain = <E extends Endpoint>(
  { method, path }: Way<E>,
  input: CallInput<E>,
  everyMs: number,
) => {
  const call = useCall();
  return useQuery({
    queryKey: [path, input],
    queryFn: () => call<E>(method, path, input),
    refetchInterval: everyMs,
    gcTime: 0,
  });
};

/** Sends in one way; what that makes stale is said where the way is described. */
export const useWrite = <E extends Endpoint>({ method, path, stale }: Way<E>) => {
  const call = useCall();
  const makeStale = useStale();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInput<E>): Promise<Answered<E>> => call<E>(method, path, input),
    // Not waited for: what was pressed may vanish with the new reading, and the person must hear how it ended.
    onSuccess: () => (stale === 'all' ? makeStale() : undefined),
    // A task may have ended while the page was open: what the reader may do is asked for anew.
    onError: (error) => {
      if (error instanceof Trouble && error.status === 403)
        void queries.invalidateQueries({ queryKey: [meApi.me.path] });
    },
  });
};

type NamedAct = Pick<Way<Endpoint>, 'method' | 'path'> & { readonly body?: unknown };
/** An act that the server has named itself, as the things waiting for somebody are; afterwards everything is read anew. */
export const useNamedAct = () => {
  const call = useCall();
  const makeStale = useStale();
  return useMutation({
    mutationFn: ({ method, path, body }: NamedAct) => call(method, path, { body } as object),
    onSuccess: makeStale,
  });
};
