import { Button } from '@fluentui/react-components';
import { pick } from '@shared/text/say';
import { lazy, Suspense } from 'react';
import { guidelinesApi } from '../../api/rooms/guidelines';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useBulletinWords } from '../../parts/bulletins/words';
import { to } from '../../ui/address';
import { Card, CardList, Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Empty, Read } from '../../ui/faces';
import { Go, Out } from '../../ui/go';
import { useTell } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { Said } from '../../ui/said';
import { useDialog } from '../../ui/use-dialog';
import { type Guideline, groups } from './groups';

const FormDialog = lazy(async () => ({ default: (await import('../../ui/form-dialog')).FormDialog }));
const PinDialog = lazy(async () => ({ default: (await import('./pin-dialog')).PinDialog }));
const Entry = ({ of, mayPin }: { readonly of: Guideline; readonly mayPin: boolean }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const tell = useTell();
  const write = useWrite(guidelinesApi.unpinGuideline);
  const dialog = useDialog();
  const unpin = () =>
    write.mutate(
      { params: { id: of.id } },
      {
        onSuccess: () => {
          tell.done(b.guidelines.unpinned);
          dialog.close();
        },
      },
    );
  const title = pick(of.title, lang).text;
  return (
    <Card item>
      {of.bulletin ? (
        <Go href={to('bulletins', {}, of.bulletin)}>{title || b.guidelines.read}</Go>
      ) : (
        <Out href={of.url ?? ''}>
          <Said of={of.title} />
        </Out>
      )}
      <Soft>{b.guidelines.pinned(of.by, momentText(of.at, lang))}</Soft>
      {mayPin && (
        <Line>
          <Button size="small" onClick={dialog.show}>
            {b.guidelines.unpin}
          </Button>
          {dialog.open && (
            <Suspense>
              <FormDialog
                title={b.guidelines.unpinTitle}
                submit={b.guidelines.unpin}
                busy={write.isPending}
                error={write.error}
                send={unpin}
                close={dialog.close}
              >
                <p>{b.guidelines.unpinText(title)}</p>
              </FormDialog>
            </Suspense>
          )}
        </Line>
      )}
    </Card>
  );
};

/** Communication guidelines, briefings and common material: what the source asks the coordination to give. */
export const GuidelinesPage = () => {
  const b = useBulletinWords();
  const pin = useDialog();
  const read = useRead(guidelinesApi.guidelines);
  return (
    <Page
      title={b.guidelines.title}
      controls={
        read.data?.mayPin && (
          <Button appearance="primary" onClick={pin.show}>
            {b.guidelines.pin}
          </Button>
        )
      }
    >
      <Read of={read}>
        {({ guidelines: all, mayPin }) =>
          all.length === 0 ? (
            <Empty title={b.guidelines.empty} text={b.guidelines.emptyText} />
          ) : (
            groups
              .filter((group) => all.some((one) => one.group === group))
              .map((group) => (
                <Section key={group} title={b.guidelines.group[group]} id={group}>
                  <CardList>
                    {all
                      .filter((one) => one.group === group)
                      .map((one) => (
                        <Entry key={one.id} of={one} mayPin={mayPin} />
                      ))}
                  </CardList>
                </Section>
              ))
          )
        }
      </Read>
      {pin.open && (
        <Suspense>
          <PinDialog close={pin.close} />
        </Suspense>
      )}
    </Page>
  );
};
