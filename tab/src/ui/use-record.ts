import type { Answered, Endpoint, RequestPart } from '@shared/contract/endpoint';
import { useWrite } from '../api/use-api';
import type { Way } from '../api/way';
import { useTell } from './notice';
import { useStandingWords } from './standing-words';

/** Sends a form, says how it ended, and closes it; a refusal stays in the form with what was filled in. */
export const useRecord = <E extends Endpoint>(
  way: Way<E>,
  close: () => void,
  said?: string,
): {
  readonly busy: boolean;
  readonly error: unknown;
  /** `sent`: what else is done once it is saved. */
  readonly record: (body: RequestPart<E, 'body'>, sent?: () => void) => void;
} => {
  const s = useStandingWords();
  const tell = useTell();
  const write = useWrite(way);
  return {
    busy: write.isPending,
    error: write.error,
    record: (body, sent) =>
      write.mutate(
        { body },
        {
          onSuccess: (saved: Answered<E>) => {
            const fresh = !(typeof saved === 'object' && saved && 'fresh' in saved) || saved.fresh === true;
            sent?.();
            tell.done(fresh ? (said ?? s.form.saved) : s.form.already);
            close();
          },
        },
      ),
  };
};
