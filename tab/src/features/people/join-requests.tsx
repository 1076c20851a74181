import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { peopleApi } from '../../api/rooms/people';
import type { JoinRequest } from '../../api/types';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Card, Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { usePeopleWords } from './words';

const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog')).LinkDialog }));

const Request = ({ of }: { readonly of: JoinRequest }) => {
  const { objectId, tenantId, name, at } = of;
  const { lang } = useWords();
  const p = usePeopleWords();
  const tell = useTell();
  const dialog = useDialog();
  const write = useWrite(peopleApi.dismissRequest);
  const dismiss = () =>
    write.mutate(
      { body: { objectId, tenantId } },
      { onSuccess: () => tell.done(p.dismissed), onError: tell.failed },
    );
  return (
    <Line>
      <span>
        {name} · {momentText(at, lang)}
      </span>
      <Button size="small" onClick={dialog.show}>
        {p.link}
      </Button>
      <Button size="small" appearance="subtle" disabledFocusable={write.isPending} onClick={dismiss}>
        {p.dismiss}
      </Button>
      {dialog.open && (
        <Suspense>
          <LinkDialog accounts={[{ objectId, tenantId, emails: [name] }]} close={dialog.close} />
        </Suspense>
      )}
    </Line>
  );
};

/** People who tried to act before anybody had added them (S14). Nothing is shown while nobody waits. */
export const JoinRequests = () => {
  const p = usePeopleWords();
  const read = useRead(peopleApi.joinRequests);
  const requests = read.data?.requests ?? [];
  if (requests.length === 0) return null;
  return (
    <Section title={p.requests} id="requests">
      <Card>
        <Soft>{p.requestsText}</Soft>
        {requests.map((one) => (
          <Request key={one.objectId} of={one} />
        ))}
      </Card>
    </Section>
  );
};
