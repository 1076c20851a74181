import type { Overview } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { fieldsOf, momentText, roundText } from '../../ui/dates';
import { Go } from '../../ui/go';
import { LongTable } from '../../ui/long-table';
import { Section } from '../../ui/page';
import { Unanswered } from '../../ui/unanswered';

/** Who answered, round by round; a round leads to the network's month. */
export const Rounds = ({ of }: { readonly of: Overview }) => {
  const { t, lang } = useWords();
  if (of.rounds.length === 0) return null;
  return (
    <Section title={t.network.rounds} id="rounds">
      <LongTable
        label={t.network.rounds}
        rows={of.rounds}
        columns={3}
        keyOf={(round) => round.round}
        head={
          <tr>
            <th scope="col">{t.network.round}</th>
            <th scope="col">{t.network.answered}</th>
            <th scope="col">{t.network.closes}</th>
          </tr>
        }
        row={(round) => (
          <>
            <th scope="row">
              <Go href={to('network', { month: round.round.slice(0, 7) })}>{roundText(round.round)}</Go>
            </th>
            <td>
              {t.network.roundRow(round.answered, round.asked)}
              {round.asked > 0 && ` (${Math.round((100 * round.answered) / round.asked)} %)`}
              {round.late > 0 && `, ${t.network.roundLate(round.late)}`}
              <Unanswered of={round} month={round.round} />
            </td>
            <td>
              {(fieldsOf(round.closesAt).day < of.asOf ? t.theme.roundClosed : t.theme.roundCloses)(
                momentText(round.closesAt, lang),
              )}
            </td>
          </>
        )}
      />
    </Section>
  );
};
