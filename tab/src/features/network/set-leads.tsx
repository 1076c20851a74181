import { themeIds } from '@shared/domain/theme';
import { registryPagesApi } from '../../api/rooms/registry-pages';
import type { OrganisationEntry } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { useByHandWords } from '../../ui/by-hand-words';
import { FactForm, type FieldSpec } from '../../ui/fact-form';
import { nameOf, themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';

/** A theme is led by at most three here: halves and thirds are what the network has. */
const places = [1, 2, 3] as const;

/** Who leads a theme from a day on, and by what share. */
export const SetLeads = (props: {
  readonly of: readonly OrganisationEntry[];
  readonly close: () => void;
}) => {
  const { of, close } = props;
  const { lang } = useWords();
  const h = useByHandWords();
  const tell = useTell();
  const { today } = useMe();
  const write = useWrite(registryPagesApi.setLeads);
  const names = of.map((o) => [o.id, nameOf(o.name, lang)] as const);
  const fieldsOf = (n: number): readonly FieldSpec[] => [
    {
      name: `lead${n}`,
      label: h.lead(n),
      kind: 'choice',
      options: n === 1 ? names : [['', h.noLead], ...names],
    },
    {
      name: `share${n}`,
      label: h.share(n),
      kind: 'number',
      value: n === 1 ? '100' : '50',
      when: (v) => n === 1 || Boolean(v[`lead${n}`]),
    },
  ];
  return (
    <FactForm
      title={h.setLeads}
      intro={h.leadsIntro}
      fields={[
        {
          name: 'theme',
          label: h.theme,
          kind: 'choice',
          options: themeIds.map((id) => [id, themeName(id, lang)]),
        },
        ...places.flatMap(fieldsOf),
        { name: 'from', label: h.leadsFrom, kind: 'day', value: today },
      ]}
      busy={write.isPending}
      error={write.error}
      send={(v, sent) => {
        const theme = themeIds.find((id) => id === v.theme);
        const leads = places.flatMap((n) => {
          const organisation = v[`lead${n}`];
          return organisation ? [{ organisation, share: Number(v[`share${n}`]) }] : [];
        });
        if (theme)
          write.mutate(
            { body: { theme, from: v.from ?? today, leads } },
            {
              onSuccess: () => {
                sent();
                tell.done(h.leadsSet);
                close();
              },
            },
          );
      }}
      close={close}
    />
  );
};
