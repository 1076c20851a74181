import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Plain JavaScript in a process of its own: what asking costs is nobody's cost who is measured. */
const program = `
  const { Agent, request } = require('node:http');
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const ask = ({ url, method, headers, body }) => new Promise((done, failed) => {
    const bytes = body === undefined ? undefined : Buffer.from(body);
    const sent = request(url, { method, agent, headers: bytes ? { ...headers, 'content-length': bytes.length } : headers }, (answer) => {
      answer.resume();
      answer.once('end', () => done(answer.statusCode));
      answer.once('error', failed);
    });
    sent.once('error', failed);
    sent.end(bytes);
  });
  const drive = async ({ asked, forMs, parallel, expected }) => {
    const each = [];
    let next = 0;
    const started = performance.now();
    const one = async () => {
      while (performance.now() - started < forMs) {
        const mine = asked[next++ % asked.length];
        const from = performance.now();
        const status = await ask(mine);
        if (!expected.includes(status)) throw new Error(mine.url + ' answers ' + status);
        each.push(performance.now() - from);
      }
    };
    await Promise.all(Array.from({ length: parallel }, one));
    return { ms: performance.now() - started, each };
  };
  process.on('message', (job) => drive(job).then(
    (done) => process.send({ done }),
    (error) => process.send({ failed: String(error && error.stack || error) }),
  ));
  process.once('disconnect', () => process.exit(0));
`;

export type BenchRequest = {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};
export type BenchJob = {
  /** Taken in turn. */
  readonly asked: readonly BenchRequest[];
  /** So long; what has begun by then is waited for. */
  readonly forMs: number;
  readonly parallel: number;
  /** Any other status ends the run. */
  readonly expected: readonly number[];
};
export type Driven = { readonly ms: number; readonly each: readonly number[] };
export type Driver = { readonly drive: (job: BenchJob) => Promise<Driven>; readonly close: () => void };

/** Asks for so long, so many at once, and tells how long each took; one job at a time. */
export const openDriver = (): Driver => {
  const folder = mkdtempSync(join(tmpdir(), 'strapetsi-bench-'));
  const file = join(folder, 'driver.cjs');
  writeFileSync(file, program);
  const child: ChildProcess = fork(file, { execArgv: [] });
  return {
    drive: (job) =>
      new Promise((done, failed) => {
        child.once('message', (said: { readonly done?: Driven; readonly failed?: string }) =>
          said.done ? done(said.done) : failed(new Error(said.failed)),
        );
        child.send(job);
      }),
    close: () => {
      child.disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
