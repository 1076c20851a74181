import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { importNetwork } from '@shared/contract/registry';
import { type ChangeEvent, type FormEvent, useState } from 'react';
import { sentenceOf } from '../../api/trouble';
import type { Imported } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { Card, Line, Soft } from '../../ui/card';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useWords } from '../../ui/words';

const needed = ['organisations', 'leads', 'memberships', 'people'] as const;
const optional = ['groups', 'project'] as const;
type FileName = (typeof needed)[number] | (typeof optional)[number];
type Files = Partial<Record<FileName, string>>;
type Needed = Record<(typeof needed)[number], string>;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  file: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    '& input': { minHeight: '24px' },
  },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

const complete = (files: Files): files is Files & Needed => needed.every((name) => files[name] !== undefined);

const Result = ({ of }: { readonly of: Imported }) => {
  const { t } = useWords();
  return (
    <>
      <p>{t.import.sums(of.organisations, of.people)}</p>
      {of.problems.length === 0 ? (
        <p>{of.imported ? t.import.done : t.import.fine}</p>
      ) : (
        <>
          <p>{t.import.problems}</p>
          <ul>
            {of.problems.map((problem) => (
              <li key={`${problem.file}~${problem.line}~${problem.sentence}`}>
                {t.import.problem(problem.file, problem.line)}: {problem.sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** The network from CSV files: looked at first, then put in place of the old one. */
export const ImportNetwork = () => {
  const { t } = useWords();
  const styles = useStyles();
  const tell = useTell();
  const [files, setFiles] = useState<Files>({});
  const [tried, setTried] = useState(false);
  const write = useWrite<typeof importNetwork>('post', '/api/network/import');
  const take = (name: FileName) => async (event: ChangeEvent<HTMLInputElement>) => {
    const text = await event.target.files?.[0]?.text();
    write.reset();
    setFiles(({ [name]: _, ...rest }) => (text === undefined ? rest : { ...rest, [name]: text }));
  };
  const send = (dryRun: boolean) => (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete(files) || write.isPending) return;
    write.mutate(
      { body: { ...files, dryRun } },
      { onSuccess: (read) => read.imported && tell.done(t.import.done) },
    );
  };
  const checked = write.data && !write.data.imported && write.data.problems.length === 0;
  return (
    <Section title={t.import.title} id="import">
      <Card>
        <Soft>{t.import.text}</Soft>
        <form className={styles.form} onSubmit={send(true)}>
          {[...needed, ...optional].map((name) => (
            <label key={name} className={styles.file}>
              {t.import[name]}
              <input type="file" accept=".csv,.json" onChange={take(name)} />
            </label>
          ))}
          <div role="alert" className={styles.bad}>
            {tried && !complete(files) && <p>{t.import.missing}</p>}
            {write.error ? <p>{sentenceOf(write.error, t)}</p> : null}
          </div>
          <div role="status">{write.data && <Result of={write.data} />}</div>
          <Line>
            <Button type="submit" disabledFocusable={write.isPending}>
              {t.import.check}
            </Button>
            {checked && (
              <Button appearance="primary" disabledFocusable={write.isPending} onClick={send(false)}>
                {t.import.run}
              </Button>
            )}
          </Line>
        </form>
      </Card>
    </Section>
  );
};
