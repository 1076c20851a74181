import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { bulletinDraftsApi } from '../../api/rooms/bulletin-drafts';
import { bulletinsApi } from '../../api/rooms/bulletins';
import type { BulletinDetails } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useBulletinWords } from '../../parts/bulletins/words';
import { go, to } from '../../ui/address';
import { Line } from '../../ui/card';
import { useTell } from '../../ui/notice';
import { useDialog } from '../../ui/use-dialog';

const Correct = lazy(async () => ({ default: (await import('./correct-dialog')).CorrectDialog }));
const Withdraw = lazy(async () => ({ default: (await import('./withdraw-dialog')).WithdrawDialog }));
const Add = lazy(async () => ({ default: (await import('./add-language-dialog')).AddLanguageDialog }));

type Props = { readonly of: BulletinDetails };

const Duplicate = ({ of }: Props) => {
  const b = useBulletinWords();
  const tell = useTell();
  const [id] = useState(() => `b-${crypto.randomUUID()}`);
  const write = useWrite(bulletinDraftsApi.duplicateBulletin);
  const make = () =>
    write.mutate(
      { params: { id: of.id }, body: { id } },
      {
        onSuccess: (made) => {
          tell.done(b.acts.duplicated, 'bulletinDraft');
          go(to('bulletinDraft', {}, made.id));
        },
        onError: tell.failed,
      },
    );
  return (
    <Button size="small" disabledFocusable={write.isPending} onClick={make}>
      {b.acts.duplicate}
    </Button>
  );
};

const Retry = ({ of }: Props) => {
  const b = useBulletinWords();
  const tell = useTell();
  const write = useWrite(bulletinsApi.retryBulletin);
  const retry = () =>
    write.mutate(
      { params: { id: of.id } },
      { onSuccess: ({ channels }) => tell.done(b.acts.retried(channels)), onError: tell.failed },
    );
  return (
    <Button size="small" disabledFocusable={write.isPending} onClick={retry}>
      {b.acts.retry}
    </Button>
  );
};

/** What this person may do with this bulletin now, as the server says. */
export const BulletinActs = ({ of }: Props) => {
  const b = useBulletinWords();
  const [correct, withdraw, add] = [useDialog(), useDialog(), useDialog()];
  const may = (act: BulletinDetails['acts'][number]): boolean => of.acts.includes(act);
  const [missing] = of.missing;
  return (
    <Line>
      {may('edit') && (
        <Button size="small" onClick={() => go(to('bulletinDraft', {}, of.id))}>
          {b.acts.edit}
        </Button>
      )}
      {missing && may('addLanguage') && (
        <Button size="small" appearance="primary" onClick={add.show}>
          {b.acts.addLanguage[missing]}
        </Button>
      )}
      {may('correct') && (
        <Button size="small" onClick={correct.show}>
          {b.acts.correct}
        </Button>
      )}
      {may('withdraw') && (
        <Button size="small" onClick={withdraw.show}>
          {b.acts.withdraw}
        </Button>
      )}
      {may('retry') && <Retry of={of} />}
      {may('duplicate') && <Duplicate of={of} />}
      <Suspense>
        {correct.open && <Correct of={of} close={correct.close} />}
        {withdraw.open && <Withdraw of={of} close={withdraw.close} />}
        {add.open && missing && <Add of={of} lang={missing} close={add.close} />}
      </Suspense>
    </Line>
  );
};
