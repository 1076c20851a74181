import { languages } from '@shared/domain/language';
import { registryPagesApi } from '../../api/rooms/registry-pages';
import type { RegistryPage } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useByHandWords } from '../../ui/by-hand-words';
import { FactForm } from '../../ui/fact-form';
import { languageName } from '../../ui/names';
import { useTell } from '../../ui/notice';

/** Names and language of an organisation, and its last day where it leaves. */
export const EditOrganisation = ({
  of,
  close,
}: {
  readonly of: RegistryPage;
  readonly close: () => void;
}) => {
  const h = useByHandWords();
  const tell = useTell();
  const write = useWrite(registryPagesApi.changeOrganisation);
  return (
    <FactForm
      title={h.change}
      about={of.id}
      fields={[
        { name: 'fi', label: h.nameFi, kind: 'text', value: of.name.fi, most: 200 },
        { name: 'sv', label: h.nameSv, kind: 'text', value: of.name.sv, most: 200 },
        {
          name: 'language',
          label: h.language,
          kind: 'choice',
          value: of.language,
          options: languages.map((l) => [l, languageName[l]]),
        },
        ...(of.isCoordinator
          ? []
          : [{ name: 'left', label: h.leftDay, kind: 'day' as const, value: of.left ?? '', optional: true }]),
      ]}
      busy={write.isPending}
      error={write.error}
      send={(v, sent) =>
        write.mutate(
          {
            params: { id: of.id },
            body: {
              name: { fi: v.fi ?? '', sv: v.sv ?? '' },
              language: languages.find((l) => l === v.language) ?? of.language,
              ...(v.left ? { left: v.left } : {}),
            },
          },
          {
            onSuccess: () => {
              sent();
              tell.done(h.saved);
              close();
            },
          },
        )
      }
      close={close}
    />
  );
};
