import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type FileWork, isLittle, makeFile } from './make-file';

/** Beside the one file that is deployed lies the thread's; from the sources it is translated as they are. */
const placeOfWorker = (): { readonly file: string; readonly execArgv: string[] } => {
  const built = resolve(__dirname, 'file-worker.js');
  return existsSync(built)
    ? { file: built, execArgv: [] }
    : { file: resolve(__dirname, 'file-worker.ts'), execArgv: ['--import', 'tsx'] };
};

const inThread = (work: FileWork): Promise<Buffer> =>
  new Promise((done, failed) => {
    const { file, execArgv } = placeOfWorker();
    const worker = new Worker(file, { workerData: work, execArgv });
    worker.once('message', (bytes: Uint8Array) => done(Buffer.from(bytes)));
    worker.once('error', failed);
    worker.once('exit', () => failed(new Error('the file was not made')));
  });

/** A large one is made beside the requests of others. */
export const fileMade = (work: FileWork): Promise<Buffer> =>
  isLittle(work) ? makeFile(work) : inThread(work);
