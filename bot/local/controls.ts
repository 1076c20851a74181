import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorAnswer } from '../src/answers/error-answer';
import type { App } from '../src/app';
import { isInstant } from '../src/shared/domain/month';
import { Refusal } from '../src/shared/domain/refusal';
import type { MovableClock } from './moving-clock';
import type { LocalPerson } from './teams';

export type LocalControls = {
  readonly app: App;
  readonly clock: MovableClock;
  /** So often a long answer tells that it is still coming, ms. */
  readonly aliveMs?: number;
  readonly people: () => Promise<readonly LocalPerson[]>;
  readonly sign: (person: LocalPerson) => Promise<string>;
};

const aliveByDefault = 20_000;

const answer = (res: ServerResponse, status: number, body: unknown): void => {
  const text = JSON.stringify(body);
  if (res.headersSent) {
    if (status === 200) res.end(text);
    else res.destroy();
    return;
  }
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  res.end(text);
};

const bodyOf = async (req: IncomingMessage): Promise<Record<string, unknown>> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req) {
    size += (part as Buffer).length;
    if (size > 100_000) throw new Refusal('tooLong');
    parts.push(part as Buffer);
  }
  try {
    const read: unknown = JSON.parse(Buffer.concat(parts).toString('utf8') || '{}');
    if (typeof read === 'object' && read !== null && !Array.isArray(read))
      return read as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal('badInput', { field: 'body' });
};

/**
 * Whoever waits for an answer gives up after some minutes of silence: blanks, which JSON allows before it, tell that
 * it is still coming. What goes wrong after the first one ends without an answer.
 */
const keepAlive = (res: ServerResponse, everyMs: number): (() => void) => {
  const timer = setInterval(() => {
    if (!res.headersSent) res.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    res.write(' ');
  }, everyMs);
  return () => clearInterval(timer);
};

const moveClock = async (
  { clock, aliveMs = aliveByDefault }: LocalControls,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<unknown> => {
  const { now } = await bodyOf(req);
  if (typeof now !== 'string' || !isInstant(now)) throw new Refusal('badInput', { field: 'now' });
  const stop = keepAlive(res, aliveMs);
  try {
    await clock.move(new Date(now).toISOString());
  } finally {
    stop();
  }
  return { now: clock.now() };
};

const route = async (
  controls: LocalControls,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<unknown> => {
  const path = (req.url ?? '').split('?')[0] ?? '';
  if (req.method === 'GET' && path === '/local/people') return controls.people();
  if (req.method === 'GET' && path === '/local/clock') {
    const moving = await controls.clock.moving();
    return { now: controls.clock.now(), ...(moving ? { moving } : {}) };
  }
  if (req.method === 'POST' && path === '/local/clock') return moveClock(controls, req, res);
  if (req.method === 'POST' && path === '/local/token') {
    const { person } = await bodyOf(req);
    const found = (await controls.people()).find((p) => p.id === person);
    if (!found) throw new Refusal('notFound');
    return { token: await controls.sign(found) };
  }
  return undefined;
};

/** People, tokens and the clock of the local mode; true when it answered. */
export const handleControls = async (
  controls: LocalControls,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> => {
  try {
    const body = await route(controls, req, res);
    if (body === undefined) return false;
    answer(res, 200, body);
  } catch (error) {
    const told = errorAnswer(error, {
      lang: 'en',
      id: controls.app.ports.newId().slice(0, 8),
      contact: '',
      reads: false,
    });
    if (told.isOutage)
      controls.app.ports.log({
        event: 'local.failed',
        error: error instanceof Error ? (error.stack ?? '') : '',
      });
    answer(res, told.status, told.body);
  }
  return true;
};
