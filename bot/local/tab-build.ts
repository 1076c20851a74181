import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const newest = (path: string): number => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

/** Builds the tab for the local mode when there is none, or its sources are newer. */
export const buildTab = async (root: string): Promise<string> => {
  const out = join(root, 'tab/dist-local');
  const built = join(out, 'index.html');
  const sources = [
    'tab/src',
    'tab/index.html',
    'tab/vite.config.ts',
    'bot/src/shared',
    'package-lock.json',
  ].map((p) => join(root, p));
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newest))) return out;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const said: string[] = [];
  const code = await new Promise<number | null>((done) => {
    const child = spawn(process.execPath, [vite, 'build', '--mode', 'localhost', '--logLevel', 'warn'], {
      cwd: join(root, 'tab'),
      // Asked for by a test it would be React's slow half, and stay for whoever starts the program next.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.stdout.on('data', (part: Buffer) => said.push(part.toString()));
    child.stderr.on('data', (part: Buffer) => said.push(part.toString()));
    child.once('exit', done);
  });
  if (code !== 0)
    throw new Error(`The tab could not be built: ${said.join('').trim().split('\n').slice(-3).join(' ')}`);
  return out;
};
