import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { surveysApi } from '../../api/rooms/surveys';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { mayAtAll, useMe } from '../../me/me';
import { Card, CardList, Line, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { momentText } from '../../ui/dates';
import { Empty, Read } from '../../ui/faces';
import { FormDialog } from '../../ui/form-dialog';
import { Out } from '../../ui/go';
import { nameOf, themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Page } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { AnswerDialog, useAnswer } from './answer-dialog';
import { Beside } from './beside';
import { OpenSurvey } from './open-dialog';
import { Results } from './results';
import type { OwnSurvey, SurveyView } from './types';
import { useSurveyWords } from './words';

/** Held elsewhere: the organisation says that it has answered. */
const SaidAnswered = ({ survey, own }: { readonly survey: SurveyView; readonly own: OwnSurvey }) => {
  const { lang } = useWords();
  const s = useSurveyWords();
  const tell = useTell();
  const { send, busy } = useAnswer(survey, own, () => undefined);
  if (own.answeredAt) return null;
  return (
    <Button
      size="small"
      aria-label={`${s.saidAnswered}: ${nameOf(own.name, lang)}`}
      disabledFocusable={busy}
      onClick={() => send({}, tell.failed)}
    >
      {s.saidAnswered}
    </Button>
  );
};

const OwnAnswer = ({ survey, own }: { readonly survey: SurveyView; readonly own: OwnSurvey }) => {
  const { lang } = useWords();
  const s = useSurveyWords();
  const dialog = useDialog();
  const me = useMe();
  const name = nameOf(own.name, lang);
  // In a period that is over nobody answers, whether it was closed or not.
  const isOpen = mayAtAll(me, 'reportFact') && !survey.closed;
  const word = own.answeredAt ? s.change : s.answer;
  return (
    <Line>
      <span>
        {name}: {own.answeredAt ? s.answeredAt(momentText(own.answeredAt, lang)) : s.notAnswered}
      </span>
      {own.url !== null && (
        <span>
          {s.elsewhere} <Out href={own.url}>{own.url}</Out>
        </span>
      )}
      {isOpen && survey.url !== null && <SaidAnswered survey={survey} own={own} />}
      {isOpen && survey.url === null && (
        <Button
          appearance={own.answeredAt ? 'secondary' : 'primary'}
          aria-label={`${word}: ${name}`}
          onClick={dialog.show}
        >
          {word}
        </Button>
      )}
      {dialog.open && <AnswerDialog survey={survey} own={own} close={dialog.close} />}
    </Line>
  );
};

const CloseIt = ({ survey }: { readonly survey: SurveyView }) => {
  const s = useSurveyWords();
  const tell = useTell();
  const dialog = useDialog();
  const write = useWrite(surveysApi.closeSurvey);
  const send = () =>
    write.mutate(
      { params: { survey: survey.survey }, body: {} },
      {
        onSuccess: ({ answered, asked }) => {
          dialog.close();
          tell.done(s.run.closedNow(answered, asked));
        },
      },
    );
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {s.run.close}
      </Button>
      {dialog.open && (
        <FormDialog
          title={s.run.close}
          submit={s.run.close}
          busy={write.isPending}
          error={write.error}
          send={send}
          close={dialog.close}
        >
          <p>{s.run.closeText}</p>
        </FormDialog>
      )}
    </>
  );
};

const Rates = ({ of }: { readonly of: SurveyView }) => {
  const { lang } = useWords();
  const s = useSurveyWords();
  return (
    <>
      {of.rate && <p>{s.rate(of.rate.answered, of.rate.asked)}</p>}
      {of.themes.length > 0 && (
        <DataTable
          caption={`${s.rates}: ${nameOf(of.title, lang)}`}
          headings={[s.theme, s.answered, s.asked]}
          rows={of.themes.map((rate) => ({
            key: rate.theme,
            cells: [themeName(rate.theme, lang), rate.answered, rate.asked],
          }))}
        />
      )}
    </>
  );
};

const OneSurvey = ({ of }: { readonly of: SurveyView }) => {
  const { lang } = useWords();
  const s = useSurveyWords();
  const [open, setOpen] = useState(false);
  return (
    <Card item>
      <h3>{nameOf(of.title, lang)}</h3>
      <Soft>{of.closed ? s.closed : s.closes(momentText(of.closesAt, lang))}</Soft>
      {of.url !== null && of.own.length === 0 && (
        <p>
          {s.elsewhere} <Out href={of.url}>{of.url}</Out>
        </p>
      )}
      {of.own.map((own) => (
        <OwnAnswer key={own.organisation} survey={of} own={own} />
      ))}
      <Rates of={of} />
      {of.readsResults && (
        <Line>
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {s.run.results}
          </Button>
          {of.mayRun && !of.closed && <CloseIt survey={of} />}
        </Line>
      )}
      {open && <Results survey={of} />}
    </Card>
  );
};

/** The surveys of the network: answered by organisations, run by the coordination. */
export const SurveysPage = () => {
  const s = useSurveyWords();
  const read = useRead(surveysApi.surveys);
  return (
    <Page
      title={s.title}
      under={s.intro}
      controls={read.data?.mayOpen ? <OpenSurvey surveys={read.data.surveys} /> : undefined}
    >
      <Read of={read} bars={3}>
        {(of) => (
          <>
            {of.surveys.length === 0 ? (
              <Empty title={s.none} text={s.noneText} />
            ) : (
              <CardList>
                {of.surveys.map((survey) => (
                  <OneSurvey key={survey.survey} of={survey} />
                ))}
              </CardList>
            )}
            {of.readsBeside && of.surveys.length > 0 && <Beside />}
          </>
        )}
      </Read>
    </Page>
  );
};
