import type { HeatDuty, ShownCell, ShownRow } from '@shared/domain/heat-map';
import type { Standing } from '@shared/domain/standing';
import { memo } from 'react';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Go } from '../../ui/go';
import { nameOf } from '../../ui/names';
import type { HeatQuestion } from './heat-asked';
import { HeatSign } from './heat-signs';
import { useNetworkWords } from './map-words';

type Props = {
  readonly of: ShownRow;
  readonly duties: readonly HeatDuty[];
  readonly asked: HeatQuestion;
  readonly classes: Readonly<Record<Standing, string>>;
};

/**
 * One organisation's row. There are a thousand cells: each is a plain link that its table follows, named by an
 * attribute, and a row that scrolls by is not drawn again.
 */
export const HeatCells = memo(({ of, duties, asked, classes }: Props) => {
  const { t, lang } = useWords();
  const n = useNetworkWords();
  const name = nameOf(of.name, lang);
  const { month, asOf } = asked;
  const own = { organisation: of.organisation, month, asOf };
  const link = (cell: ShownCell, duty: HeatDuty) => {
    const word = cell.standing === 'overdue' && duty.monthly ? t.notRealised : t.standing[cell.standing];
    const said = cell.themes > 1 ? `${word}, ${n.map.inThemes(cell.themes)}` : word;
    const whole = [said, cell.needsConfirmation && t.needsConfirmation, name, duty.title];
    return (
      <a
        href={to('obligations', { ...own, duty: duty.obligation, theme: asked.ask.theme })}
        className={classes[cell.standing]}
        data-word={said}
        aria-label={whole.filter(Boolean).join(', ')}
      >
        <HeatSign of={cell.standing} />
        {asked.words && word}
        {cell.needsConfirmation && <span aria-hidden="true">?</span>}
      </a>
    );
  };
  return (
    <>
      <th scope="row">
        <Go href={to('obligations', own)}>{name}</Go>
      </th>
      <td>{of.open}</td>
      {duties.map((duty, at) => {
        const cell = of.cells[at];
        return <td key={duty.obligation}>{cell && link(cell, duty)}</td>;
      })}
    </>
  );
});
