import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeAnswers } from './answers';
import { pageOf } from './page';
import { walkAll } from './walk';

const main = async (): Promise<void> => {
  const walked = await walkAll();
  writeFileSync(resolve(__dirname, '../../../docs/permissions.md'), pageOf(walked));
  writeAnswers(walked);
  process.stdout.write(`docs/permissions.md: ${walked.decisions.length} decisions\n`);
  process.exit(0);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
