import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ChangeEvent, type FormEvent, Suspense, useState } from 'react';
import { registryApi } from '../../api/rooms/registry';
import { sentenceOf } from '../../api/trouble';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { base64Of } from '../../ui/base64';
import { Card, Line, Soft } from '../../ui/card';
import { Loading } from '../../ui/faces';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { ImportResult } from './import-result';
import { UndoImport } from './undo-import';
import { useRegistryWords } from './words';

const needed = ['organisations', 'leads', 'memberships', 'people'] as const;
const places = [...needed, 'groups', 'project', 'workbook'] as const;
type FileName = (typeof places)[number];
/** The bytes as they lie on the disk: the server sees what kind of file it is, and how its letters were saved. */
type SentFile = { readonly name: string; readonly content: string };
type ChosenFiles = Partial<Record<FileName, SentFile>>;

/** What the server takes in one request, in bytes of the files. */
const mostBytes = 4 * 1024 * 1024;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  file: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    '& input': { minHeight: '24px' },
  },
  bad: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

const sizeOf = (files: ChosenFiles): number =>
  Object.values(files).reduce((sum, { content }) => sum + content.length * 0.75, 0);
const complete = (files: ChosenFiles): boolean =>
  files.workbook !== undefined || needed.every((name) => files[name]);

const useFiles = (changed: () => void) => {
  const [files, setFiles] = useState<ChosenFiles>({});
  const [isTooLarge, setTooLarge] = useState(false);
  const take = (name: FileName) => async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    changed();
    // Looked at before it is read: a huge file would fill the memory of a phone.
    const { [name]: _, ...others } = files;
    const fits = !file || file.size + sizeOf(others) <= mostBytes;
    setTooLarge(!fits);
    const content = file && fits ? await base64Of(file) : undefined;
    setFiles(({ [name]: _, ...rest }) =>
      content === undefined || !file ? rest : { ...rest, [name]: { name: file.name, content } },
    );
  };
  return { files, take, isTooLarge };
};

const Form = () => {
  const { t: common } = useWords();
  const { import: t } = useRegistryWords();
  const styles = useStyles();
  const tell = useTell();
  const [tried, setTried] = useState(false);
  const write = useWrite(registryApi.importNetwork);
  const { files, take, isTooLarge } = useFiles(write.reset);
  const send = (dryRun: boolean) => (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete(files) || isTooLarge || write.isPending) return;
    write.mutate({ body: { ...files, dryRun } }, { onSuccess: (read) => read.imported && tell.done(t.done) });
  };
  const checked = write.data && !write.data.imported && write.data.problems.length === 0;
  return (
    <Card>
      <Soft>{t.text}</Soft>
      <form className={styles.form} onSubmit={send(true)}>
        {places.map((name) => (
          <label key={name} className={styles.file}>
            {t[name]}
            <input
              type="file"
              accept={name === 'workbook' ? '.xlsx' : name === 'project' ? '.json' : '.csv,.txt,.xlsx'}
              onChange={take(name)}
            />
          </label>
        ))}
        <div role="alert" className={styles.bad}>
          {isTooLarge && <p>{t.tooLarge}</p>}
          {tried && !isTooLarge && !complete(files) && <p>{t.missing}</p>}
          {write.error ? <p>{sentenceOf(write.error, common)}</p> : null}
        </div>
        <div role="status">{write.data && <ImportResult of={write.data} />}</div>
        <Line>
          <Button type="submit" disabledFocusable={write.isPending}>
            {t.check}
          </Button>
          {checked && (
            <Button appearance="primary" disabledFocusable={write.isPending} onClick={send(false)}>
              {t.run}
            </Button>
          )}
        </Line>
      </form>
      <UndoImport />
    </Card>
  );
};

const Titled = () => {
  const { import: t } = useRegistryWords();
  return (
    <Section title={t.title} id="import">
      <Form />
    </Section>
  );
};

/** The network from files: looked at first, with every change, then put in place of the old one. */
export const ImportNetwork = () => (
  <Suspense fallback={<Loading bars={2} />}>
    <Titled />
  </Suspense>
);
