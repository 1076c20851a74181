import { type Language, languages } from '@shared/domain/language';
import { type PersonRole, personRoles } from '@shared/domain/network';
import { themeIds } from '@shared/domain/theme';
import { registryPagesApi } from '../../api/rooms/registry-pages';
import type { RegistryPage } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { useByHandWords } from '../../ui/by-hand-words';
import { FactForm } from '../../ui/fact-form';
import { languageName, themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';

/** What an organisation's own people may give; the coordination gives every task. */
const own: readonly PersonRole[] = ['contact', 'pilotOwner'];

/** A person and a task from a day on; says whether the person has heard of it. */
export const AddPerson = ({ of, close }: { readonly of: RegistryPage; readonly close: () => void }) => {
  const { lang } = useWords();
  const h = useByHandWords();
  const tell = useTell();
  const { today } = useMe();
  const write = useWrite(registryPagesApi.giveTask);
  const roles = of.mayEdit ? personRoles.filter((r) => r !== 'contact') : own.filter((r) => r !== 'contact');
  const options: readonly (readonly [string, string])[] = [
    ['contact', h.roleName.contact],
    ['deputy', h.deputy],
    ...roles.map((role) => [role, h.roleName[role]] as const),
  ];
  const languageOf = (word: string | undefined): Language => languages.find((l) => l === word) ?? of.language;
  return (
    <FactForm
      title={h.add}
      about={of.id}
      intro={h.addIntro}
      fields={[
        { name: 'name', label: h.name, kind: 'text', most: 200 },
        { name: 'email', label: h.email, kind: 'text', most: 200 },
        { name: 'role', label: h.role, kind: 'choice', options },
        {
          name: 'theme',
          label: h.theme,
          kind: 'choice',
          options: [['', h.everyTheme], ...themeIds.map((id) => [id, themeName(id, lang)] as const)],
        },
        { name: 'from', label: h.from, kind: 'day', value: today },
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
      send={(v, sent) => {
        const theme = themeIds.find((id) => id === v.theme);
        const role = personRoles.find((r) => r === v.role) ?? 'contact';
        write.mutate(
          {
            body: {
              organisation: of.id,
              name: v.name ?? '',
              email: v.email ?? '',
              language: languageOf(v.language),
              role,
              deputy: v.role === 'deputy',
              ...(theme ? { theme } : {}),
              from: v.from ?? today,
            },
          },
          {
            onSuccess: ({ name, told }) => {
              sent();
              tell.done(told ? h.added(name) : h.addedSilently(name));
              close();
            },
          },
        );
      }}
      close={close}
    />
  );
};
