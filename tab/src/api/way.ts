import type { Endpoint } from '@shared/contract/endpoint';

/** One way to the server: method and path are checked against the contract where they are named, in `rooms/`. */
export type Way<E extends Endpoint> = {
  readonly method: E['method'];
  readonly path: E['path'];
  /** What has to be read anew afterwards: whatever is on the screen, or nothing. */
  readonly stale: 'all' | 'nothing';
  /** Which endpoint it is, for the compiler alone. */
  readonly endpoint?: E;
};

export const reading = <E extends Endpoint>(path: E['path']): Way<E> => ({
  method: 'get',
  path,
  stale: 'nothing',
});

/** Asks by a body, and changes nothing. */
export const question = <E extends Endpoint>(path: E['path']): Way<E> => ({
  method: 'post',
  path,
  stale: 'nothing',
});

/** Changes something: a figure of it may stand anywhere on the screen, so all that stands there is read anew. */
export const change = <E extends Endpoint>(method: E['method'], path: E['path']): Way<E> => ({
  method,
  path,
  stale: 'all',
});
