import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** `203.0.113.7:51234`, `[2001:db8::1]:443` and plain ones, as proxies write them. */
const withoutPort = (text: string): string =>
  text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/u, '$1')
    .replace(/^([\d.]+):\d+$/u, '$1');

/** Whoever has one address of version 6 has the 2⁶⁴ beside it too. */
const network = (address: string): string => {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const front = head.split(':').filter(Boolean);
  const back = (tail ?? '').split(':').filter(Boolean);
  const between = tail === undefined ? 0 : 8 - front.length - back.length;
  return [...front, ...Array.from({ length: between }, () => '0'), ...back].slice(0, 4).join(':');
};

/**
 * Where a request came from: what the platform's own proxies appended, `hops` of them, counted from the end. Whatever
 * stands before that was written by the caller and is not read.
 */
export const addressOf = ({ headers, socket }: IncomingMessage, hops: number): string => {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  const appended = hops > 0 ? forwarded.at(-hops) : undefined;
  return network(withoutPort(appended || (socket.remoteAddress ?? '')));
};
