import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorAnswer } from '../src/answers/error-answer';
import type { App } from '../src/app';
import { isInstant } from '../src/shared/domain/month';
import { Refusal } from '../src/shared/domain/refusal';
import type { LocalClock } from './clock';
import type { LocalPerson } from './teams';

export type Controls = {
  readonly app: App;
  readonly clock: LocalClock;
  readonly people: () => Promise<readonly LocalPerson[]>;
  readonly sign: (person: LocalPerson) => Promise<string>;
};

const answer = (res: ServerResponse, status: number, body: unknown): void => {
  const text = JSON.stringify(body);
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

/** Forward: every due moment between is run, in order. Back: only while nothing later is on record. */
const moveClock = async ({ app, clock }: Controls, target: string): Promise<void> => {
  if (target < clock.now()) {
    const facts = await app.ports.stores.facts.all();
    if (facts.some((f) => f.recordedAt > target)) throw new Refusal('clockBack');
    clock.set(target);
    return;
  }
  await app.work.advance(target, clock.set);
};

const route = async (controls: Controls, req: IncomingMessage, path: string): Promise<unknown> => {
  if (req.method === 'GET' && path === '/local/people') return controls.people();
  if (req.method === 'GET' && path === '/local/clock') return { now: controls.clock.now() };
  if (req.method === 'POST' && path === '/local/clock') {
    const { now } = await bodyOf(req);
    if (typeof now !== 'string' || !isInstant(now)) throw new Refusal('badInput', { field: 'now' });
    await moveClock(controls, new Date(now).toISOString());
    return { now: controls.clock.now() };
  }
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
  controls: Controls,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> => {
  const path = (req.url ?? '').split('?')[0] ?? '';
  try {
    const body = await route(controls, req, path);
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
