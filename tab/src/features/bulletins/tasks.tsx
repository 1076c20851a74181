import type { drafts } from '@shared/contract/bulletin-drafts';
import type { Answered } from '@shared/contract/endpoint';
import { useWords } from '../../language/words';
import { useBulletinWords } from '../../parts/bulletins/words';
import { to } from '../../ui/address';
import { Card } from '../../ui/card';
import { dayText } from '../../ui/dates';
import { Go } from '../../ui/go';
import { themeName } from '../../ui/names';
import { Section } from '../../ui/page';

type BulletinTask = Answered<typeof drafts>['tasks'][number];

const useSaid = () => {
  const { lang } = useWords();
  const b = useBulletinWords();
  return ({ task, theme, lang: missing }: BulletinTask): string => {
    if (task === 'relay') return b.tasks.relay(theme ? themeName(theme, lang) : '');
    return task === 'addLanguage' ? b.tasks.addLanguage[missing ?? 'sv'] : b.tasks[task];
  };
};

/** What waits for this person. Nothing is shown while nothing does. */
export const Tasks = ({ of: tasks }: { readonly of: readonly BulletinTask[] }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const said = useSaid();
  if (tasks.length === 0) return null;
  return (
    <Section title={b.tasks.title} id="tasks">
      <Card>
        <ul>
          {tasks.map((one) => (
            <li key={`${one.task} ${one.bulletin} ${one.theme ?? ''}`}>
              {said(one)}:{' '}
              <Go
                href={
                  one.task === 'returned'
                    ? to('bulletinDraft', {}, one.bulletin)
                    : to('bulletins', {}, one.bulletin)
                }
              >
                {one.title || b.drafts.untitled}
              </Go>{' '}
              ({dayText(one.since, lang)}){one.note && ` – ”${one.note}”`}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
};
