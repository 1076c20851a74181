import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { type Pace, paces, type Stage, stages } from '@shared/domain/pilot';
import type { CheckInItem } from '../../api/types';
import { useWords } from '../../language/words';

export type PilotAnswerFields = {
  readonly title: string;
  readonly stage: Stage;
  readonly pace: Pace | '';
  readonly done: string;
  readonly help: boolean;
  readonly helpText: string;
  readonly share: boolean;
  readonly internal: boolean;
};

const useStyles = makeStyles({
  paces: { flexWrap: 'wrap' },
  switches: { display: 'flex', flexDirection: 'column' },
});

/** What the check-in asks; a schedule only of what is still to be done or under way. */
export const PilotFields = (props: {
  readonly answer: PilotAnswerFields;
  readonly set: (change: Partial<PilotAnswerFields>) => void;
}) => {
  const { t } = useWords();
  const styles = useStyles();
  const { answer, set } = props;
  const asksPace = answer.stage === 'planned' || answer.stage === 'running';
  return (
    <>
      <Field label={t.checkIn.title}>
        <Input value={answer.title} maxLength={120} onChange={(_, data) => set({ title: data.value })} />
      </Field>
      <Field label={t.checkIn.stage}>
        <RadioGroup
          value={answer.stage}
          onChange={(_, data) => set({ stage: stages.find((s) => s === data.value) ?? answer.stage })}
        >
          {stages.map((s) => (
            <Radio key={s} value={s} label={t.stage[s]} />
          ))}
        </RadioGroup>
      </Field>
      {asksPace && (
        <Field label={t.checkIn.pace}>
          <RadioGroup
            layout="horizontal"
            className={styles.paces}
            value={answer.pace}
            onChange={(_, data) => set({ pace: paces.find((p) => p === data.value) ?? '' })}
          >
            {paces.map((p) => (
              <Radio key={p} value={p} label={t.pace[p]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={t.checkIn.done} hint={t.checkIn.noPersonal}>
        <Textarea
          value={answer.done}
          rows={4}
          maxLength={2000}
          onChange={(_, data) => set({ done: data.value })}
        />
      </Field>
      <div className={styles.switches}>
        <Checkbox
          label={`${t.checkIn.help}. ${t.checkIn.helpHint}`}
          checked={answer.help}
          onChange={(_, data) => set({ help: data.checked === true })}
        />
        {answer.help && (
          <Field label={t.checkIn.helpText} hint={t.checkIn.noPersonal}>
            <Textarea
              value={answer.helpText}
              rows={2}
              maxLength={1000}
              onChange={(_, data) => set({ helpText: data.value })}
            />
          </Field>
        )}
        <Checkbox
          label={t.checkIn.share}
          checked={answer.share}
          onChange={(_, data) => set({ share: data.checked === true })}
        />
        <Checkbox
          label={t.checkIn.internal}
          checked={answer.internal}
          onChange={(_, data) => set({ internal: data.checked === true })}
        />
      </div>
    </>
  );
};

export const answerOf = (item: CheckInItem): PilotAnswerFields => ({
  title: item.title,
  stage: item.stage,
  pace: item.pace ?? '',
  done: item.done ?? '',
  help: item.help,
  helpText: item.helpText ?? '',
  share: item.share,
  internal: item.internal,
});
