import { useMe } from '../shell/me';
import { useAddress } from './address';
import { isMonth } from './dates';

/** The month in the address, or the running one. */
export const useMonth = (): { readonly month: string; readonly running: string } => {
  const running = useMe().month;
  const asked = useAddress().query.get('month') ?? '';
  return { month: isMonth(asked) ? asked : running, running };
};
