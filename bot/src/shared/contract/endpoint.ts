import type { z } from 'zod';
import type { Act } from '../domain/act';

const kilobyte = 1024;
/** What a form or an activity takes at most, with room to spare. */
export const usualBytes = 256 * kilobyte;
/** The files of a whole network, read in the browser. */
export const importBytes = 6 * 1024 * kilobyte;

/** One path of the JSON API: the server answers it, the tab calls it, the OpenAPI document lists it. */
export type Endpoint = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** restify's form: `/api/bulletins/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** A body takes at most so many bytes; without it, `usualBytes`. */
  readonly maxBytes?: number;
  readonly response: z.ZodType;
  /** Who may call it: the door asks the table of permissions before it reads the rest. */
  readonly act: Act;
};
/** What the server answers at an endpoint. */
export type Answered<E extends Endpoint> = z.output<E['response']>;
/** What a caller sends as the query or the body; nothing where there is none. */
export type RequestPart<E extends Endpoint, K extends 'query' | 'body'> = E[K] extends z.ZodType
  ? z.input<E[K]>
  : undefined;

/** Keeps the exact types of the schemas. */
export const endpoint = <const E extends Endpoint>(e: E): E => e;
