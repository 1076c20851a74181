/** Outcomes that a person should hear, in their language. Everything else that is thrown is a bug or an outage. */
export const refusalCodes = [
  'notSignedIn',
  'foreignTenant',
  'unknownPerson',
  'noRole',
  'notAllowed',
  'notYours',
  'notClosed',
  'notFound',
  'badMonth',
  'badDay',
  'badInput',
  'tooLong',
  'tooLarge',
  'tooSlow',
  'tooMany',
  'wrongKind',
  'alreadyDone',
  'closed',
  'notOpen',
  'inThePast',
  'emptySeries',
  'longSeries',
  'inTheFuture',
  'beforeStart',
  'wholePhases',
  'noReview',
  'useAttendance',
  'badLink',
  'newerStands',
  'oldCard',
  'noChannel',
  'languageMissing',
  'clockBack',
  'whichOrganisation',
  'changedMeanwhile',
  'notDraft',
  'notReady',
  'nobodyReached',
  'ownApproval',
  'noApprover',
  'noSuchTime',
  'doubledTime',
  'noSuchStart',
  'doubledStart',
  'accountTaken',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** Values for the sentence, already readable: a role's name, a field's label. */
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
