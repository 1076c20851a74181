import { type AddressInfo, createServer, type Server } from 'node:net';

export type HeldPort = {
  readonly port: number;
  /** What another server listens on in its place: `server.listen(handle)`. */
  readonly handle: Server;
};

/**
 * Takes the port at once and keeps it until its server is ready, so that nothing else can take it meanwhile; 0: a
 * free one of the system's choice. Who knocks too early is turned away. Null when the port is taken.
 */
export const holdPort = (port: number, host: string): Promise<HeldPort | null> =>
  new Promise((done) => {
    const handle = createServer((early) => early.destroy());
    handle.once('error', () => done(null));
    handle.listen(port, host, () => done({ port: (handle.address() as AddressInfo).port, handle }));
  });

/** Whether the port can be taken now, for a program that takes it by itself. */
export const isFree = async (port: number, host: string): Promise<boolean> => {
  const held = await holdPort(port, host);
  if (held) await new Promise((done) => held.handle.close(done));
  return held !== null;
};
