import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { reportsApi } from '../../api/rooms/reports';
import { useSend, useStale } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import type { Gap, ReportDraft, ReportView } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { Line, Soft } from '../../ui/card';
import { Fold } from '../../ui/fold';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { StandingBadge } from '../../ui/standing-badge';
import { usePlaceName } from './names';
import { useDutyTitles } from './report-duties';
import { gapsByDuty } from './report-gaps';

type WrittenReasons = Readonly<Record<string, string>>;
/** As many as one request takes. */
const most = 200;
const longest = 1000;

/** What is written and not yet saved; what was refused stays written. */
const useReasons = (draft: ReportDraft) => {
  const ask = useSend();
  const tell = useTell();
  const makeStale = useStale();
  const r = useReportWords();
  const {
    value: written,
    set: setWritten,
    forget,
  } = useUnsentDraft<WrittenReasons>(`reasons~${draft.id}`, {});
  const [busy, setBusy] = useState(false);
  const send = async () => {
    let { revision } = draft;
    const all = Object.entries(written).map(([key, text]) => ({ key, text }));
    for (let at = 0; at < all.length; at += most) {
      const body = { revision, reasons: all.slice(at, at + most) };
      const saved = await ask(reportsApi.reasonGaps, {
        params: { id: draft.id },
        body,
      });
      revision = saved.revision;
    }
  };
  const save = () => {
    setBusy(true);
    send()
      .then(() => {
        setWritten({});
        forget();
        tell.done(r.gaps.saved);
      })
      .catch(tell.failed)
      .finally(() => {
        setBusy(false);
        makeStale();
      });
  };
  const write = (more: WrittenReasons) => setWritten({ ...written, ...more });
  return { written, write, save, busy };
};
type Reasons = ReturnType<typeof useReasons>;

/** What the organisation itself has said; one press takes it as the reason, to be changed before it is saved. */
const OwnReason = (props: {
  readonly gap: Gap;
  readonly own: NonNullable<Gap['own']>;
  readonly name: string;
  readonly of: Reasons;
}) => {
  const { gap, own, name, of } = props;
  const r = useReportWords();
  const use = () => of.write({ [gap.key]: `${own.why} ${own.next}`.slice(0, longest) });
  return (
    <Line>
      <Soft>
        {r.gaps.own}: {own.why} {own.next}
      </Soft>
      <Button size="small" aria-label={`${r.gaps.useOwn}: ${name}`} onClick={use}>
        {r.gaps.useOwn}
      </Button>
    </Line>
  );
};

const OneGap = ({ gap, name, of }: { readonly gap: Gap; readonly name: string; readonly of: Reasons }) => {
  const r = useReportWords();
  return (
    <div>
      <Line>
        <span>{name}</span>
        <StandingBadge of={gap.standing} month={/^\d{4}-\d\d$/u.test(gap.period)} />
      </Line>
      {gap.own && <OwnReason gap={gap} own={gap.own} name={name} of={of} />}
      <Field label={{ children: r.gaps.reasonOf(name) }}>
        <Textarea
          value={of.written[gap.key] ?? gap.reason}
          rows={2}
          maxLength={longest}
          onChange={(_, data) => of.write({ [gap.key]: data.value })}
        />
      </Field>
    </div>
  );
};

const SameReason = ({ gaps, of }: { readonly gaps: readonly Gap[]; readonly of: Reasons }) => {
  const r = useReportWords();
  const [text, setText] = useState('');
  const empty = gaps.filter((gap) => !(of.written[gap.key] ?? gap.reason).trim());
  if (gaps.length < 2) return null;
  const use = () => of.write(Object.fromEntries(empty.map((gap) => [gap.key, text])));
  return (
    <Line>
      <Field label={r.gaps.same}>
        <Textarea value={text} rows={2} maxLength={longest} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Button disabledFocusable={!text.trim() || empty.length === 0} onClick={use}>
        {r.gaps.useSame}
      </Button>
    </Line>
  );
};

/** The gaps of a draft, duty by duty, each with a place for the coordinator's own words. */
export const WriteReasons = ({ draft, view }: { readonly draft: ReportDraft; readonly view: ReportView }) => {
  const { t } = useWords();
  const r = useReportWords();
  const titleOf = useDutyTitles();
  const placeName = usePlaceName(view);
  const reasons = useReasons(draft);
  const unreasoned = view.gaps.filter((gap) => !gap.reason).length;
  if (view.gaps.length === 0)
    return (
      <Section title={r.gaps.title} id="gaps">
        <Soft>{r.gaps.none}</Soft>
      </Section>
    );
  return (
    <Section title={r.gaps.title} id="gaps">
      <Soft>
        {r.gaps.text} {r.gaps.hint} {unreasoned > 0 && r.drafts.unreasoned(unreasoned)}
      </Soft>
      {[...gapsByDuty(view)].map(([obligation, gaps]) => (
        <Fold key={obligation} title={titleOf(obligation)} under={r.gaps.count(gaps.length)}>
          <SameReason gaps={gaps} of={reasons} />
          {gaps.map((gap) => (
            <OneGap key={gap.key} gap={gap} name={placeName(gap)} of={reasons} />
          ))}
        </Fold>
      ))}
      <Line>
        <Button
          appearance="primary"
          disabledFocusable={reasons.busy || Object.keys(reasons.written).length === 0}
          onClick={reasons.save}
        >
          {reasons.busy ? t.face.loading : r.gaps.save}
        </Button>
      </Line>
    </Section>
  );
};
