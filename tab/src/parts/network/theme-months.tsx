import type { Overview } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Soft, Tiles } from '../../ui/card';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';
import { ThemeMonthCard } from '../../ui/theme-month-card';

/** Themes × monthly duties; each event once in the total, and once in each of its themes. */
export const ThemeMonths = ({
  of,
  month,
}: {
  readonly of: Overview;
  readonly month?: string | undefined;
}) => {
  const { t } = useWords();
  return (
    <Section title={t.network.themes} id="themes">
      <Soft>
        {t.network.organisationCount(of.organisations)} ·{' '}
        <Go href={to('events', { view: 'month', month: of.month })}>
          {t.network.events(of.events.held, of.events.planned)}
        </Go>
      </Soft>
      <Tiles>
        {of.themes.map((theme) => (
          <ThemeMonthCard key={theme.theme} of={theme} month={month} />
        ))}
      </Tiles>
    </Section>
  );
};
