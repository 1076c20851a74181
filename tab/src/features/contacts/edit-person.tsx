import { languages } from '@shared/domain/language';
import { registryPagesApi } from '../../api/rooms/registry-pages';
import { useWrite } from '../../api/use-api';
import { useByHandWords } from '../../ui/by-hand-words';
import { FactForm } from '../../ui/fact-form';
import { languageName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import type { RegistryPerson } from './person-card';

/** Name, address and language of a person. */
export const EditPerson = ({ of, close }: { readonly of: RegistryPerson; readonly close: () => void }) => {
  const h = useByHandWords();
  const tell = useTell();
  const write = useWrite(registryPagesApi.changePerson);
  return (
    <FactForm
      title={h.editOf(of.name)}
      intro={h.editIntro}
      fields={[
        { name: 'name', label: h.name, kind: 'text', value: of.name, most: 200 },
        { name: 'email', label: h.email, kind: 'text', value: of.email, most: 200 },
        {
          name: 'language',
          label: h.language,
          kind: 'choice',
          value: of.language,
          options: languages.map((l) => [l, languageName[l]]),
        },
      ]}
      busy={write.isPending}
      error={write.error}
      send={(v, sent) =>
        write.mutate(
          {
            params: { id: of.id },
            body: {
              name: v.name ?? '',
              email: v.email ?? '',
              language: languages.find((l) => l === v.language) ?? of.language,
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
