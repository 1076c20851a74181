import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, Suspense, useState } from 'react';
import { checkInsApi } from '../../api/rooms/check-ins';
import { sentenceOf } from '../../api/trouble';
import type { CheckInItem, CheckInSaved, CheckIns } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { Card, Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { answerOf, type PilotAnswerFields, PilotFields } from './pilot-fields';
import { UndoAnswer } from './undo-answer';

type OpenRound = NonNullable<CheckIns['round']>;
const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '640px',
    paddingTop: tokens.spacingVerticalS,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  bad: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** What the person reads after sending: saved, late, in whose answer's place. */
const useSaved = (round: OpenRound) => {
  const { t, lang } = useWords();
  const closes = momentText(round.closesAt, lang);
  return (saved: CheckInSaved): string =>
    [
      saved.fresh ? null : t.checkIn.twice,
      saved.late ? t.checkIn.late(closes) : t.checkIn.saved(momentText(saved.at, lang), closes),
      saved.advice,
      saved.replaced && t.checkIn.replaced(saved.replaced.by, momentText(saved.replaced.at, lang)),
    ]
      .filter(Boolean)
      .join(' ');
};

/** One pilot's check-in: "no change" in one tap, or the form with the last answer in it. */
export const PilotForm = ({ item, round }: { readonly item: CheckInItem; readonly round: OpenRound }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const tell = useTell();
  const savedText = useSaved(round);
  const about = [round.round, item.organisation, item.theme, item.pilot].join('~');
  const {
    value: answer,
    set: setAnswer,
    forget,
  } = useUnsentDraft<PilotAnswerFields>(`check-in~${about}`, answerOf(item));
  const write = useWrite(checkInsApi.answerCheckIn);
  const { answered } = item;
  const [saved, setSaved] = useState<string | null>(null);
  const send = (sent: PilotAnswerFields) => {
    const { pace, done, title, helpText, ...rest } = sent;
    const body = {
      organisation: item.organisation,
      theme: item.theme,
      pilot: item.pilot,
      ...rest,
      ...(title.trim() && { title }),
      ...(done.trim() && { done }),
      ...(sent.help && helpText?.trim() && { helpText }),
      ...(pace && (sent.stage === 'planned' || sent.stage === 'running') && { pace }),
    };
    write.mutate(
      { params: { round: round.round }, body },
      {
        onSuccess: (saved) => {
          forget();
          setSaved(saved.answer);
          tell.done(savedText(saved));
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!write.isPending) send(answer);
  };
  const heading = `${item.organisation}-${item.theme}-${item.pilot}`;
  return (
    <section aria-labelledby={heading}>
      <Card>
        <h2 id={heading} className={styles.heading}>
          {themeName(item.theme, lang)}
        </h2>
        <p>{item.title || t.checkIn.newPilot}</p>
        <Soft>
          {answered
            ? (answered.late ? t.checkIn.answeredLate : t.checkIn.answered)(
                answered.by,
                momentText(answered.at, lang),
              )
            : t.checkIn.notAnswered}
        </Soft>
        {!answered && item.title && (
          <Line>
            <Button disabledFocusable={write.isPending} onClick={() => send(answerOf(item))}>
              {t.checkIn.noChange}
            </Button>
            <Soft>{t.checkIn.noChangeHint}</Soft>
          </Line>
        )}
        <form className={styles.form} onSubmit={submit}>
          <PilotFields answer={answer} set={(change) => setAnswer({ ...answer, ...change })} />
          <div role="alert">
            {write.error ? <p className={styles.bad}>{sentenceOf(write.error, t)}</p> : null}
          </div>
          <Line>
            <Button type="submit" appearance="primary" disabledFocusable={write.isPending}>
              {answered ? t.checkIn.change : t.checkIn.send}
            </Button>
            {saved && (
              <Suspense>
                <UndoAnswer item={item} round={round.round} answer={saved} done={() => setSaved(null)} />
              </Suspense>
            )}
          </Line>
        </form>
      </Card>
    </section>
  );
};
