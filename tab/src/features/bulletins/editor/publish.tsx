import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import type { publishDraft } from '@shared/contract/bulletin-drafts';
import type { Answered } from '@shared/contract/endpoint';
import { useEffect, useState } from 'react';
import { bulletinDraftsApi } from '../../../api/rooms/bulletin-drafts';
import { sentenceOf } from '../../../api/trouble';
import { useWrite } from '../../../api/use-api';
import { useWords } from '../../../language/words';
import { useMe } from '../../../me/me';
import { useApprovalWord } from '../../../parts/bulletins/editor/approval-setting';
import type { EditorOptions } from '../../../parts/bulletins/editor/draft';
import { useBulletinWords } from '../../../parts/bulletins/words';
import { go, to } from '../../../ui/address';
import { Line, Soft } from '../../../ui/card';
import { addDays, momentText } from '../../../ui/dates';
import { useTell } from '../../../ui/notice';
import { NotKept } from './not-kept';
import type { DraftState } from './use-draft';

type PublishOutcome = Answered<typeof publishDraft>;
type PublishMoment = { readonly day: string; readonly time: string };

const useOutcome = () => {
  const { lang } = useWords();
  const b = useBulletinWords();
  return (done: PublishOutcome): string => {
    if (done.state === 'awaitsApproval') return b.editor.outcome.awaitsApproval(done.approvers.join(', '));
    const parts = [
      done.state === 'scheduled' && done.publishAt
        ? b.editor.outcome.scheduled(momentText(done.publishAt, lang))
        : b.editor.outcome.published(done.channels),
      done.waiting > 0 && b.editor.outcome.waiting(done.waiting),
      done.people > 0 && b.editor.outcome.people(done.people),
    ];
    return parts.filter(Boolean).join(' ');
  };
};

/** True when there is something, and all of it is kept; else what is found says what is missing. */
const useSaveFirst = (state: DraftState) => async (): Promise<boolean> => {
  state.judge();
  return (await state.save()) && state.revision() > 0;
};

/** Everything typed is kept first; then it goes out, now or at its time, or to a second person. */
const usePublish = (state: DraftState) => {
  const tell = useTell();
  const outcome = useOutcome();
  const isKept = useSaveFirst(state);
  const write = useWrite(bulletinDraftsApi.publishDraft);
  const { reset } = write;
  // What was said of the draft as it was is no word about what it is now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the draft takes the old refusal away
  useEffect(reset, [state.draft, reset]);
  const publish = async (languageFollows: boolean, at?: PublishMoment): Promise<void> => {
    if (!(await isKept())) return;
    write.mutate(
      { params: { id: state.id }, body: { revision: state.revision(), languageFollows, ...(at && { at }) } },
      {
        onSuccess: (done) => {
          tell.done(outcome(done), 'bulletins');
          go(to('bulletins'));
        },
      },
    );
  };
  return { write, publish };
};

const Others = ({ state }: { readonly state: DraftState }) => {
  const b = useBulletinWords();
  const tell = useTell();
  const isKept = useSaveFirst(state);
  const preview = useWrite(bulletinDraftsApi.previewDraft);
  const discard = useWrite(bulletinDraftsApi.discardDraft);
  const toMe = async (): Promise<void> => {
    if (!(await isKept())) return;
    preview.mutate(
      { params: { id: state.id }, body: { revision: state.revision() } },
      { onSuccess: () => tell.done(b.editor.toMeDone), onError: tell.failed },
    );
  };
  const drop = () =>
    discard.mutate(
      { params: { id: state.id } },
      {
        onSuccess: () => {
          tell.done(b.editor.discarded, 'bulletins');
          go(to('bulletins'));
        },
        onError: tell.failed,
      },
    );
  return (
    <>
      <Button disabledFocusable={preview.isPending} onClick={() => void toMe()}>
        {b.editor.toMe}
      </Button>
      {state.revision() > 0 && (
        <Button appearance="subtle" disabledFocusable={discard.isPending} onClick={drop}>
          {b.editor.discard}
        </Button>
      )}
    </>
  );
};

const Schedule = (props: { readonly busy: boolean; readonly publish: (at: PublishMoment) => void }) => {
  const b = useBulletinWords();
  const me = useMe();
  const [at, setAt] = useState<PublishMoment>({ day: addDays(me.today, 1), time: '09:00' });
  return (
    <Line>
      <Field label={b.editor.scheduleDay}>
        <Input
          type="date"
          min={me.today}
          value={at.day}
          onChange={(_, data) => setAt({ ...at, day: data.value })}
        />
      </Field>
      <Field label={b.editor.scheduleTime}>
        <Input type="time" value={at.time} onChange={(_, data) => setAt({ ...at, time: data.value })} />
      </Field>
      <Button disabledFocusable={props.busy} onClick={() => props.publish(at)}>
        {b.editor.scheduleDo}
      </Button>
    </Line>
  );
};

export const Publish = ({
  state,
  options,
}: {
  readonly state: DraftState;
  readonly options: EditorOptions;
}) => {
  const { t } = useWords();
  const b = useBulletinWords();
  const [follows, setFollows] = useState(false);
  const [scheduling, setScheduling] = useState(false);
  const { write, publish } = usePublish(state);
  const found = state.looked?.findings ?? [];
  const lacks = found.some((one) => one.code === 'languageMissing');
  const busy = write.isPending;
  const said = useApprovalWord();
  const waived =
    options.from === 'coordinator' && !options.approval.on ? options.approval.words[0] : undefined;
  const isEverywhere = options.targets.every(
    ({ target }) =>
      target === 'leads' ||
      (target === 'general' ? state.draft.general : state.draft.themes.includes(target)),
  );
  return (
    <>
      {lacks && (
        <Checkbox
          label={b.editor.languageFollows}
          checked={follows}
          onChange={(_, data) => {
            setFollows(data.checked === true);
            write.reset();
          }}
        />
      )}
      {options.approval.on && isEverywhere && (
        <Soft>{b.editor.approvalNeeded(options.approval.approvers.join(', '))}</Soft>
      )}
      {waived && isEverywhere && <Soft>{b.editor.approvalWaived(said(waived))}</Soft>}
      <Line>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void publish(follows)}>
          {b.editor.publish}
        </Button>
        <Button aria-expanded={scheduling} onClick={() => setScheduling(!scheduling)}>
          {b.editor.schedule}
        </Button>
        <Others state={state} />
      </Line>
      {scheduling && <Schedule busy={busy} publish={(at) => void publish(follows, at)} />}
      <div role="alert">
        {write.error ? <p>{sentenceOf(write.error, t)}</p> : null}
        <NotKept state={state} />
      </div>
    </>
  );
};
