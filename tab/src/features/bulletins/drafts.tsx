import { Button } from '@fluentui/react-components';
import type { drafts } from '@shared/contract/bulletin-drafts';
import type { Answered } from '@shared/contract/endpoint';
import { pick } from '@shared/text/say';
import { lazy, Suspense } from 'react';
import { bulletinDraftsApi } from '../../api/rooms/bulletin-drafts';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useBulletinWords } from '../../parts/bulletins/words';
import { to } from '../../ui/address';
import { Card, CardList, Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Go } from '../../ui/go';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';

const Approval = lazy(async () => ({ default: (await import('./approval-dialog')).ApprovalDialog }));
export type DraftEntry = Answered<typeof drafts>['drafts'][number];

const TakeBack = ({ of }: { readonly of: DraftEntry }) => {
  const b = useBulletinWords();
  const tell = useTell();
  const write = useWrite(bulletinDraftsApi.cancelBulletin);
  const cancel = () =>
    write.mutate(
      { params: { id: of.id } },
      { onSuccess: () => tell.done(b.drafts.takenBack), onError: tell.failed },
    );
  return (
    <Button size="small" disabledFocusable={write.isPending} onClick={cancel}>
      {b.drafts.takeBack}
    </Button>
  );
};

const Entry = ({ of }: { readonly of: DraftEntry }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const approval = useDialog();
  const said = [
    b.state[of.state],
    b.drafts.saved(of.by, momentText(of.savedAt, lang)),
    of.shared && b.drafts.shared,
    of.publishAt && b.drafts.goesOut(momentText(of.publishAt, lang)),
  ];
  return (
    <Card item>
      <Go
        href={to((of.mine || of.shared) && of.state === 'draft' ? 'bulletinDraft' : 'bulletins', {}, of.id)}
      >
        {pick(of.title, lang).text || b.drafts.untitled}
      </Go>
      <Soft>{said.filter(Boolean).join(' · ')}</Soft>
      {of.note && <p>{b.drafts.noteOf(of.note)}</p>}
      <Line>
        {of.mayApprove && (
          <Button size="small" appearance="primary" onClick={approval.show}>
            {b.tasks.approve}
          </Button>
        )}
        {of.mine && of.state !== 'draft' && <TakeBack of={of} />}
      </Line>
      {approval.open && (
        <Suspense>
          <Approval of={of} close={approval.close} />
        </Suspense>
      )}
    </Card>
  );
};

/** Own drafts, those that are written together, and what waits for its time or for a second person. */
export const Drafts = ({ of: all }: { readonly of: readonly DraftEntry[] }) => {
  const b = useBulletinWords();
  if (all.length === 0) return null;
  return (
    <Section title={b.drafts.title} id="drafts">
      <CardList>
        {all.map((one) => (
          <Entry key={one.id} of={one} />
        ))}
      </CardList>
    </Section>
  );
};
