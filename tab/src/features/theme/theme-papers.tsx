import type { Board } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Card, Line, Soft } from '../../ui/card';
import { dayText, momentText } from '../../ui/dates';
import { Empty } from '../../ui/faces';
import { Fold } from '../../ui/fold';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';
import { Said } from '../../ui/said';
import { StandingBadge } from '../../ui/standing-badge';

/** What was last told to the theme; the rest is one tap away. */
export const ThemeBulletins = ({ of: { theme, bulletins } }: { readonly of: Board }) => {
  const { t, lang } = useWords();
  return (
    <Section title={t.theme.bulletins} id="bulletins">
      {bulletins.total === 0 ? (
        <Empty title={t.theme.noBulletins} />
      ) : (
        <Card>
          <ul>
            {bulletins.latest.map((one) => (
              <li key={one.id}>
                <Go href={to('bulletins', {}, one.id)}>
                  <Said of={one.title} />
                </Go>
                {` · ${momentText(one.publishedAt, lang)}`}
              </li>
            ))}
          </ul>
          <Go href={to('bulletins', { theme })}>{t.theme.toBulletins(bulletins.total)}</Go>
        </Card>
      )}
    </Section>
  );
};

/** What the lead organisation does once or by the end of a phase. */
export const Deliverables = ({ of: { deliverables } }: { readonly of: Board }) => {
  const { t, lang } = useWords();
  if (deliverables.length === 0) return null;
  return (
    <Fold title={t.theme.deliverables} under={String(deliverables.length)} id="deliverables">
      <Soft>{t.theme.deliverablesText}</Soft>
      {deliverables.map((one) => (
        <Line key={one.obligation}>
          <span>{one.title}</span>
          {one.standing && <StandingBadge of={one.standing} />}
          {one.due && one.standing !== 'fulfilled' && (
            <Soft>{t.obligations.due(dayText(one.due, lang))}</Soft>
          )}
        </Line>
      ))}
    </Fold>
  );
};
