import type { TabText } from '@shared/text/tab/fi';

/**
 * Why a request did not succeed. `late`: nothing came in the time that one can wait. `unsure`: a write has left and no
 * answer came, so nobody knows whether it was saved; sent again, nothing is saved twice.
 */
export type TroubleKind = 'refused' | 'signIn' | 'offline' | 'late' | 'outage' | 'unsure';

type TroubleDetails = {
  readonly sentence?: string;
  readonly id?: string;
  readonly status?: number;
  readonly cause?: unknown;
  /** Something was to be saved. */
  readonly writes?: boolean;
};

const field = (read: unknown, name: string): string | undefined => {
  const error: unknown = typeof read === 'object' && read && 'error' in read ? read.error : null;
  const value: unknown =
    typeof error === 'object' && error && name in error ? Reflect.get(error, name) : null;
  return typeof value === 'string' && value ? value : undefined;
};

/** A request that did not succeed: a refusal with the server's own sentence, no network, no sign-in, or an outage. */
export class Trouble extends Error {
  readonly sentence: string | undefined;
  readonly id: string | undefined;
  readonly status: number | undefined;
  readonly writes: boolean;
  constructor(
    readonly kind: TroubleKind,
    said: TroubleDetails = {},
  ) {
    super(said.sentence ?? kind, { cause: said.cause });
    this.sentence = said.sentence;
    this.id = said.id;
    this.status = said.status;
    this.writes = said.writes ?? false;
  }
  static from(status: number, read: unknown, writes: boolean): Trouble {
    const kind = status === 401 ? 'signIn' : status >= 500 ? 'outage' : 'refused';
    const sentence = field(read, 'message');
    const id = field(read, 'id');
    return new Trouble(kind, { status, writes, ...(sentence && { sentence }), ...(id && { id }) });
  }
}

/** What the person reads: the server's sentence, which is in their language already, or ours. */
export const sentenceOf = (error: unknown, t: TabText): string => {
  if (!(error instanceof Trouble)) return t.face.outage;
  if (error.sentence) return error.sentence;
  const said = error.kind === 'refused' ? t.face.outage : t.face[error.kind];
  // Who only wanted to read is told nothing of saving.
  if (!error.writes || error.kind === 'unsure') return said;
  return error.kind === 'signIn' ? `${said} ${t.face.nothingSaved}` : t.face.unsure;
};
