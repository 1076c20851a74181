import { Badge, Button } from '@fluentui/react-components';
import { registryPagesApi } from '../../api/rooms/registry-pages';
import type { RegistryChange } from '../../api/types';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { useByHandWords } from '../../ui/by-hand-words';
import { Card, Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';

const Change = ({ of }: { readonly of: RegistryChange }) => {
  const { lang } = useWords();
  const h = useByHandWords();
  const tell = useTell();
  const write = useWrite(registryPagesApi.takeBackTask);
  const takeBack = () =>
    write.mutate({ body: { id: of.id } }, { onSuccess: () => tell.done(h.takenBack), onError: tell.failed });
  return (
    <li>
      <Line>
        {of.isNew && <Badge appearance="tint">{h.isNew}</Badge>}
        <Go href={to('contacts', { organisation: of.organisationId })}>{of.sentence}</Go>
        {!of.isTakenBack && (
          <Button
            size="small"
            aria-label={h.takeBackOf(of.sentence)}
            disabledFocusable={write.isPending}
            onClick={takeBack}
          >
            {h.takeBack}
          </Button>
        )}
      </Line>
      <Soft>
        {momentText(of.at, lang)} · {of.by}
      </Soft>
    </li>
  );
};

/** What the organisations have changed in their own contacts, with the way back. */
export const RegistryChanges = () => {
  const h = useByHandWords();
  const tell = useTell();
  const read = useRead(registryPagesApi.registryChanges);
  const seen = useWrite(registryPagesApi.seeChanges);
  const see = () => seen.mutate({}, { onSuccess: () => tell.done(h.seenDone), onError: tell.failed });
  return (
    <Section title={h.changes} id="changes">
      <Read of={read}>
        {({ changes }) => (
          <Card>
            <Soft>{changes.length === 0 ? h.noChanges : h.changesIntro}</Soft>
            {changes.some((c) => c.isNew) && (
              <Line>
                <Button disabledFocusable={seen.isPending} onClick={see}>
                  {h.seen}
                </Button>
              </Line>
            )}
            {changes.length > 0 && (
              <ul>
                {changes.map((change) => (
                  <Change key={change.id} of={change} />
                ))}
              </ul>
            )}
          </Card>
        )}
      </Read>
    </Section>
  );
};
