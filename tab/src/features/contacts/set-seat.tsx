import { registryPagesApi } from '../../api/rooms/registry-pages';
import type { RegistryPage } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { useByHandWords } from '../../ui/by-hand-words';
import { FactForm } from '../../ui/fact-form';
import { nameOf, themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import type { ContactSeat } from './seats';

/** Who sits in a working group for the organisation from a day on, and who in their place. */
export const SetSeat = (props: {
  readonly of?: ContactSeat;
  readonly page: RegistryPage;
  readonly close: () => void;
}) => {
  const { of, page, close } = props;
  const { lang } = useWords();
  const h = useByHandWords();
  const tell = useTell();
  const { today } = useMe();
  const write = useWrite(registryPagesApi.setSeat);
  const keyOf = ({ theme, group }: { readonly theme: string; readonly group: string }) => `${theme}~${group}`;
  const groups = page.seatGroups.filter((g) => !of || g.theme === of.theme);
  const people = page.people
    .filter((p) => !p.hasLeft && p.tasks.some((t) => t.role !== 'observer' && !(t.until && t.until < today)))
    .map((p) => [p.id, p.name] as const);
  const isThere = (id: string | undefined) => people.some(([key]) => key === id);
  if (people.length === 0)
    return (
      <FactForm
        title={h.seatAdd}
        about={page.id}
        intro={h.seatNoPeople}
        fields={[]}
        busy={false}
        error={null}
        send={close}
        close={close}
      />
    );
  return (
    <FactForm
      title={h.seatAdd}
      about={`${page.id}~${of ? keyOf(of) : ''}`}
      intro={h.seatIntro}
      fields={[
        {
          name: 'group',
          label: h.seatGroup,
          kind: 'choice',
          options: groups.map((g) => [keyOf(g), `${themeName(g.theme, lang)}: ${nameOf(g.groupName, lang)}`]),
          ...(of && groups.some((g) => keyOf(g) === keyOf(of)) ? { value: keyOf(of) } : {}),
        },
        {
          name: 'person',
          label: h.seatPerson,
          kind: 'choice',
          options: people,
          ...(of?.person && isThere(of.person.id) ? { value: of.person.id } : {}),
        },
        {
          name: 'deputy',
          label: h.seatDeputy,
          kind: 'choice',
          optional: true,
          options: [['', h.seatNobody], ...people],
          ...(of?.deputy && isThere(of.deputy.id) ? { value: of.deputy.id } : {}),
        },
        { name: 'from', label: h.from, kind: 'day', value: today },
      ]}
      busy={write.isPending}
      error={write.error}
      send={(v, sent) => {
        const chosen = groups.find((g) => keyOf(g) === v.group);
        if (!chosen) return;
        const { theme, group } = chosen;
        write.mutate(
          {
            body: {
              organisation: page.id,
              theme,
              group,
              person: v.person ?? '',
              ...(v.deputy ? { deputy: v.deputy } : {}),
              from: v.from ?? today,
            },
          },
          {
            onSuccess: ({ told }) => {
              sent();
              tell.done(told ? h.seatSaved : h.seatSavedSilently);
              close();
            },
          },
        );
      }}
      close={close}
    />
  );
};
