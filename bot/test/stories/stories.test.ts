import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stories, toldOf } from './stories';

const folder = join(__dirname, 'written');

it('is all that is written', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(stories).map((name) => `${name}.txt`));
});

it.each(Object.entries(stories))(
  'tells %s as they are written (npm run stories, and build/stories for what has changed)',
  async (name, story) => {
    expect(await toldOf(story)).toBe(readFileSync(join(folder, `${name}.txt`), 'utf8'));
  },
  120_000,
);
