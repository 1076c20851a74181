import { registryPagesApi } from '../../api/rooms/registry-pages';
import { useWrite } from '../../api/use-api';
import { useMe } from '../../me/me';
import { useByHandWords } from '../../ui/by-hand-words';
import { FactForm } from '../../ui/fact-form';
import { useTell } from '../../ui/notice';
import type { PersonTask, RegistryPerson } from './person-card';

/** A task's last day. */
export const EndTask = (props: {
  readonly of: PersonTask;
  readonly name: string;
  readonly person: RegistryPerson;
  readonly organisation: string;
  readonly close: () => void;
}) => {
  const { of, name, person, organisation, close } = props;
  const h = useByHandWords();
  const tell = useTell();
  const { today } = useMe();
  const write = useWrite(registryPagesApi.endTask);
  const { role, deputy, theme, from } = of;
  return (
    <FactForm
      title={h.endOf(person.name, name)}
      intro={h.endIntro}
      fields={[{ name: 'lastDay', label: h.lastDay, kind: 'day', value: today }]}
      busy={write.isPending}
      error={write.error}
      send={(v, sent) =>
        write.mutate(
          {
            params: { id: person.id },
            body: {
              organisation,
              role,
              deputy,
              ...(theme ? { theme } : {}),
              from,
              lastDay: v.lastDay ?? today,
            },
          },
          {
            onSuccess: () => {
              sent();
              tell.done(h.ended);
              close();
            },
          },
        )
      }
      close={close}
    />
  );
};
