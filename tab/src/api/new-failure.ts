import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Hears of each new failure. A part of the page that could not be read before is read again after every save, and its
 * failing again says nothing of the save.
 */
const onNewFailure = (queries: QueryClient, hear: () => void): (() => void) => {
  const failing = new Set<string>();
  const stops = [
    queries.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') hear();
    }),
    queries.getQueryCache().subscribe((event) => {
      const { queryHash } = event.query;
      if (event.type === 'removed') failing.delete(queryHash);
      if (event.type !== 'updated') return;
      if (event.action.type === 'success') failing.delete(queryHash);
      if (event.action.type !== 'error' || failing.has(queryHash)) return;
      failing.add(queryHash);
      hear();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

export const useNewFailure = (hear: () => void): void => {
  const queries = useQueryClient();
  useEffect(() => onNewFailure(queries, hear), [queries, hear]);
};
