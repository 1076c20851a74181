import { resolve } from 'node:path';
import { peopleOf } from './directory';
import { BadOptions, optionsFrom } from './options';
import { startPlayground } from './playground';
import { isFree } from './port';
import { CannotStart, host, openLocal } from './server';

const root = resolve(__dirname, '../..');
const playgroundPort = 56_150;

const tellWhereToGo = (base: string): void => {
  process.stdout.write(
    [
      '',
      `  Teams on this machine   http://localhost:${new URL(base).port}/local/teams`,
      `  Agents Playground       http://localhost:${playgroundPort}`,
      '',
      '  Three things to try on the Teams page:',
      '  1. Choose a coordinator, open the chat with Strapetsi and write "tiedote": publish to all themes.',
      '  2. Choose a lead and write "aamukahvit"; then, as two other people, answer the invitation in the theme’s channel.',
      '  3. Choose a contact, write "tilanne", answer the check-in, and see it in the tab Vastuut.',
      '',
      '  Ctrl-C stops everything. The data stays in .data; "npm start -- --fresh" begins anew.',
      '',
    ].join('\n'),
  );
};

const main = async (): Promise<void> => {
  const options = optionsFrom(process.argv.slice(2));
  if (!options.headless && !(await isFree(playgroundPort, host)))
    throw new CannotStart(
      `Port ${playgroundPort} of the Agents Playground is taken. Stop what runs there, or start with --headless.`,
    );
  const running = await openLocal(options);
  const { base } = running;
  const playground = options.headless
    ? null
    : startPlayground({
        root,
        dataDir: resolve(process.cwd(), options.dataDir),
        port: playgroundPort,
        botUrl: `${base}/api/messages`,
        people: await peopleOf(running.app.ports.stores),
      });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    playground?.kill();
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.stdout.write(`ready ${base}\n`);
  if (!options.headless) tellWhereToGo(base);
};

main().catch((error: unknown) => {
  const known = error instanceof CannotStart || error instanceof BadOptions;
  process.stderr.write(
    `${known ? '' : 'Cannot start: '}${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(error instanceof BadOptions ? 2 : 1);
});
