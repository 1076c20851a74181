import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Plain JavaScript in a process of its own: what it costs is nobody's cost who is measured. */
const program = `
  const { createServer } = require('node:http');
  let posts = [];
  let last = '';
  const server = createServer((req, res) => {
    if (req.url === '/count') return void res.end(String(posts.length));
    if (req.url === '/posts') { const body = JSON.stringify(posts); posts = []; return void res.end(body); }
    if (req.url === '/last') return void res.end(last);
    const parts = [];
    req.on('data', (part) => parts.push(part));
    req.once('end', () => {
      posts.push(Date.now());
      last = Buffer.concat(parts);
      res.writeHead(201, { 'content-type': 'application/json' });
      res.end('{"id":"19:a@thread.tacv2;messageid=1","activityId":"1"}');
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
  process.once('disconnect', () => process.exit(0));
`;

export type Sink = {
  readonly url: string;
  readonly count: () => Promise<number>;
  /** When each post came, ms; they are forgotten thereby. */
  readonly posts: () => Promise<readonly number[]>;
  /** What was posted last. */
  readonly last: () => Promise<string>;
  readonly close: () => void;
};

/** Takes every post at once, as Teams on its best day. */
export const openSink = async (): Promise<Sink> => {
  const folder = mkdtempSync(join(tmpdir(), 'strapetsi-bench-'));
  const file = join(folder, 'sink.cjs');
  writeFileSync(file, program);
  const child: ChildProcess = fork(file, { execArgv: [] });
  const port = await new Promise<number>((done) => child.once('message', (said) => done(Number(said))));
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    count: async () => Number(await (await fetch(`${url}/count`)).text()),
    posts: async () => (await (await fetch(`${url}/posts`)).json()) as readonly number[],
    last: async () => (await fetch(`${url}/last`)).text(),
    close: () => {
      child.disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
