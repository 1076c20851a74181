import { useMe } from '../me/me';
import { useAddress } from './address';
import { addMonths, isMonth } from './dates';

/** The month in the address, or the latest: the running one, where that is to be seen already. */
export const useMonth = (
  seesRunning = true,
): { readonly month: string; readonly running: string; readonly last?: string } => {
  const now = useMe().month;
  const running = seesRunning ? now : addMonths(now, -1);
  const asked = useAddress().query.get('month') ?? '';
  return { month: isMonth(asked) ? asked : running, running, ...(seesRunning ? {} : { last: running }) };
};
