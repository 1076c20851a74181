import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { helpApi } from '../api/rooms/help';
import { sentenceOf } from '../api/trouble';
import type { HelpRequest } from '../api/types';
import { useWrite } from '../api/use-api';
import { useWords } from '../language/words';
import { useMe } from '../me/me';
import { useUnsentDraft } from '../me/use-unsent-draft';
import { Line } from './card';
import { useHelpWords } from './help-words';
import { nameOf } from './names';
import { useTell } from './notice';

const keyOf = ({ organisation, theme, pilot, answer }: HelpRequest) => ({
  organisation,
  theme,
  pilot,
  answer,
});

/** Writing to whoever asked: as the lead, or as a colleague to whom it was put. */
const ReplyForm = ({ of }: { readonly of: HelpRequest }) => {
  const { t, lang } = useWords();
  const h = useHelpWords();
  const me = useMe();
  const tell = useTell();
  const {
    value: text,
    set: setText,
    forget,
  } = useUnsentDraft(`help~${Object.values(keyOf(of)).join('~')}`, '');
  const [from, setFrom] = useState(of.mayOfferFor[0] ?? '');
  const [isEmpty, setEmpty] = useState(false);
  const reply = useWrite(helpApi.replyToHelp);
  const offer = useWrite(helpApi.offerHelp);
  const error = reply.error ?? offer.error;
  const busy = reply.isPending || offer.isPending;
  const done = {
    onSuccess: ({ advice }: { readonly advice: string | null }) => {
      setText('');
      forget();
      tell.done([h.sent, advice].filter(Boolean).join(' '));
    },
  };
  const send = () => {
    setEmpty(text.trim() === '');
    if (busy || text.trim() === '') return;
    if (of.mayReply) reply.mutate({ body: { ...keyOf(of), text } }, done);
    else offer.mutate({ body: { ...keyOf(of), text, from } }, done);
  };
  const trouble = isEmpty ? h.needsText : error ? sentenceOf(error, t) : undefined;
  return (
    <>
      {!of.mayReply && of.mayOfferFor.length > 1 && (
        <Field label={h.offerFor}>
          <Select value={from} onChange={(_, data) => setFrom(data.value)}>
            {me.organisations
              .filter(({ id }) => of.mayOfferFor.includes(id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {nameOf(name, lang)}
                </option>
              ))}
          </Select>
        </Field>
      )}
      <Field
        label={of.mayReply ? h.replyLabel : h.offerLabel}
        hint={h.noPersonal}
        {...(trouble && { validationMessage: trouble })}
      >
        <Textarea value={text} rows={3} maxLength={2000} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Line>
        <Button appearance="primary" disabledFocusable={busy} onClick={send}>
          {h.reply}
        </Button>
      </Line>
    </>
  );
};

/** What the reader may do about a request: answer, ask the others, close it. */
export const HelpActs = ({ of }: { readonly of: HelpRequest }) => {
  const h = useHelpWords();
  const tell = useTell();
  const close = useWrite(helpApi.closeHelp);
  const others = useWrite(helpApi.askOthers);
  const body = keyOf(of);
  const press = (write: typeof close | typeof others, said: string) => () =>
    write.mutate({ body }, { onSuccess: () => tell.done(said), onError: tell.failed });
  return (
    <>
      {(of.mayReply || of.mayOfferFor.length > 0) && <ReplyForm of={of} />}
      <Line>
        {of.mayClose && (
          <Button disabledFocusable={close.isPending} onClick={press(close, h.closed)}>
            {of.own ? h.notNeeded : h.settled}
          </Button>
        )}
        {of.mayAskOthers && (
          <Button disabledFocusable={others.isPending} onClick={press(others, h.askedOthers)}>
            {h.askOthers}
          </Button>
        )}
      </Line>
    </>
  );
};
