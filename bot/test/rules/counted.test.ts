import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countedLines } from './counted';

test('what follows from invented years is what stands in counted.txt (npm run transcripts)', () => {
  const file = join(__dirname, 'counted.txt');
  const text = `${countedLines().join('\n')}\n`;
  if (process.env.TRANSCRIPTS === 'write') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});
