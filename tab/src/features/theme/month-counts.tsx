import { makeStyles, tokens } from '@fluentui/react-components';
import { stages } from '@shared/domain/pilot';
import type { ThemeId } from '@shared/domain/theme';
import type { Board } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Card, Line, Soft, Tiles } from '../../ui/card';
import { momentText, roundText, shortDay } from '../../ui/dates';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';
import { StandingBadge } from '../../ui/standing-badge';
import { Unanswered } from '../../ui/unanswered';

const useStyles = makeStyles({
  bar: { width: '100%', accentColor: tokens.colorCompoundBrandForeground1 },
});
type Count = Board['counts']['coffees'];

const CountTile = (props: { readonly title: string; readonly of: Count; readonly closed: boolean }) => {
  const { t } = useWords();
  const { of } = props;
  return (
    <Card>
      <h3>{props.title}</h3>
      <p>{t.theme.held(of.held, of.planned)}</p>
      <StandingBadge of={of.standing} month={props.closed} />
      <Soft>{t.theme.target(of.min, of.max)}</Soft>
    </Card>
  );
};

/** What is over and nobody has said how it went. */
const ToMark = ({ of }: { readonly of: Board }) => {
  const { t, lang } = useWords();
  const waits = of.events.filter((event) => event.state === 'unconfirmed');
  if (waits.length === 0) return null;
  return (
    <Line>
      <span>{t.theme.toMark(waits.length)}</span>
      {waits.map((event) => (
        <Go key={event.id} href={to('events', {}, event.id)}>
          {shortDay(event.startsAt, lang)} {t.eventType[event.type]}
        </Go>
      ))}
    </Line>
  );
};

/** How many pilots stand at which stage; the list is one tap away. */
const PilotTile = ({ of, theme }: { readonly of: Board; readonly theme: ThemeId }) => {
  const { t } = useWords();
  return (
    <Card>
      <h3>
        <Go href={to('pilots', { theme })}>{t.theme.pilots}</Go>
      </h3>
      {stages
        .map((stage) => [stage, of.pilots.filter((p) => p.stage === stage).length] as const)
        .filter(([, n]) => n > 0)
        .map(([stage, n]) => (
          <Go key={stage} href={to('pilots', { theme, stage })}>
            {t.stage[stage]}: {n}
          </Go>
        ))}
    </Card>
  );
};

/** The month's meetings against 1–4 (Liite 4, rivi 66) and its coffees against 1–2 (rivi 84), and the round. */
export const MonthCounts = (props: {
  readonly of: Board;
  readonly theme: ThemeId;
  /** As everybody in the theme's channel sees it. */
  readonly shared: boolean;
  readonly month: string | undefined;
}) => {
  const { of, theme, shared, month } = props;
  const { t, lang } = useWords();
  const styles = useStyles();
  const { round } = of;
  return (
    <Section title={t.theme.month} id="month">
      <ToMark of={of} />
      <Tiles>
        <CountTile title={t.theme.meetings} of={of.counts.meetings} closed />
        <CountTile title={t.theme.coffees} of={of.counts.coffees} closed />
        {of.pilots.length > 0 && <PilotTile of={of} theme={theme} />}
        {round && (
          <Card>
            <h3>
              {t.theme.round} {roundText(round.round)}
            </h3>
            <p>
              {t.theme.roundProgress(round.answered, round.asked)}
              {!shared && <Unanswered of={round} theme={theme} month={month} />}
            </p>
            <progress
              className={styles.bar}
              value={round.answered}
              max={Math.max(round.asked, 1)}
              aria-label={t.theme.roundProgress(round.answered, round.asked)}
            />
            <Soft>
              {(round.open ? t.theme.roundCloses : t.theme.roundClosed)(momentText(round.closesAt, lang))}
            </Soft>
          </Card>
        )}
      </Tiles>
    </Section>
  );
};
