import { rmSync } from 'node:fs';
import { duringARound, tellSample } from './sample';
import { startServer } from './server';

/** Writes the sample once; every file starts on a copy of it. Jest calls this before the first file. */
export default async (): Promise<void> => {
  const { dataDir, leave } = await startServer(['--now', duringARound]);
  await leave();
  tellSample(dataDir);
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
};
