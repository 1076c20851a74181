import { Checkbox } from '@fluentui/react-components';
import type { setApproval } from '@shared/contract/bulletin-drafts';
import { useState } from 'react';
import { useWrite } from '../../../api/use-api';
import { Card, Soft } from '../../../ui/card';
import { useTell } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { useBulletinWords } from '../words';

/** Whether "all channels" needs a second person: the coordinator's to decide. */
export const ApprovalSetting = (props: { readonly on: boolean }) => {
  const b = useBulletinWords();
  const tell = useTell();
  const [on, setOn] = useState(props.on);
  const write = useWrite<typeof setApproval>('put', '/api/bulletins/approval');
  const set = (next: boolean) =>
    write.mutate(
      { body: { on: next } },
      {
        onSuccess: (saved) => {
          setOn(saved.on);
          tell.done(saved.on ? b.editor.approvalOn : b.editor.approvalOff);
        },
        onError: tell.failed,
      },
    );
  return (
    <Section title={b.editor.approval} id="approval">
      <Card>
        <Soft>{b.editor.approvalText}</Soft>
        <Checkbox label={b.editor.approval} checked={on} onChange={(_, data) => set(data.checked === true)} />
      </Card>
    </Section>
  );
};
