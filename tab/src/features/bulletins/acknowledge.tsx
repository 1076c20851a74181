import { Button } from '@fluentui/react-components';
import { bulletinsApi } from '../../api/rooms/bulletins';
import type { Bulletin } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe, writes } from '../../me/me';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Line } from '../../ui/card';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';

/** "Kuittaa": we have read it, said for an own organisation or for all of them at once, and undone the same way. */
export const Acknowledge = ({ of }: { readonly of: Bulletin }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const me = useMe();
  const tell = useTell();
  const write = useWrite(bulletinsApi.acknowledgeBulletin);
  if (of.state !== 'published' || !writes(me) || of.mine.length === 0) return null;
  const set = (acknowledged: boolean, organisation?: string) =>
    write.mutate(
      { params: { id: of.id }, body: { acknowledged, ...(organisation && { organisation }) } },
      {
        onSuccess: () => tell.done(acknowledged ? b.acknowledge.saved : b.acknowledge.undone),
        onError: tell.failed,
      },
    );
  const open = of.mine.filter((one) => !one.acknowledged);
  return (
    <>
      {open.length > 1 && (
        <Line>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={write.isPending}
            onClick={() => set(true)}
          >
            {b.acknowledge.all}
          </Button>
        </Line>
      )}
      {of.mine.map(({ organisation, acknowledged }) => {
        const own = me.organisations.find((o) => o.id === organisation);
        return (
          <Line key={organisation}>
            {own && of.mine.length > 1 && <span>{nameOf(own.name, lang)}</span>}
            {acknowledged && <span>✓ {b.acknowledge.is}</span>}
            <Button
              size="small"
              appearance={acknowledged ? 'subtle' : 'secondary'}
              disabledFocusable={write.isPending}
              onClick={() => set(!acknowledged, organisation)}
            >
              {acknowledged ? b.acknowledge.undo : b.acknowledge.do}
            </Button>
          </Line>
        );
      })}
    </>
  );
};
