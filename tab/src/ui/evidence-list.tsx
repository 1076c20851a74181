import { makeStyles, tokens } from '@fluentui/react-components';
import { factKinds, isFactKind } from '@shared/domain/fact-kinds';
import { linkCheckedSays } from '@shared/text/link-checked';
import type { ReactNode } from 'react';
import type { Evidence } from '../api/types';
import { useWords } from '../language/words';
import { to } from './address';
import { dayText, momentText, roundText } from './dates';
import { Go, Out } from './go';
import { wordOf } from './names';
import { Said } from './said';
import { useStandingWords } from './standing-words';

const useStyles = makeStyles({
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: { fontWeight: tokens.fontWeightSemibold },
});

/** Where the thing itself can be looked at. */
const About = ({ of }: { readonly of: Evidence }) => {
  const s = useStandingWords();
  if (of.event) return <Go href={to('events', { event: of.event })}>{s.opened.toEvent}</Go>;
  if (of.bulletin) return <Go href={to('bulletins', {}, of.bulletin)}>{s.opened.toBulletin}</Go>;
  if (of.round) return <Go href={to('checkIn', { round: of.round })}>{s.opened.toRound}</Go>;
  return null;
};

/** One thing that was put on record: when it happened, what it was, who recorded it, and whether late. */
export const EvidenceLine = (props: {
  readonly of: Evidence;
  readonly state?: string;
  readonly children?: ReactNode;
}) => {
  const { t, lang } = useWords();
  const s = useStandingWords();
  const styles = useStyles();
  const { of } = props;
  const kind = isFactKind(of.kind) ? factKinds[of.kind].names[lang] : of.kind;
  const named = of.label !== '' && of.label !== kind;
  const label = (
    <>
      {kind}
      {of.title ? (
        <>
          : <Said of={of.title} />
        </>
      ) : (
        named && `: ${roundText(of.label)}`
      )}
    </>
  );
  return (
    <li>
      {dayText(of.day, lang)}, {of.url ? <Out href={of.url}>{label}</Out> : label}
      {of.linkChecked && `, ${linkCheckedSays(of.linkChecked)[lang]}`}
      {props.state && ` (${props.state})`}
      <br />
      <span className={styles.soft}>
        {t.obligations.recorded(wordOf(t.recorder, of.recordedBy), momentText(of.recordedAt, lang))}
        {of.late && <span className={styles.late}> · {s.opened.late}</span>}
        {(of.event || of.bulletin || of.round) && ' · '}
        <About of={of} />
      </span>
      {props.children}
    </li>
  );
};

/** What was counted. */
export const EvidenceList = ({ evidence }: { readonly evidence: readonly Evidence[] }) =>
  evidence.length === 0 ? null : (
    <ul>
      {evidence.map((one) => (
        <EvidenceLine key={one.fact} of={one} />
      ))}
    </ul>
  );
