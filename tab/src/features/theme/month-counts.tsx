import { makeStyles, tokens } from '@fluentui/react-components';
import type { Board } from '../../api/types';
import { Card, Soft, Tiles } from '../../ui/card';
import { momentText, roundText } from '../../ui/dates';
import { Section } from '../../ui/page';
import { StandingBadge } from '../../ui/standing-badge';
import { useWords } from '../../ui/words';

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

/** The month's meetings against 1–4 (Liite 4, rivi 66) and its coffees against 1–2 (rivi 84), and the round. */
export const MonthCounts = ({ of }: { readonly of: Board }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const { round } = of;
  return (
    <Section title={t.theme.month} id="month">
      <Tiles>
        <CountTile title={t.theme.meetings} of={of.counts.meetings} closed />
        <CountTile title={t.theme.coffees} of={of.counts.coffees} closed />
        {round && (
          <Card>
            <h3>
              {t.theme.round} {roundText(round.round)}
            </h3>
            <p>{t.theme.roundProgress(round.answered, round.asked)}</p>
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
