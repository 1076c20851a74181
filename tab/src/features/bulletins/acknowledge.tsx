import { Button } from '@fluentui/react-components';
import type { acknowledgeBulletin } from '@shared/contract/bulletins';
import type { Bulletin } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useMe, writes } from '../../shell/me';
import { Line } from '../../ui/card';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { useWords } from '../../ui/words';

/** "Kuittaa": we have read it, said for an own organisation, and undone the same way. */
export const Acknowledge = ({ of }: { readonly of: Bulletin }) => {
  const { t, lang } = useWords();
  const me = useMe();
  const tell = useTell();
  const write = useWrite<typeof acknowledgeBulletin>('post', '/api/bulletins/:id/acknowledge');
  if (of.state !== 'published' || !writes(me)) return null;
  const set = (organisation: string, acknowledged: boolean) =>
    write.mutate(
      { params: { id: of.id }, body: { organisation, acknowledged } },
      {
        onSuccess: () =>
          tell.done(acknowledged ? t.bulletins.acknowledgedSaved : t.bulletins.unacknowledgedSaved),
        onError: tell.failed,
      },
    );
  return of.mine.map(({ organisation, acknowledged }) => {
    const own = me.organisations.find((o) => o.id === organisation);
    return (
      <Line key={organisation}>
        {own && of.mine.length > 1 && <span>{nameOf(own.name, lang)}</span>}
        {acknowledged && <span>✓ {t.bulletins.isAcknowledged}</span>}
        <Button
          size="small"
          appearance={acknowledged ? 'subtle' : 'secondary'}
          disabledFocusable={write.isPending}
          onClick={() => set(organisation, !acknowledged)}
        >
          {acknowledged ? t.bulletins.unacknowledge : t.bulletins.acknowledge}
        </Button>
      </Line>
    );
  });
};
