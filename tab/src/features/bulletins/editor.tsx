import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { publishBulletin } from '@shared/contract/bulletins';
import { type FormEvent, useState } from 'react';
import { sentenceOf } from '../../api/trouble';
import { useWrite } from '../../api/use-api';
import { Card, Line } from '../../ui/card';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useWords } from '../../ui/words';
import { bodyOf, emptyDraft, faultsOf } from './draft';
import { Audience, type Change, Details, Side } from './editor-fields';
import { Preview } from './preview';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Finnish and Swedish side by side, the audience, a preview, and what is still missing. */
export const Editor = ({ close }: { readonly close: () => void }) => {
  const { t } = useWords();
  const styles = useStyles();
  const tell = useTell();
  const [form] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const write = useWrite<typeof publishBulletin>('post', '/api/bulletins');
  const set: Change = (change) => setDraft((now) => ({ ...now, ...change }));
  const faults = faultsOf(draft);
  const publish = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.length > 0 || write.isPending) return;
    write.mutate(
      { body: bodyOf(draft, form) },
      {
        onSuccess: ({ channels }) => {
          tell.done(t.editor.published(channels));
          close();
        },
      },
    );
  };
  return (
    <Section title={t.editor.title} id="editor">
      <Card>
        <form className={styles.form} onSubmit={publish}>
          <div className={styles.sides}>
            <Side lang="fi" draft={draft} set={set} />
            <Side lang="sv" draft={draft} set={set} />
          </div>
          <Audience draft={draft} set={set} />
          <Details draft={draft} set={set} />
          <Preview draft={draft} />
          <div role="alert" className={styles.bad}>
            {tried && faults.map((fault) => <p key={fault}>{t.editor[fault]}</p>)}
            {write.error ? <p>{sentenceOf(write.error, t)}</p> : null}
          </div>
          <Line>
            <Button type="submit" appearance="primary" disabledFocusable={write.isPending}>
              {t.editor.publish}
            </Button>
            <Button onClick={close}>{t.app.cancel}</Button>
          </Line>
        </form>
      </Card>
    </Section>
  );
};
