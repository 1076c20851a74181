import type { Log } from './ports';

/** One JSON object a line, to standard output; no message texts and no people's names go in. */
export const jsonLog: Log = (line) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
};
