import { themeIds } from '@shared/domain/theme';
import { factsApi } from '../../api/rooms/facts';
import type { OrganisationEntry } from '../../api/types';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { FactForm } from '../../ui/fact-form';
import { nameOf, themeName } from '../../ui/names';
import { useStandingWords } from '../../ui/standing-words';
import { useRecord } from '../../ui/use-record';

/** Into a theme from a day, or out of it with a last day; history stays. */
export const MembershipDialog = (props: {
  readonly of: readonly OrganisationEntry[];
  readonly close: () => void;
}) => {
  const { of, close } = props;
  const { lang } = useWords();
  const s = useStandingWords();
  const { today } = useMe();
  const { record, ...sending } = useRecord(factsApi.recordMembership, close);
  return (
    <FactForm
      title={s.membership.title}
      intro={s.membership.hint}
      fields={[
        {
          name: 'organisation',
          label: s.form.organisation,
          kind: 'choice',
          options: of.map((o) => [o.id, nameOf(o.name, lang)]),
        },
        {
          name: 'act',
          label: s.membership.act,
          kind: 'choice',
          options: [
            ['join', s.membership.join],
            ['leave', s.membership.leave],
          ],
        },
        {
          name: 'theme',
          label: s.form.theme,
          kind: 'choice',
          options: themeIds.map((id) => [id, themeName(id, lang)]),
        },
        { name: 'day', label: s.membership.day, kind: 'day', value: today },
      ]}
      send={(v) => {
        const theme = themeIds.find((id) => id === v.theme);
        if (theme)
          record({
            organisation: v.organisation ?? '',
            theme,
            act: v.act === 'leave' ? 'leave' : 'join',
            day: v.day ?? today,
          });
      }}
      close={close}
      {...sending}
    />
  );
};
