/** What the administrator reads, in Finnish and English: whoever runs servers in a Finnish city reads one of them. */
export type InBoth = { readonly fi: string; readonly en: string };

export type DoctorFinding = {
  /** A stable word, for `--json` and for the guide. */
  readonly check: string;
  /** `unknown`: what needs rights that the service lacks, or could not be asked; then `mend` says where to look. */
  readonly outcome: 'ok' | 'problem' | 'unknown';
  readonly what: InBoth;
  readonly mend?: InBoth;
};

export const ok = (check: string, what: InBoth): DoctorFinding => ({ check, outcome: 'ok', what });
export const problem = (check: string, what: InBoth, mend: InBoth): DoctorFinding => ({
  check,
  outcome: 'problem',
  what,
  mend,
});
export const unknown = (check: string, what: InBoth, mend: InBoth): DoctorFinding => ({
  check,
  outcome: 'unknown',
  what,
  mend,
});
