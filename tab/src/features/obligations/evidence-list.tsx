import { makeStyles, tokens } from '@fluentui/react-components';
import type { Evidence } from '../../api/types';
import { dayText, momentText, roundText } from '../../ui/dates';
import { Out } from '../../ui/go';
import { wordOf } from '../../ui/names';
import { useWords } from '../../ui/words';

const useStyles = makeStyles({
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What was counted: when it happened, what it was, who put it on record. */
export const EvidenceList = ({ evidence }: { readonly evidence: readonly Evidence[] }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  if (evidence.length === 0) return null;
  return (
    <ul>
      {evidence.map((one) => {
        const kind = wordOf(t.evidenceKind, one.kind);
        const label = one.label && one.label !== kind ? `${kind}: ${roundText(one.label)}` : kind;
        return (
          <li key={one.fact}>
            {dayText(one.day, lang)}, {one.url ? <Out href={one.url}>{label}</Out> : label}
            <br />
            <span className={styles.soft}>
              {t.obligations.recorded(wordOf(t.recorder, one.recordedBy), momentText(one.recordedAt, lang))}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
