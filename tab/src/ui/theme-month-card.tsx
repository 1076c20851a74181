import type { ThemeMonth } from '../api/types';
import { to } from './address';
import { Card, Soft } from './card';
import { Go } from './go';
import { nameOf } from './names';
import { StandingBadge } from './standing-badge';
import { useWords } from './words';

/** A theme's month in a few lines: what was held, the round, the pilots, what was relayed. Each leads to its list. */
export const ThemeMonthCard = ({
  of,
  month,
}: {
  readonly of: ThemeMonth;
  readonly month?: string | undefined;
}) => {
  const { t, lang } = useWords();
  const duty = (title: string, count: ThemeMonth['coffees']) => (
    <div>
      <div>
        {title}: {t.theme.held(count.held, count.planned)}
      </div>
      <StandingBadge of={count.standing} month />
    </div>
  );
  return (
    <Card>
      <h3>
        <Go href={to('theme', { month }, of.theme)}>{of.name[lang]}</Go>
      </h3>
      <Soft>
        {of.leads.map((lead) => nameOf(lead.name, lang)).join(', ')} ·{' '}
        {t.network.organisationCount(of.organisations)}
      </Soft>
      {duty(t.network.meetings, of.meetings)}
      {duty(t.network.coffees, of.coffees)}
      <p>
        <Go href={to('pilots', { theme: of.theme })}>
          {t.network.pilots}: {t.network.pilotsRunning(of.pilots.running, of.pilots.total)}
        </Go>
        {of.pilots.helpOpen > 0 && ` · ${t.network.helpOpen(of.pilots.helpOpen)}`}
      </p>
      {of.round && (
        <p>
          {t.network.round}: {t.network.roundRow(of.round.answered, of.round.asked)}
        </p>
      )}
      <p>
        {t.network.relayed}: {of.bulletins.relayed}/{of.bulletins.published}
      </p>
    </Card>
  );
};
