import type { Imported } from '../../api/types';
import { ImportChanges } from './import-changes';
import { useRegistryWords } from './words';

const Lines = ({ title, of }: { readonly title: string; readonly of: Imported['problems'] }) => {
  const { import: t } = useRegistryWords();
  if (of.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {of.map((one) => (
          <li key={`${one.file}~${one.line}~${one.sentence}`}>
            {t.problem(one.file, one.line)}: {one.sentence}
          </li>
        ))}
      </ul>
    </>
  );
};

/** What a look at the files has found: errors, warnings, how they were read, and everything that would change. */
export const ImportResult = ({ of }: { readonly of: Imported }) => {
  const { import: t } = useRegistryWords();
  return (
    <>
      <p>{t.sums(of.organisations, of.people)}</p>
      {of.problems.length === 0 && <p>{of.imported ? t.done : t.fine}</p>}
      <Lines title={t.problems} of={of.problems} />
      <Lines title={t.warnings} of={of.warnings} />
      {of.notes.length > 0 && (
        <>
          <h3>{t.notes}</h3>
          <ul>
            {of.notes.map(({ file, sentence }) => (
              <li key={`${file}~${sentence}`}>
                {file}: {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      {of.names.length > 0 && <p>{t.names(of.names.join(', '))}</p>}
      {of.problems.length === 0 && !of.imported && <ImportChanges of={of.changes} />}
    </>
  );
};
