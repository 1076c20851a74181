import { Button } from '@fluentui/react-components';
import { isThemeId, type ThemeId, themeIds } from '@shared/domain/theme';
import { lazy, Suspense, useState } from 'react';
import { groupsApi } from '../../api/rooms/groups';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { ownThemes, useMe } from '../../me/me';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { go, to, useAddress } from '../../ui/address';
import { Line, Soft, Tiles } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { dayText, momentText } from '../../ui/dates';
import { Empty, Loading, Read } from '../../ui/faces';
import { FirstOf } from '../../ui/first-of';
import { Fold } from '../../ui/fold';
import { nameOf, themeName } from '../../ui/names';
import { Page, Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { draftOf, type GroupsDraft } from './draft';
import { GroupCard, MemberLine } from './group-card';
import type { Groups } from './types';
import { useGroupWords } from './words';

// Only who divides needs them, and only then.
const Divide = lazy(async () => ({ default: (await import('./divide')).Divide }));
const NoGroups = lazy(async () => ({ default: (await import('./no-groups')).NoGroups }));

const ThemeChoice = ({ theme }: { readonly theme: ThemeId }) => {
  const { lang } = useWords();
  const g = useGroupWords();
  const own = ownThemes(useMe());
  const all = [...own, ...themeIds.filter((id) => !own.includes(id))];
  return (
    <Choice label={g.theme} value={theme} choose={(word) => isThemeId(word) && go(to('groups', {}, word))}>
      {all.map((id) => (
        <option key={id} value={id}>
          {themeName(id, lang)}
        </option>
      ))}
    </Choice>
  );
};

const useHeadline = (of: Groups): string => {
  const { lang } = useWords();
  const me = useMe();
  const g = useGroupWords();
  if (of.state === 'registry') return g.registry;
  if (of.from === null || of.by === null) return '';
  const basis = of.basis ? ` ${g.basis}: ${g.bases[of.basis]}.` : '';
  const day = dayText(of.from, lang);
  return `${of.from > me.today ? g.begins(day, of.by) : g.holds(day, of.by)}${basis}`;
};

const Nothing = ({ of }: { readonly of: Groups }) => {
  const g = useGroupWords();
  if (of.groups.length > 0) return null;
  if (of.state === 'none') return <Empty title={g.none} text={g.noneText} />;
  if (of.state === 'told') return <Empty title={g.told} {...(of.note && { text: of.note })} />;
  return <Empty title={g.open} text={g.openText} />;
};

const History = ({ of }: { readonly of: Groups }) => {
  const { lang } = useWords();
  const g = useGroupWords();
  if (of.history.length === 0) return null;
  return (
    <Fold title={g.history} under={String(of.history.length)}>
      {of.history.map((one) => (
        <div key={one.at}>
          <p>{g.historyLine(dayText(one.from, lang), momentText(one.at, lang), one.by)}</p>
          {one.none && <Soft>{g.historyNone}</Soft>}
          <ul>
            {one.groups.map((group) => (
              <li key={group.fi}>
                {nameOf(group, lang)}:{' '}
                {group.organisations.length > 20
                  ? g.members(group.organisations.length)
                  : group.organisations.map((o) => nameOf(o, lang)).join(', ')}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Fold>
  );
};

const Shown = ({ of, divide }: { readonly of: Groups; readonly divide: () => void }) => {
  const g = useGroupWords();
  const none = useDialog();
  const headline = useHeadline(of);
  return (
    <>
      {headline && <Soft>{headline}</Soft>}
      {of.note && of.state !== 'told' && <p>{of.note}</p>}
      {of.mayDivide && (
        <Line>
          <Button appearance={of.groups.length > 0 ? 'secondary' : 'primary'} onClick={divide}>
            {of.groups.length > 0 ? g.change : g.divide}
          </Button>
          {of.state !== 'none' && <Button onClick={none.show}>{g.noGroups}</Button>}
        </Line>
      )}
      <Nothing of={of} />
      {of.groups.length > 0 && (
        <Tiles>
          {of.groups.map((group) => (
            <GroupCard key={group.id} of={group} theme={of.theme} mayPlan={of.mayDivide} />
          ))}
        </Tiles>
      )}
      {of.groups.length > 0 && of.outside.length > 0 && (
        <Section title={g.outside} id="outside">
          <FirstOf of={of.outside} atOnce={20}>
            {(member) => <MemberLine key={member.organisation} of={member} theme={of.theme} seated={false} />}
          </FirstOf>
        </Section>
      )}
      <History of={of} />
      {none.open && (
        <Suspense fallback={<Loading bars={1} />}>
          <NoGroups of={of} close={none.close} />
        </Suspense>
      )}
    </>
  );
};

const ThemeGroups = ({ of, refresh }: { readonly of: Groups; readonly refresh: () => void }) => {
  const g = useGroupWords();
  const me = useMe();
  const kept = useUnsentDraft<GroupsDraft | null>(`groups~${of.theme}`, null);
  const [started, setStarted] = useState(false);
  if (!of.mayDivide || kept.value === null)
    return (
      <Shown
        of={of}
        divide={() => {
          setStarted(true);
          kept.set(draftOf(of, me.today, { fi: g.edit.newFi, sv: g.edit.newSv }));
        }}
      />
    );
  return (
    <Suspense fallback={<Loading bars={4} />}>
      <Divide
        of={of}
        draft={kept.value}
        focus={started}
        set={kept.set}
        refresh={refresh}
        end={() => {
          kept.set(null);
          kept.forget();
        }}
      />
    </Suspense>
  );
};

const OneTheme = ({ theme }: { readonly theme: ThemeId }) => {
  const { lang } = useWords();
  const g = useGroupWords();
  const read = useRead(groupsApi.groups, { params: { theme } });
  return (
    <Page
      title={`${g.title}: ${themeName(theme, lang)}`}
      under={g.intro}
      controls={<ThemeChoice theme={theme} />}
    >
      <Read of={read} bars={4}>
        {(of) => <ThemeGroups of={of} refresh={() => void read.refetch()} />}
      </Read>
    </Page>
  );
};

/** A theme's working groups: their members, people and meetings; the lead divides. */
export const GroupsPage = () => {
  const me = useMe();
  const { rest } = useAddress();
  const theme = isThemeId(rest) ? rest : (me.channel?.theme ?? ownThemes(me)[0] ?? themeIds[0]);
  return <OneTheme key={theme} theme={theme} />;
};
