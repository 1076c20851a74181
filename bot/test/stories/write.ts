import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stories, toldOf } from './stories';

const written = join(__dirname, 'written');
/** Uncut, to be held against those of before when a digest has changed. */
const whole = resolve(__dirname, '../../../build/stories');

const main = async (): Promise<void> => {
  rmSync(written, { recursive: true, force: true });
  for (const folder of [written, whole]) mkdirSync(folder, { recursive: true });
  for (const [name, story] of Object.entries(stories)) {
    writeFileSync(join(written, `${name}.txt`), await toldOf(story));
    writeFileSync(join(whole, `${name}.txt`), await toldOf(story, { whole: true }));
  }
};

void main();
