import { parentPort, workerData } from 'node:worker_threads';
import { type FileWork, makeFile } from './make-file';

// A thread of its own: libraries make a file, or the end of one, in one stretch, and nobody else is answered in that time.
void makeFile(workerData as FileWork).then((bytes) => parentPort?.postMessage(bytes));
