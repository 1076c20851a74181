import type { ReactNode } from 'react';
import type { ThemeMonth } from '../api/types';
import { useWords } from '../language/words';
import { useMe } from '../me/me';
import { to } from './address';
import { Card, Soft } from './card';
import { lastDayOf } from './dates';
import { Go } from './go';
import { nameOf } from './names';
import { StandingBadge } from './standing-badge';
import { Unanswered } from './unanswered';

/** A theme's month in a few lines: what was held, the round, the pilots, what was relayed. Each leads to its list. */
export const ThemeMonthCard = ({
  of,
  month,
}: {
  readonly of: ThemeMonth;
  readonly month?: string | undefined;
}) => {
  const { t, lang } = useWords();
  const me = useMe();
  const { theme } = of;
  const during = month ?? me.month;
  const meant = { theme, view: 'month', month: during };
  const duty = (title: ReactNode, standing: ThemeMonth['coffees']['standing']) => (
    <div>
      <div>{title}</div>
      <StandingBadge of={standing} month />
    </div>
  );
  const { meetings, coffees, pilots, round, bulletins } = of;
  return (
    <Card>
      <h3>
        <Go href={to('theme', { month }, theme)}>{of.name[lang]}</Go>
      </h3>
      <Soft>
        {of.leads.map((lead) => nameOf(lead.name, lang)).join(', ')} ·{' '}
        {t.network.organisationCount(of.organisations)}
      </Soft>
      {duty(
        <Go href={to('events', { ...meant, type: 'themeMeeting' })}>
          {t.network.meetings}: {t.theme.held(meetings.held, meetings.planned)}
        </Go>,
        meetings.standing,
      )}
      {duty(
        <Go href={to('events', { ...meant, type: 'coffee' })}>
          {t.network.coffees}: {t.theme.held(coffees.held, coffees.planned)}
        </Go>,
        coffees.standing,
      )}
      <p>
        <Go href={to('pilots', { theme })}>
          {t.network.pilots}: {t.network.pilotsRunning(pilots.running, pilots.total)}
        </Go>
        {pilots.helpOpen > 0 && (
          <>
            {' · '}
            <Go href={to('pilots', { theme, whose: 'help' })}>{t.network.helpOpen(pilots.helpOpen)}</Go>
          </>
        )}
      </p>
      {round && (
        <p>
          {t.network.round}: {t.network.roundRow(round.answered, round.asked)}
          <Unanswered of={round} theme={theme} month={month} />
        </p>
      )}
      <p>
        <Go
          href={to('bulletins', {
            theme,
            from: 'coordinator',
            since: `${during}-01`,
            until: lastDayOf(during),
          })}
        >
          {t.network.relayed}: {bulletins.relayed}/{bulletins.published}
        </Go>
      </p>
    </Card>
  );
};
