import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { bulletinDraftsApi } from '../../../api/rooms/bulletin-drafts';
import { useWrite } from '../../../api/use-api';
import { useWords } from '../../../language/words';
import { Card, Soft } from '../../../ui/card';
import { momentText } from '../../../ui/dates';
import { useTell } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { useBulletinWords } from '../words';
import type { EditorOptions } from './draft';

type Approval = EditorOptions['approval'];

/** "Jukka Korpikoru otti pois käytöstä ti 24.11.2026 klo 12.00". */
export const useApprovalWord = () => {
  const { lang } = useWords();
  const b = useBulletinWords();
  return ({ on, by, at }: Approval['words'][number]): string =>
    b.editor.approvalWord[on ? 'on' : 'off'](by, momentText(at, lang));
};

/** Whether "all channels" needs a second person: the coordinator's to decide. */
export const ApprovalSetting = ({ of }: { readonly of: Approval }) => {
  const b = useBulletinWords();
  const tell = useTell();
  const said = useApprovalWord();
  const [now, setNow] = useState<Pick<Approval, 'on' | 'words'>>(of);
  const write = useWrite(bulletinDraftsApi.setApproval);
  const set = (next: boolean) =>
    write.mutate(
      { body: { on: next } },
      {
        onSuccess: (saved) => {
          setNow(saved);
          tell.done(saved.on ? b.editor.approvalOn : b.editor.approvalOff);
        },
        onError: tell.failed,
      },
    );
  return (
    <Section title={b.editor.approval} id="approval">
      <Card>
        <Soft>{b.editor.approvalText}</Soft>
        <Checkbox
          label={b.editor.approval}
          checked={now.on}
          onChange={(_, data) => set(data.checked === true)}
        />
        {now.words.length > 0 && (
          <ul>
            {now.words.map((one) => (
              <li key={one.at}>{said(one)}</li>
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
};
