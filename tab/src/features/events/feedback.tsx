import { Button } from '@fluentui/react-components';
import type { Answered } from '@shared/contract/endpoint';
import type { readFeedback } from '@shared/contract/training-feedback';
import { trainingFeedbackApi } from '../../api/rooms/training-feedback';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Card, Line, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { usePageWords } from './page-words';

export type FeedbackView = Answered<typeof readFeedback>;

const Ask = ({ id, of }: { readonly id: string; readonly of: FeedbackView }) => {
  const w = usePageWords();
  const tell = useTell();
  const write = useWrite(trainingFeedbackApi.askFeedback);
  const ask = () =>
    write.mutate(
      { params: { id }, body: {} },
      { onSuccess: ({ asked }) => tell.done(w.feedback.sent(asked)), onError: tell.failed },
    );
  const isFirst = of.state === 'none';
  return (
    <>
      {isFirst && <Soft>{w.feedback.hint}</Soft>}
      <Line>
        <Button
          appearance={isFirst ? 'primary' : 'secondary'}
          disabledFocusable={write.isPending}
          onClick={ask}
        >
          {isFirst ? w.feedback.ask(of.unasked) : w.feedback.askMore(of.unasked)}
        </Button>
      </Line>
    </>
  );
};

const Results = ({ results }: { readonly results: NonNullable<FeedbackView['results']> }) => {
  const { lang } = useWords();
  const w = usePageWords();
  return results.map((one) =>
    one.counts.length > 0 ? (
      <DataTable
        key={one.id}
        caption={nameOf(one, lang)}
        headings={[w.feedback.scale, w.feedback.count]}
        rows={one.counts.map((count, n) => ({ key: String(n + 1), cells: [n + 1, count] }))}
      />
    ) : one.texts.length > 0 ? (
      <div key={one.id}>
        <h3>
          {w.feedback.words}: {nameOf(one, lang)}
        </h3>
        <ul>
          {one.texts.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may write the same, and the order stands.
            <li key={at}>{text}</li>
          ))}
        </ul>
      </div>
    ) : null,
  );
};

const Inside = ({ id, of }: { readonly id: string; readonly of: FeedbackView }) => {
  const { lang } = useWords();
  const w = usePageWords();
  if (of.state === 'early') return <Soft>{w.feedback.early}</Soft>;
  if (of.state === 'none') return <Ask id={id} of={of} />;
  return (
    <>
      <Soft>
        {of.state === 'open' && of.closesAt
          ? w.feedback.open(momentText(of.closesAt, lang))
          : w.feedback.closed}
      </Soft>
      <p>{w.feedback.rate(of.answered, of.asked)}</p>
      {of.results ? <Results results={of.results} /> : <Soft>{w.feedback.tooFew}</Soft>}
      {of.state === 'open' && of.unasked > 0 && <Ask id={id} of={of} />}
    </>
  );
};

/** A training's feedback, for who runs it: asked with one press, read when enough have answered. */
export const Feedback = ({ id }: { readonly id: string }) => {
  const w = usePageWords();
  const read = useRead(trainingFeedbackApi.readFeedback, { params: { id } });
  return (
    <Section title={w.feedback.title} id="feedback">
      <Card>
        <Read of={read} bars={1}>
          {(of) => <Inside id={id} of={of} />}
        </Read>
      </Card>
    </Section>
  );
};
