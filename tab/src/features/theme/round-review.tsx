import { Button } from '@fluentui/react-components';
import type { ThemeId } from '@shared/domain/theme';
import { recordsApi } from '../../api/rooms/records';
import { roundReviewApi } from '../../api/rooms/round-review';
import type { Board, RoundReviewed } from '../../api/types';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Line, Soft } from '../../ui/card';
import { dayText, momentText, roundText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Fold } from '../../ui/fold';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { useReviewWords } from '../../ui/review-words';
import { useRecord } from '../../ui/use-record';

/** Late answers may be taken into the figures one by one or together; each time there is a new version. */
const Late = ({ of }: { readonly of: RoundReviewed }) => {
  const { lang } = useWords();
  const r = useReviewWords();
  const tell = useTell();
  const write = useWrite(roundReviewApi.acceptLate);
  const accept = (answers?: readonly string[]) => () =>
    write.mutate(
      { params: { round: of.round }, body: { theme: of.theme, ...(answers && { answers: [...answers] }) } },
      { onSuccess: ({ version }) => tell.done(r.saidAccepted(version)), onError: tell.failed },
    );
  if (of.late.length === 0) return null;
  return (
    <>
      <h3>{r.late}</h3>
      <ul>
        {of.late.map((late) => (
          <li key={late.answer}>
            <Line>
              {r.lateRow(
                [nameOf(late.name, lang), late.title].filter(Boolean).join(': '),
                momentText(late.at, lang),
              )}
              {of.mayAccept && (
                <Button size="small" disabledFocusable={write.isPending} onClick={accept([late.answer])}>
                  {r.accept}
                </Button>
              )}
            </Line>
          </li>
        ))}
      </ul>
      {of.mayAccept && of.late.length > 1 && (
        <Line>
          <Button disabledFocusable={write.isPending} onClick={accept()}>
            {r.acceptAll(of.late.length)}
          </Button>
        </Line>
      )}
    </>
  );
};

const Acts = ({ of }: { readonly of: RoundReviewed }) => {
  const r = useReviewWords();
  const tell = useTell();
  const approve = useWrite(roundReviewApi.approveRound);
  const see = useRecord(recordsApi.roundSeen, () => undefined, r.saidSeen);
  const { round, theme, version } = of;
  return (
    <Line>
      {of.mayApprove && (
        <Button
          appearance="primary"
          disabledFocusable={approve.isPending}
          onClick={() =>
            approve.mutate(
              { params: { round }, body: { theme, version } },
              { onSuccess: () => tell.done(r.saidApproved), onError: tell.failed },
            )
          }
        >
          {r.approve}
        </Button>
      )}
      {of.maySee && (
        <Button disabledFocusable={see.busy} onClick={() => see.record({ theme, round })}>
          {r.seen}
        </Button>
      )}
      {of.seen && <Soft>{r.isSeen}</Soft>}
    </Line>
  );
};

const Figures = ({ theme, round }: { readonly theme: ThemeId; readonly round: string }) => {
  const { lang } = useWords();
  const r = useReviewWords();
  const read = useRead(roundReviewApi.roundReview, {
    params: { round },
    query: { theme },
  });
  return (
    <Read of={read} bars={2}>
      {(of) => (
        <>
          <p>{r.answered(of.answered, of.asked)}</p>
          <Soft>
            {of.approved
              ? r.approved(of.approved.by, momentText(of.approved.at, lang))
              : `${r.version(of.version)}. ${r.coordinatorFrom(dayText(of.coordinatorFrom, lang))}`}
          </Soft>
          <p>
            {of.silent.length === 0
              ? r.noneSilent
              : `${r.silent(of.silent.length)}: ${of.silent.map((one) => nameOf(one.name, lang)).join(', ')}`}
          </p>
          <Late of={of} />
          <Acts of={of} />
        </>
      )}
    </Read>
  );
};

/**
 * A closed round for whoever may see who is silent: its figures, what came late, and the word that approves them. They
 * are read when they are asked for: by a press, or by the link that says that the approval waits.
 */
export const RoundReview = ({
  theme,
  round: { round, approved },
}: {
  readonly theme: ThemeId;
  readonly round: NonNullable<Board['round']>;
}) => {
  const r = useReviewWords();
  return (
    <Fold title={r.title(roundText(round))} under={approved ? r.isApproved : r.waits} id="round-review">
      <Figures theme={theme} round={round} />
    </Fold>
  );
};
