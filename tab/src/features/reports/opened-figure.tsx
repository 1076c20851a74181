import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { reportsApi } from '../../api/rooms/reports';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import type { ShownReport } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { Soft } from '../../ui/card';
import { dayText } from '../../ui/dates';
import { EvidenceList } from '../../ui/evidence-list';
import { Read } from '../../ui/faces';
import { nameOf } from '../../ui/names';

type FigureAsked = { readonly figure: string; readonly title: string };
type OpenFigure = (figure: FigureAsked, opener: HTMLElement) => void;
const OpenContext = createContext<OpenFigure>(() => undefined);

const useStyles = makeStyles({
  panel: {
    position: 'fixed',
    top: 0,
    bottom: 0,
    insetInlineEnd: 0,
    width: 'min(420px, 100%)',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'flex-start',
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow28,
    zIndex: 15,
    overflowWrap: 'anywhere',
    '& h2, & p, & ul': { margin: 0 },
    '@media print': { display: 'none' },
  },
  figure: {
    border: 'none',
    background: 'none',
    font: 'inherit',
    // In a sentence a comma follows at once; alone in a cell it is as wide as a finger needs.
    padding: 0,
    minHeight: '24px',
    ':global(td) &': { minWidth: '24px' },
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    textAlign: 'start',
    cursor: 'pointer',
  },
});

const Opened = ({ of, figure }: { readonly of: ShownReport; readonly figure: string }) => {
  const { lang } = useWords();
  const r = useReportWords();
  const isDraft = 'draft' in of;
  const draft = useRead(
    reportsApi.draftEvidence,
    { params: { id: isDraft ? of.draft : '' }, query: { figure } },
    isDraft,
  );
  const numbered = useRead(
    reportsApi.reportEvidence,
    {
      params: isDraft ? {} : { number: String(of.number), version: String(of.version) },
      query: { figure },
    },
    !isDraft,
  );
  return (
    <Read of={isDraft ? draft : numbered}>
      {({ evidence, organisations }) =>
        evidence.length + organisations.length === 0 ? (
          <p>{r.evidence.none}</p>
        ) : (
          <>
            <EvidenceList evidence={evidence} />
            {organisations.length > 0 && (
              <ul>
                {organisations.map((one) => (
                  <li key={one.id}>{nameOf(one, lang)}</li>
                ))}
              </ul>
            )}
          </>
        )
      }
    </Read>
  );
};

const Panel = (props: {
  readonly of: ShownReport;
  readonly asOf: string;
  readonly figure: FigureAsked;
  readonly close: () => void;
}) => {
  const { t, lang } = useWords();
  const r = useReportWords();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure is another thing to read.
  useEffect(() => heading.current?.focus(), [props.figure.figure]);
  return (
    <aside
      className={styles.panel}
      aria-labelledby="opened-figure"
      onKeyDown={(event) => event.key === 'Escape' && props.close()}
    >
      <Button onClick={props.close}>{t.app.close}</Button>
      <h2 ref={heading} tabIndex={-1} id="opened-figure">
        {props.figure.title}
      </h2>
      <Soft>{'draft' in props.of ? r.evidence.now : r.evidence.text(dayText(props.asOf, lang))}</Soft>
      <Opened key={props.figure.figure} of={props.of} figure={props.figure.figure} />
    </aside>
  );
};

/** Around a report: whatever figure is pressed opens beside it what it counts. */
export const OpenFigures = (props: {
  readonly of: ShownReport;
  readonly asOf: string;
  readonly children: ReactNode;
}) => {
  const [figure, setFigure] = useState<FigureAsked | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const open: OpenFigure = (next, from) => {
    opener.current = from;
    setFigure(next);
  };
  const close = () => {
    setFigure(null);
    opener.current?.focus();
  };
  return (
    <OpenContext value={open}>
      {props.children}
      {figure && <Panel of={props.of} asOf={props.asOf} figure={figure} close={close} />}
    </OpenContext>
  );
};

/** A figure that opens what it counts; nothing to open is a plain nought. */
export const FigureButton = (props: {
  readonly figure: string;
  readonly title: string;
  readonly count: number;
  readonly says?: string;
}) => {
  const open = useContext(OpenContext);
  const r = useReportWords();
  const styles = useStyles();
  const says = props.says ?? String(props.count);
  if (props.count === 0) return <span>{says}</span>;
  return (
    <button
      type="button"
      className={styles.figure}
      aria-label={r.evidence.open(props.title, says)}
      onClick={(event) => open({ figure: props.figure, title: props.title }, event.currentTarget)}
    >
      {says}
    </button>
  );
};
