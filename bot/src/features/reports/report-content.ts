import { createHash } from 'node:crypto';
import { inTurns } from '../../answers/in-turns';
import type { Network } from '../../shared/domain/network';
import { oncePer } from '../../shared/domain/once';
import { type ReportContent, type ReportScope, reportInSteps } from '../../shared/domain/report';
import type { Ledger } from '../../shared/domain/standing';

// A network is read anew every half a minute, mostly the same: what it says tells them apart, not which object it is.
const markOf = oncePer((network: Network) =>
  createHash('sha256').update(JSON.stringify(network)).digest('base64'),
);
const mostKept = 2;
const kept = oncePer((_facts: Ledger['facts']) => new Map<string, Promise<ReportContent>>());

/** A draft is looked at, opened figure by figure, given reasons and numbered: while nothing is recorded, it is worked out once. */
export const contentOf = (ledger: Ledger, scope: ReportScope): Promise<ReportContent> => {
  const known = kept(ledger.facts);
  const key = [markOf(ledger.network), scope.from, scope.until, scope.asOf].join('~');
  const found = known.get(key);
  if (found) return found;
  const made = inTurns(reportInSteps(ledger, scope));
  if (known.size >= mostKept) known.delete(known.keys().next().value ?? '');
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
};
