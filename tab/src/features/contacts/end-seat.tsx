import { registryPagesApi } from '../../api/rooms/registry-pages';
import { useWrite } from '../../api/use-api';
import { useMe } from '../../me/me';
import { useByHandWords } from '../../ui/by-hand-words';
import { FactForm } from '../../ui/fact-form';
import { useTell } from '../../ui/notice';
import type { ContactSeat } from './seats';

/** A seat's last day. */
export const EndSeat = (props: {
  readonly of: ContactSeat;
  readonly name: string;
  readonly organisation: string;
  readonly close: () => void;
}) => {
  const { of, name, organisation, close } = props;
  const h = useByHandWords();
  const tell = useTell();
  const { today } = useMe();
  const write = useWrite(registryPagesApi.endSeat);
  const { theme, from } = of;
  return (
    <FactForm
      title={h.seatEndOf(name)}
      about={organisation}
      intro={h.seatEndIntro}
      fields={[{ name: 'lastDay', label: h.lastDay, kind: 'day', value: today }]}
      busy={write.isPending}
      error={write.error}
      send={(v, sent) =>
        write.mutate(
          { body: { organisation, theme, from, lastDay: v.lastDay ?? today } },
          {
            onSuccess: () => {
              sent();
              tell.done(h.seatEnded);
              close();
            },
          },
        )
      }
      close={close}
    />
  );
};
