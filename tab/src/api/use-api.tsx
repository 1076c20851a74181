import type { Answered, Endpoint, RequestPart } from '@shared/contract/endpoint';
import {
  keepPreviousData,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { useWords } from '../language/words';
import type { CallApi, CallInput } from './client';
import { usePeriod } from './period';

const CallContext = createContext<CallApi | null>(null);
export const CallProvider = CallContext.Provider;

export const useCall = (): CallApi => {
  const call = useContext(CallContext);
  if (!call) throw new Error('no API around this component');
  return call;
};

/** Reads one path. The language is part of the key: sentences from the server come in it. */
export const useRead = <E extends Endpoint>(
  path: E['path'],
  input: { readonly params?: Record<string, string>; readonly query?: RequestPart<E, 'query'> } = {},
  enabled = true,
  /** What was read stays while something else is asked. */
  stays = false,
): UseQueryResult<Answered<E>> => {
  const call = useCall();
  const { lang } = useWords();
  const { past } = usePeriod();
  return useQuery({
    queryKey: [path, lang, input, past],
    queryFn: () => call<E>('get', path, input as CallInput<E>),
    enabled,
    ...(stays && { placeholderData: keepPreviousData }),
  });
};

/** Writes to one path; whatever is on the screen is read anew afterwards. */
export const useWrite = <E extends Endpoint>(method: E['method'], path: E['path']) => {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInput<E>): Promise<Answered<E>> => call<E>(method, path, input),
    // Not waited for: what was pressed may vanish with the new reading, and the person must hear how it ended.
    onSuccess: () => void queries.invalidateQueries(),
  });
};
