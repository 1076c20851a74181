import type { ThemeId } from '@shared/domain/theme';
import { useWords } from '../language/words';
import { may, mayAtAll, useMe } from '../me/me';
import { to } from './address';
import { Go } from './go';

type RoundCount = {
  readonly round: string;
  readonly asked: number;
  readonly answered: number;
  readonly late?: number;
};

/** How many a round still waits for, as the way to their list; for who looks after them. */
export const Unanswered = (props: {
  readonly of: RoundCount;
  readonly theme?: ThemeId;
  /** The month that is looked at, where it is not the running one. */
  readonly month?: string | undefined;
}) => {
  const { t } = useWords();
  const me = useMe();
  const { of, theme, month } = props;
  const waits = of.asked - of.answered - (of.late ?? 0);
  const sees = theme ? may(me, 'seeSilent', { theme }) : mayAtAll(me, 'seeSilent');
  if (waits <= 0 || !sees) return null;
  return (
    <>
      {' · '}
      <Go href={`${to('network', { month, theme, role: 'all', standing: 'unanswered' })}#map`}>
        {t.network.unanswered(waits)}
      </Go>
    </>
  );
};
