import { backups } from './backups';
import { type DoctorFinding, unknown } from './finding';
import { type DoctorCheck, type DoctorWorld, reasonOf } from './look';
import { installed, tied, unreachable } from './network';
import { clocks, endpoint, registration } from './outside';
import { catalogueId, guestPolicy, sameIds, settings } from './settings';
import { storage } from './storage';

/** From what everything else stands on to what people notice. */
const checks: readonly DoctorCheck[] = [
  settings,
  registration,
  storage,
  backups,
  endpoint,
  clocks,
  sameIds,
  installed,
  tied,
  unreachable,
  catalogueId,
  guestPolicy,
];

/** Every check, whatever happens to the others. */
export const examine = async (look: DoctorWorld): Promise<readonly DoctorFinding[]> => {
  const found = await Promise.allSettled(checks.map((check) => check(look)));
  return found.flatMap((result, i) =>
    result.status === 'fulfilled'
      ? result.value
      : [
          unknown(
            checks[i]?.name ?? 'check',
            {
              fi: `Ei voitu tarkistaa: ${reasonOf(result.reason)}`,
              en: `Could not be checked: ${reasonOf(result.reason)}`,
            },
            { fi: 'Kokeile uudestaan.', en: 'Try again.' },
          ),
        ],
  );
};

const signs = { ok: '✓', problem: '✗', unknown: '?' } as const;
const heads = {
  fi: { ok: 'kunnossa', problem: 'korjattavaa', unknown: 'ei voitu tarkistaa' },
  en: { ok: 'fine', problem: 'to fix', unknown: 'could not be checked' },
} as const;

/** The report for a terminal: a sign and a word for each, and how each fault is mended. */
export const report = (findings: readonly DoctorFinding[], lang: 'fi' | 'en'): string => {
  const lines = findings.map(({ outcome, what, mend }) =>
    [`${signs[outcome]} ${heads[lang][outcome]}: ${what[lang]}`, ...(mend ? [`    ${mend[lang]}`] : [])].join(
      '\n',
    ),
  );
  const count = (outcome: DoctorFinding['outcome']): string =>
    `${heads[lang][outcome]} ${findings.filter((f) => f.outcome === outcome).length}`;
  return [...lines, `${count('ok')}, ${count('problem')}, ${count('unknown')}`].join('\n');
};
