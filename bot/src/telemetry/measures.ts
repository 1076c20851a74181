import type { LogLine } from '../ports';

type Attributes = Readonly<Record<string, string | number>>;

/** What is counted of a log line: `counter` adds one, `histogram` notes a value in its unit. */
export type LineMeasure =
  | { readonly is: 'counter'; readonly name: string; readonly of: Attributes }
  | {
      readonly is: 'histogram';
      readonly name: string;
      readonly unit: 'ms' | 'min';
      readonly value: number;
      readonly of: Attributes;
    };

/** One thing that took time or went wrong, to be found again by the id that the person read. */
export type Trace = {
  readonly name: string;
  readonly ms: number;
  readonly failed: boolean;
  readonly of: Attributes;
};

const word = (value: LogLine[string]): string => (value === undefined ? 'none' : String(value));
const number = (value: LogLine[string]): number => (typeof value === 'number' ? value : 0);

/** What Teams answers when it was asked too often (TEAMS.md, "Limits"). */
const isThrottle = (line: LogLine): boolean => line.code === 429 || line.code === '429';

/**
 * The measures of one log line. Only the fields named here go out, so that no text and no name can: an error is its
 * event and its id, never its message.
 */
export const measuresOf = (line: LogLine): readonly LineMeasure[] => {
  if (line.event === 'call')
    return [requests('tab', line, { path: word(line.path), status: word(line.status) })];
  if (line.event === 'activity')
    return [requests('bot', line, { type: word(line.type), status: word(line.status) })];
  if (line.event === 'delivery') {
    const sent: LineMeasure = {
      is: 'counter',
      name: 'strapetsi.deliveries',
      of: { state: word(line.state) },
    };
    return isThrottle(line) ? [sent, { is: 'counter', name: 'strapetsi.throttles', of: {} }] : [sent];
  }
  if (line.event === 'due.late')
    return [
      {
        is: 'histogram',
        name: 'strapetsi.due.lateness',
        unit: 'min',
        value: number(line.minutes),
        of: { kind: word(line.kind) },
      },
    ];
  if (line.event.endsWith('.failed'))
    return [{ is: 'counter', name: 'strapetsi.errors', of: { event: line.event } }];
  return [];
};

const requests = (door: 'tab' | 'bot', line: LogLine, of: Attributes): LineMeasure => ({
  is: 'histogram',
  name: 'strapetsi.requests',
  unit: 'ms',
  value: number(line.ms),
  of: { door, ...of },
});

/** The trace of one log line: each request, and each error; null for everything else. */
export const traceOf = (line: LogLine): Trace | null => {
  const id = word(line.id);
  if (line.event === 'call')
    return { name: word(line.path), ms: number(line.ms), failed: number(line.status) >= 500, of: { id } };
  if (line.event === 'activity')
    return { name: word(line.type), ms: number(line.ms), failed: number(line.status) >= 500, of: { id } };
  if (line.event.endsWith('.failed')) return { name: line.event, ms: 0, failed: true, of: { id } };
  return null;
};
