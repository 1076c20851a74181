import type { Overview, ThemeMonth } from '../../api/types';
import { to } from '../../ui/address';
import { Card, Soft, Tiles } from '../../ui/card';
import { Go } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { Section } from '../../ui/page';
import { StandingBadge } from '../../ui/standing-badge';
import { useWords } from '../../ui/words';

const Theme = ({ of }: { readonly of: ThemeMonth }) => {
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
        <Go href={to('theme', {}, of.theme)}>{of.name[lang]}</Go>
      </h3>
      <Soft>
        {of.leads.map((lead) => nameOf(lead.name, lang)).join(', ')} ·{' '}
        {t.network.organisationCount(of.organisations)}
      </Soft>
      {duty(t.network.meetings, of.meetings)}
      {duty(t.network.coffees, of.coffees)}
      <p>
        {t.network.pilots}: {t.network.pilotsRunning(of.pilots.running, of.pilots.total)}
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

/** Themes × monthly duties; each event once in the total, and once in each of its themes. */
export const ThemeMonths = ({ of }: { readonly of: Overview }) => {
  const { t } = useWords();
  return (
    <Section title={t.network.themes} id="themes">
      <Soft>
        {t.network.organisationCount(of.organisations)} ·{' '}
        {t.network.events(of.events.held, of.events.planned)}
      </Soft>
      <Tiles>
        {of.themes.map((theme) => (
          <Theme key={theme.theme} of={theme} />
        ))}
      </Tiles>
    </Section>
  );
};
