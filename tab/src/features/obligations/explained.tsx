import type { ReactNode } from 'react';
import { explanationApi } from '../../api/rooms/explanation';
import type { DutyRow, Explanation, Obligations } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { SetBy } from '../../parts/readings/set-by';
import { Line } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { EvidenceList } from '../../ui/evidence-list';
import { Read } from '../../ui/faces';
import { useStandingWords } from '../../ui/standing-words';
import { EntryLog } from './entry-log';
import { FactForms } from './fact-forms';
import { Opens } from './opens';
import { Seats } from './seats';

/** How an open line of the source is read here, by whose word. */
const ReadingsInUse = ({ of }: { readonly of: Explanation }) => {
  const s = useStandingWords();
  return of.readingsInUse.map((reading) => (
    <div key={reading.key}>
      {reading.setBy && <p>{reading.says}</p>}
      <SetBy setBy={reading.setBy} setAt={reading.setAt} />
      {reading.later && <p>{s.opened.setLater}</p>}
    </div>
  ));
};

const Missing = ({ of, acts }: { readonly of: Explanation; readonly acts: boolean }) => {
  const s = useStandingWords();
  return (
    <>
      <h5>{s.opened.missing}</h5>
      {of.missing.length === 0 ? (
        <p>{s.opened.nothingMissing}</p>
      ) : (
        <ul>
          {of.missing.map((lack) => (
            <li key={lack.says}>
              <Line>
                <span>{lack.says}</span>
                {acts && lack.opens && <Opens of={of} lack={lack} />}
              </Line>
            </li>
          ))}
        </ul>
      )}
      <h5>{s.opened.next}</h5>
      <ul>
        {of.next.says.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </>
  );
};

/** Why it did not come about and what comes next, in the organisation's own words. */
const Reason = ({ of: { reason } }: { readonly of: Explanation }) => {
  const s = useStandingWords();
  const { lang } = useWords();
  if (!reason) return null;
  return (
    <>
      <h5>{s.reason.title}</h5>
      <p>{reason.why}</p>
      <p>
        {s.reason.next}: {reason.next}
      </p>
      <p>{s.reason.by(reason.by, momentText(reason.at, lang))}</p>
    </>
  );
};

/** What was recorded only after the day that is looked at. */
const Later = ({ of }: { readonly of: Explanation }) => {
  const s = useStandingWords();
  if (of.recordedLater.length === 0) return null;
  return (
    <>
      <h5>{s.opened.later}</h5>
      <p>{s.opened.laterText}</p>
      <EvidenceList evidence={of.recordedLater} />
    </>
  );
};

/** What the server says about one row: the reading, what is missing, what comes next, every entry, and the forms. */
export const Explained = (props: {
  readonly row: DutyRow;
  readonly stands: Obligations;
  /** Other acts of the row, beside those that the server names. */
  readonly acts: ReactNode;
  /** What was counted: it stands between what is missing and how it came about. */
  readonly children: ReactNode;
}) => {
  const { row, stands } = props;
  const me = useMe();
  const { organisation, month, asOf, readings } = stands;
  const isPast = asOf < me.today;
  const read = useRead(explanationApi.explanation, {
    query: {
      obligation: row.obligation,
      organisation,
      month,
      ...(row.theme && { theme: row.theme }),
      ...(isPast && { asOf, readings }),
    },
  });
  const of = read.data;
  // What is on record is not held up by what is explained about it, nor by a failure of that; and a form that was
  // opened meanwhile stays open, for its button stays where it was.
  return (
    <>
      <Read of={read} bars={2}>
        {(told) => (
          <>
            <Missing of={told} acts={!isPast} />
            <Reason of={told} />
          </>
        )}
      </Read>
      <Line>
        {of && !isPast && <FactForms of={of} />}
        {props.acts}
      </Line>
      {of && <Seats of={of} acts={!isPast} />}
      {props.children}
      {of && <Later of={of} />}
      {of && <ReadingsInUse of={of} />}
      {of && <EntryLog of={of} acts={!isPast} />}
    </>
  );
};
