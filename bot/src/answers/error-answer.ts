import { ZodError } from 'zod';
import { KeysAway } from '../identity/issuer-keys';
import type { Language } from '../shared/domain/language';
import { cut, inLine } from '../shared/domain/people-text';
import { Refusal, type RefusalCode, refusalCodes } from '../shared/domain/refusal';
import { outage, refusalSentence } from '../shared/text/refusals';

/** This instance goes: another one answers, at once. */
export class Closing extends Error {}

const statuses: Readonly<Record<RefusalCode, number>> = {
  notSignedIn: 401,
  foreignTenant: 403,
  unknownPerson: 403,
  noRole: 403,
  notAllowed: 403,
  notYours: 403,
  notClosed: 403,
  notFound: 404,
  badMonth: 400,
  badDay: 400,
  badTime: 400,
  pastMidnight: 400,
  badInput: 400,
  tooLong: 413,
  tooLarge: 413,
  tooSlow: 408,
  tooMany: 429,
  wrongKind: 415,
  alreadyDone: 409,
  notShared: 409,
  identityCode: 400,
  stillOpen: 409,
  roundApproved: 409,
  leadApprovesFirst: 409,
  closed: 409,
  notOpen: 409,
  inThePast: 400,
  emptySeries: 400,
  longSeries: 400,
  inTheFuture: 400,
  beforeStart: 400,
  wholePhases: 400,
  noReview: 400,
  noGap: 409,
  useAttendance: 400,
  takesNoReport: 400,
  needsLink: 400,
  askPart: 400,
  askTheme: 400,
  dutyThen: 400,
  dutyOver: 409,
  pilotRemoved: 410,
  badEmail: 400,
  badLink: 400,
  newerStands: 409,
  badSecureLink: 400,
  pastPeriod: 409,
  shortPeriod: 400,
  badDuties: 400,
  noDraft: 409,
  notDelivered: 409,
  wordNeeded: 400,
  inTwoGroups: 400,
  notInTheme: 409,
  noGroup: 409,
  oldCard: 410,
  noChannel: 409,
  languageMissing: 400,
  clockBack: 409,
  whichOrganisation: 400,
  changedMeanwhile: 409,
  notDraft: 409,
  notReady: 400,
  nobodyReached: 409,
  ownApproval: 403,
  noApprover: 409,
  noSuchTime: 400,
  doubledTime: 400,
  noSuchStart: 400,
  doubledStart: 400,
  noSuchEnd: 400,
  unknownField: 400,
  fewerSeats: 409,
  attendanceStands: 409,
  otherMeeting: 409,
  cutReport: 400,
  noParticipants: 400,
  trainingNotOver: 409,
  nobodyTookPart: 409,
  manyParticipants: 413,
  accountTaken: 409,
  lastCoordinator: 409,
  lastContact: 409,
  sharesNotWhole: 400,
  registryChanged: 409,
  organisationExists: 409,
  openApprovals: 409,
  nothingToUndo: 409,
  importChanged: 409,
  importBuiltOn: 409,
  noMerger: 409,
  mergerChanged: 409,
  mergerBuiltOn: 409,
};

const isCode = (word: string): word is RefusalCode => (refusalCodes as readonly string[]).includes(word);

const valueAt = (sent: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    sent,
  );

/** A schema's complaint as the refusal that the person hears: the first one, with the field's path and what stood there. */
export const refusalOf = (error: ZodError, sent?: unknown): Refusal => {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  // Refused, not left out: whoever sent it believes that it was saved.
  if (issue?.code === 'unrecognized_keys')
    return new Refusal('unknownField', {
      value: cut(inLine(issue.keys.join(', ')), 80),
      path: path.join('.'),
    });
  const code = issue && isCode(issue.message) ? issue.message : 'badInput';
  const value = valueAt(sent, path);
  return new Refusal(code, {
    path: path.join('.'),
    value: typeof value === 'string' ? cut(inLine(value), 40) : '',
  });
};

/** What a door has to send back. */
export type DoorAnswer = { readonly status: number; readonly body?: unknown };

export type ErrorAnswer = {
  readonly status: number;
  readonly body: { readonly error: { readonly code: string; readonly message: string; readonly id: string } };
  /** True for what nobody expected: to be logged. */
  readonly isOutage: boolean;
  /** Seconds, where waiting helps. */
  readonly retryAfter?: string;
};

type FailedCall = {
  readonly lang: Language;
  readonly id: string;
  readonly contact: string;
  /** A GET: there was nothing to save. */
  readonly reads: boolean;
};
/** Every error as its answer; nothing internal leaks. */
export const errorAnswer = (error: unknown, { lang, id, contact, reads }: FailedCall): ErrorAnswer => {
  const refusal = error instanceof ZodError ? refusalOf(error) : error;
  if (refusal instanceof Refusal) {
    const message = refusalSentence(refusal.code, { contact, ...refusal.values }, { reads })[lang];
    return {
      status: statuses[refusal.code],
      body: { error: { code: refusal.code, message, id } },
      isOutage: false,
      ...(refusal.values.seconds ? { retryAfter: refusal.values.seconds } : {}),
    };
  }
  // Away for a while is no fault of ours: whoever asked may ask again.
  const isAway = error instanceof KeysAway || error instanceof Closing;
  const body = { error: { code: 'outage', message: outage(id, { reads })[lang], id } };
  return { status: isAway ? 503 : 500, body, isOutage: !(error instanceof Closing) };
};
