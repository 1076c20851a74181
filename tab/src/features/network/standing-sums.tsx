import { standings } from '@shared/domain/standing';
import type { Overview } from '../../api/types';
import { useWords } from '../../language/words';
import { mayAtAll, seesOthers, useMe } from '../../me/me';
import { to, useAddress } from '../../ui/address';
import { Card, Line } from '../../ui/card';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';
import { StandingBadge } from '../../ui/standing-badge';

/** How many rows stand how; each figure opens its list for who may see it. */
export const StandingSums = ({ of }: { readonly of: Overview }) => {
  const { t } = useWords();
  const me = useMe();
  const { query } = useAddress();
  const lists = seesOthers(me) && mayAtAll(me, 'seeStanding');
  const month = query.get('month') ?? undefined;
  const asOf = query.get('asOf') ?? undefined;
  return (
    <Section title={t.network.standings} id="standings">
      <Card>
        {standings.map((standing) => (
          <Line key={standing}>
            <StandingBadge of={standing} />
            {lists && standing !== 'notApplicable' ? (
              <Go href={to('network', { month, asOf, role: 'all', standing })}>
                {of.standings[standing] ?? 0}
              </Go>
            ) : (
              <strong>{of.standings[standing] ?? 0}</strong>
            )}
          </Line>
        ))}
      </Card>
    </Section>
  );
};
