import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../..');

export const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

export type Started = { readonly url: string; readonly dataDir: string; readonly stop: () => Promise<void> };

/** A server of its own: a started process, a free port, a fresh data folder. */
export const startServer = async (args: readonly string[]): Promise<Started> => {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'strapetsi-walk-'));
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const child: ChildProcess = spawn(
    process.execPath,
    [tsx, join(root, 'bot/local/start.ts'), '--headless', '--port', String(port), '--data', dataDir, ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said: string[] = [];
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  await new Promise<void>((ready, failed) => {
    const timer = setTimeout(() => failed(new Error(`not ready in time: ${said.join('')}`)), 90_000);
    const hear = (part: Buffer): void => {
      said.push(part.toString());
      if (!said.join('').includes('ready http')) return;
      clearTimeout(timer);
      ready();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${said.join('')}`)));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(timer);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, dataDir, stop };
};
