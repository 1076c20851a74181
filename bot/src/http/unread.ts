import type { IncomingMessage, ServerResponse } from 'node:http';

/** So long somebody may go on sending what nobody reads, ms: enough to hear the answer first. */
const lingerMs = 2_500;
/**
 * One buffer's worth at a time, ms apart: each is memory of its own, and whoever sends megabytes for nothing shall not
 * make the collector stop the loop for others.
 */
const sipMs = 100;
/** A sip at most, bytes: node's buffer of a socket. */
const sipBytes = 65_536;
/** What cannot be let by in that time is not begun: whoever announces more keeps it until the line is cut. */
const worthSipping = (lingerMs / sipMs) * sipBytes;

/**
 * What was answered before its body was read is let go by, slowly and not for long: a connection closed at once would
 * take the answer with it, one that is kept could send for ever.
 */
export const letUnreadGo = (req: IncomingMessage, res: ServerResponse): void => {
  // Before node's own listener, which would draw in all that comes as fast as it comes.
  res.prependOnceListener('finish', () => {
    const { socket } = req;
    if (req.complete || req.destroyed || socket.destroyed) return;
    req.on('error', () => undefined);
    // Once read of, node leaves the rest to us; else it would draw in all of it at once.
    req.read();
    const announced = Number(req.headers['content-length'] ?? 0);
    const sips = announced > worthSipping ? undefined : setInterval(() => req.read(), sipMs).unref();
    const cut = setTimeout(() => socket.destroy(), lingerMs).unref();
    const over = (): void => {
      clearInterval(sips);
      clearTimeout(cut);
      req.off('end', over);
      socket.off('close', over);
    };
    req.once('end', over);
    // Node tells an answered request no more that its connection is gone.
    socket.once('close', over);
  });
};
