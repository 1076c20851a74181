import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'restify';

/** Smaller ones would not become smaller on the wire. */
const leastBytes = 1_024;
const brotliQuality = 4;

type Packing = 'br' | 'gzip';
const packers: Readonly<Record<Packing, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: promisify(gzip),
};

/** What the caller unpacks, the tighter one first; null for a caller that says nothing or refuses it (`br;q=0`). */
export const packingOf = (accepted: string | undefined): Packing | null => {
  const named = (accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q=/u))
    .filter(([, share]) => share === undefined || Number(share) > 0)
    .map(([name]) => name);
  return (['br', 'gzip'] as const).find((packing) => named.includes(packing)) ?? null;
};

/** Tells one answer from another, whatever it is packed in: weak, so that a proxy may repack it. */
const tagOf = (body: Buffer): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const isKnown = (req: Request, tag: string): boolean =>
  (req.header('if-none-match') ?? '').split(',').some((one) => one.trim() === tag);

/**
 * The answer to a question: nothing but its tag to whoever has it already, packed for whoever unpacks it. It is still
 * `no-store`: the page keeps it in its own memory, not the browser on a disk that others use too.
 */
export const answerLean = async (req: Request, res: Response, answer: unknown): Promise<void> => {
  const body = Buffer.from(JSON.stringify(answer));
  const tag = tagOf(body);
  res.header('ETag', tag);
  res.header('Vary', 'Accept-Encoding, Accept-Language, Authorization');
  if (isKnown(req, tag)) return void res.send(304);
  const packing = body.length < leastBytes ? null : packingOf(req.header('accept-encoding'));
  const bytes = packing ? await packers[packing](body) : body;
  res.sendRaw(200, bytes as unknown as string, {
    'Content-Type': 'application/json',
    'Content-Length': String(bytes.length),
    ...(packing ? { 'Content-Encoding': packing } : {}),
  });
};
