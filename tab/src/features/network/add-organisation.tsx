import { languages } from '@shared/domain/language';
import { registryPagesApi } from '../../api/rooms/registry-pages';
import { useWrite } from '../../api/use-api';
import { useMe } from '../../me/me';
import { go, to } from '../../ui/address';
import { useByHandWords } from '../../ui/by-hand-words';
import { FactForm } from '../../ui/fact-form';
import { languageName } from '../../ui/names';
import { useTell } from '../../ui/notice';

/** A new organisation; then its own page opens, where its people are added. */
export const AddOrganisation = ({ close }: { readonly close: () => void }) => {
  const h = useByHandWords();
  const tell = useTell();
  const { today } = useMe();
  const write = useWrite(registryPagesApi.addOrganisation);
  return (
    <FactForm
      title={h.addOrganisation}
      intro={h.addOrganisationIntro}
      fields={[
        { name: 'fi', label: h.nameFi, kind: 'text', most: 200 },
        { name: 'sv', label: h.nameSv, kind: 'text', most: 200 },
        {
          name: 'language',
          label: h.language,
          kind: 'choice',
          options: languages.map((l) => [l, languageName[l]]),
        },
        { name: 'joined', label: h.joinedDay, kind: 'day', value: today },
      ]}
      busy={write.isPending}
      error={write.error}
      send={(v, sent) =>
        write.mutate(
          {
            body: {
              name: { fi: v.fi ?? '', sv: v.sv ?? '' },
              language: languages.find((l) => l === v.language) ?? 'fi',
              joined: v.joined ?? today,
            },
          },
          {
            onSuccess: ({ id }) => {
              sent();
              tell.done(h.organisationAdded, 'contacts');
              close();
              go(to('contacts', { organisation: id }));
            },
          },
        )
      }
      close={close}
    />
  );
};
