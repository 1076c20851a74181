import { standings } from '@shared/domain/standing';
import type { Overview } from '../../api/types';
import { Card, Line } from '../../ui/card';
import { Section } from '../../ui/page';
import { StandingBadge } from '../../ui/standing-badge';
import { useWords } from '../../ui/words';

export const StandingSums = ({ of }: { readonly of: Overview }) => {
  const { t } = useWords();
  return (
    <Section title={t.network.standings} id="standings">
      <Card>
        {standings.map((standing) => (
          <Line key={standing}>
            <StandingBadge of={standing} />
            <strong>{of.standings[standing] ?? 0}</strong>
          </Line>
        ))}
      </Card>
    </Section>
  );
};
