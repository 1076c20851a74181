/** On every answer, whoever asked for whatever; the tab's own pages say more (tab-files). */
export const safeHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  // Heeded over https only.
  'Strict-Transport-Security': 'max-age=31536000',
};

const lines = Object.entries({ ...safeHeaders, Connection: 'close', 'Content-Length': '0' });
/** For what never became a request: there is nobody to be answered in the house's form. */
export const rawAnswer = (status: string): string =>
  `HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
