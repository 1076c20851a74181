import type { Overview } from '../../api/types';
import { Card } from '../../ui/card';
import { fieldsOf, momentText, roundText } from '../../ui/dates';
import { Section } from '../../ui/page';
import { useWords } from '../../ui/words';

export const Rounds = ({ of }: { readonly of: Overview }) => {
  const { t, lang } = useWords();
  if (of.rounds.length === 0) return null;
  return (
    <Section title={t.network.rounds} id="rounds">
      <Card>
        <ul>
          {of.rounds.map((round) => (
            <li key={round.round}>
              {roundText(round.round)}: {t.network.roundRow(round.answered, round.asked)}
              {round.late > 0 && `, ${t.network.roundLate(round.late)}`} ·{' '}
              {(fieldsOf(round.closesAt).day < of.asOf ? t.theme.roundClosed : t.theme.roundCloses)(
                momentText(round.closesAt, lang),
              )}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
};
