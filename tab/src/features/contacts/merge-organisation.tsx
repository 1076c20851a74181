import { obligationsApi } from '../../api/rooms/obligations';
import { registryPagesApi } from '../../api/rooms/registry-pages';
import type { RegistryPage } from '../../api/types';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { useByHandWords } from '../../ui/by-hand-words';
import { FactForm } from '../../ui/fact-form';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';

/** From a day on it goes on in another one. */
export const MergeOrganisation = ({
  of,
  close,
}: {
  readonly of: RegistryPage;
  readonly close: () => void;
}) => {
  const { lang } = useWords();
  const h = useByHandWords();
  const tell = useTell();
  const { today } = useMe();
  const read = useRead(obligationsApi.organisations);
  const write = useWrite(registryPagesApi.mergeOrganisations);
  if (!read.data) return null;
  return (
    <FactForm
      title={h.merge}
      about={of.id}
      intro={h.mergeIntro}
      fields={[
        {
          name: 'into',
          label: h.mergeInto,
          kind: 'choice',
          options: read.data.organisations
            .filter((o) => o.id !== of.id)
            .map((o) => [o.id, nameOf(o.name, lang)]),
        },
        { name: 'day', label: h.mergeDay, kind: 'day', value: today },
      ]}
      busy={write.isPending}
      error={write.error}
      send={(v, sent) =>
        write.mutate(
          { params: { id: of.id }, body: { into: v.into ?? '', day: v.day ?? today } },
          {
            onSuccess: () => {
              sent();
              tell.done(h.merged);
              close();
            },
          },
        )
      }
      close={close}
    />
  );
};
