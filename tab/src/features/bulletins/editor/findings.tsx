import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, ErrorCircle20Regular, Warning20Regular } from '@fluentui/react-icons';
import type { Language } from '@shared/domain/language';
import { useWords } from '../../../language/words';
import type { DraftFinding, DraftLook } from '../../../parts/bulletins/editor/draft';
import { useBulletinWords } from '../../../parts/bulletins/words';
import { Line } from '../../../ui/card';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  bad: { color: tokens.colorStatusDangerForeground3 },
  icon: { display: 'flex' },
});

const Findings = ({
  all,
  level,
}: {
  readonly all: readonly DraftFinding[];
  readonly level: DraftFinding['level'];
}) => {
  const b = useBulletinWords();
  const styles = useStyles();
  const own = all.filter((one) => one.level === level);
  if (own.length === 0) return null;
  const isStop = level === 'stop';
  return (
    <>
      <Line className={isStop ? styles.bad : ''}>
        <span className={styles.icon} aria-hidden="true">
          {isStop ? <ErrorCircle20Regular /> : <Warning20Regular />}
        </span>
        {isStop ? b.editor.stops : b.editor.warns}
      </Line>
      <ul className={styles.list}>
        {own.map((one) => (
          <li key={`${one.code} ${one.field} ${one.lang ?? ''} ${one.lost ?? ''}`}>{one.sentence}</li>
        ))}
      </ul>
    </>
  );
};

const kilobytes = (bytes: number, lang: Language): string =>
  new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(bytes / 1024);

/** What stands in the way and what is worth another look, in the server's own sentences. */
export const WhatIsFound = ({ looked }: { readonly looked: DraftLook }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const styles = useStyles();
  return (
    <div role="status">
      {looked.findings.length === 0 && (
        <Line>
          <span className={styles.icon} aria-hidden="true">
            <CheckmarkCircle20Regular />
          </span>
          {b.editor.fine}
        </Line>
      )}
      <Findings all={looked.findings} level="stop" />
      <Findings all={looked.findings} level="warn" />
      <p>{b.editor.size(kilobytes(looked.bytes, lang), kilobytes(looked.mostBytes, lang))}</p>
    </div>
  );
};
