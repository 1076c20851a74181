import type { IncomingMessage, ServerResponse } from 'node:http';
import getRawBody from 'raw-body';
import sjson from 'secure-json-parse';
import { Refusal } from '../shared/domain/refusal';

/** A whole body is there within so long, real ms; who is slower is told so. */
const readMs = 15_000;
/** Cards nest their data some five deep, the API's bodies four. */
const deepest = 64;

/** The client went away in mid-body: nobody is there to be answered. */
export class Gone extends Error {}

const announced = ({ headers }: IncomingMessage): number | undefined =>
  headers['content-length'] === undefined ? undefined : Number(headers['content-length']);

export const hasBody = (req: IncomingMessage): boolean =>
  req.headers['transfer-encoding'] !== undefined || (announced(req) ?? 0) > 0;

/** JSON in UTF-8, as it is: what is packed is small on the way and can be anything once it is here. */
const isPlainJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/iu.test(headers['content-type'] ?? '') &&
  /^(identity)?$/iu.test(headers['content-encoding'] ?? '');

const refusalOfReading = (error: unknown): unknown => {
  const { type } = error as { readonly type?: unknown };
  if (type === 'entity.too.large') return new Refusal('tooLarge');
  if (type === 'request.size.invalid') return new Refusal('badInput');
  return type === 'request.aborted' ? new Gone() : error;
};

const readBytes = async (req: IncomingMessage, most: number): Promise<Buffer> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Refusal('tooSlow')), readMs);
  });
  const options = { limit: most, length: req.headers['content-length'] ?? null };
  const read = getRawBody(req, options).catch((error: unknown) => {
    throw refusalOfReading(error);
  });
  try {
    return await Promise.race([read, late]);
  } finally {
    clearTimeout(timer);
  }
};

const [quote, backslash, opensList, opensThing, closesList, closesThing] = [...Buffer.from('"\\[{]}')];

/** Looked at before anything is built from it: what is deeper than `deepest` would break whatever walks through it. */
export const isTooDeep = (bytes: Uint8Array): boolean => {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if (byte === opensList || byte === opensThing) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (byte === closesList || byte === closesThing) depth -= 1;
  }
  return false;
};

const parsed = (bytes: Buffer): unknown => {
  if (isTooDeep(bytes)) throw new Refusal('badInput');
  try {
    // Refuses what would reach behind an object, `__proto__` above all.
    return sjson.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('badInput');
  }
};

/**
 * What a caller sent, in this order: the size announced, the kind, the bytes within their limit and time, the depth.
 * For callers who have proved who they are. Undefined when nothing was sent.
 */
export const readJson = async (req: IncomingMessage, res: ServerResponse, most: number): Promise<unknown> => {
  if (!hasBody(req)) return undefined;
  if ((announced(req) ?? 0) > most) throw new Refusal('tooLarge');
  if (!isPlainJson(req)) throw new Refusal('wrongKind');
  if (req.headers.expect !== undefined) res.writeContinue();
  return parsed(await readBytes(req, most));
};
