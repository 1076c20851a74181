import type { IncomingMessage, ServerResponse } from 'node:http';

/** So long somebody may go on sending what nobody reads, ms: enough to hear the answer first. */
const lingerMs = 1_000;
/** One buffer's worth at a time, ms apart: whoever sends megabytes for nothing does not keep the loop from others. */
const sipMs = 5;

/**
 * What was answered before its body was read is let go by, slowly and not for long: a connection closed at once would
 * take the answer with it, one that is kept could send for ever.
 */
export const letUnreadGo = (req: IncomingMessage, res: ServerResponse): void => {
  // Before node's own listener, which would draw in all that comes as fast as it comes.
  res.prependOnceListener('finish', () => {
    if (req.complete || req.destroyed) return;
    req.on('error', () => undefined);
    req.read();
    const sips = setInterval(() => req.read(), sipMs).unref();
    const cut = setTimeout(() => req.socket.destroy(), lingerMs).unref();
    const over = (): void => {
      clearInterval(sips);
      clearTimeout(cut);
    };
    req.once('close', over);
    req.once('end', over);
  });
};
