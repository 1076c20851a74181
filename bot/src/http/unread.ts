import type { IncomingMessage, ServerResponse } from 'node:http';

/** So long somebody may go on sending what nobody reads, ms: enough to hear the answer first. */
const lingerMs = 1_000;

/**
 * What was answered before its body was read is let go by, and not for long: a connection closed at once would take the
 * answer with it, one that is kept could send for ever.
 */
export const letUnreadGo = (req: IncomingMessage, res: ServerResponse): void => {
  res.once('finish', () => {
    if (req.complete || req.destroyed) return;
    req.on('error', () => undefined);
    req.resume();
    const cut = setTimeout(() => req.socket.destroy(), lingerMs).unref();
    req.once('close', () => clearTimeout(cut));
    req.once('end', () => clearTimeout(cut));
  });
};
