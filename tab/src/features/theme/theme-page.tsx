import { isThemeId, type ThemeId, themeIds } from '@shared/domain/theme';
import { lazy, Suspense } from 'react';
import { themeBoardApi } from '../../api/rooms/theme-board';
import type { Board } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, mayAtAll, ownThemes, useMe } from '../../me/me';
import { boardInput } from '../../parts/first-reads';
import { useChannel } from '../../platform/use-platform';
import { go, to, useAddress } from '../../ui/address';
import { Choice } from '../../ui/choice';
import { Loading, Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { HelpRequests, useHelpRequests } from '../../ui/help-requests';
import { MonthPicker } from '../../ui/month-picker';
import { nameOf, themeName } from '../../ui/names';
import { Page } from '../../ui/page';
import { QuietMonth } from '../../ui/quiet-month';
import { useMonth } from '../../ui/use-month';
import { Disputes } from './disputes';
import { Matrix } from './matrix';
import { MonthCounts } from './month-counts';
import { Pilots } from './pilots';
import { RoundReview } from './round-review';
import { ThemeEvents } from './theme-events';
import { Deliverables, ThemeBulletins } from './theme-papers';
import { useThemeShown } from './use-theme-shown';
import { YourTurn } from './your-turn';

const ThemeIndicators = lazy(async () => ({
  default: (await import('../../parts/model/theme-indicators')).ThemeIndicators,
}));

/** Own themes first; everybody may look at the others too. */
const ThemeChoice = (props: { readonly value: ThemeId; readonly choose: (theme: ThemeId) => void }) => {
  const { t, lang } = useWords();
  const own = ownThemes(useMe());
  const others = themeIds.filter((id) => !own.includes(id));
  const option = (id: ThemeId) => (
    <option key={id} value={id}>
      {themeName(id, lang)}
    </option>
  );
  return (
    <Choice
      label={t.theme.choose}
      value={props.value}
      choose={(word) => isThemeId(word) && props.choose(word)}
    >
      {own.length > 0 && <optgroup label={t.theme.own}>{own.map(option)}</optgroup>}
      {others.length > 0 && <optgroup label={t.theme.others}>{others.map(option)}</optgroup>}
    </Choice>
  );
};

const Leads = ({ of }: { readonly of: Board }) => {
  const { t, lang } = useWords();
  const names = of.leads.map((lead) =>
    lead.share < 100 ? `${nameOf(lead.name, lang)} (${lead.share} %)` : nameOf(lead.name, lang),
  );
  if (names.length === 0) return null;
  return (
    <>
      {names.length > 1 ? t.theme.coLeads : t.theme.leads}: {names.join(', ')}
    </>
  );
};

/** A theme's month: who needs help, the counts, the events, who took part, how the pilots go. */
const ThemeBoard = ({ theme }: { readonly theme: ThemeId }) => {
  const me = useMe();
  const { t, lang } = useWords();
  const { query } = useAddress();
  const { month, running, last } = useMonth(mayAtAll(me, 'seeRunningMonth'));
  // In a channel's tab the same for all its members; the own view is one tap away.
  const inChannel = useChannel() !== null;
  const shared = inChannel && query.get('view') !== 'own';
  const view = query.get('view') === 'own' ? 'own' : undefined;
  const read = useRead(themeBoardApi.board, boardInput(theme, query, inChannel));
  // What stands above the counts is waited for with them: it would push them down.
  const help = useHelpRequests(theme, !shared);
  const comes = help.isLoading;
  const asked = query.get('month') ?? undefined;
  return (
    <Page
      title={themeName(theme, lang)}
      under={
        read.data && (
          <>
            <Leads of={read.data} /> <Go href={to('groups', {}, theme)}>{t.within.groups}</Go>
          </>
        )
      }
      controls={
        <>
          <ThemeChoice value={theme} choose={(id) => go(to('theme', { month: asked, view }, id))} />
          <MonthPicker
            month={month}
            running={running}
            last={last}
            choose={(next) => go(to('theme', { month: next === running ? undefined : next, view }, theme))}
          />
        </>
      }
    >
      {inChannel && <YourTurn theme={theme} shared={shared} />}
      {comes && !read.isError ? (
        <Loading bars={6} />
      ) : (
        <Read of={read} bars={6}>
          {(shown) => (
            <Suspense fallback={<Loading bars={6} />}>
              {shown.quiet && <QuietMonth />}
              <Disputes of={shown.disputes} />
              {!shared && <HelpRequests of={help} />}
              {!shared && shown.round && !shown.round.open && may(me, 'seeSilent', { theme }) && (
                <RoundReview theme={theme} round={shown.round} />
              )}
              <MonthCounts of={shown} theme={theme} shared={shared} month={asked} />
              <Matrix of={shown} shared={shared} />
              <ThemeEvents of={shown} />
              <ThemeBulletins of={shown} />
              <Pilots of={shown} />
              <Deliverables of={shown} />
              {!shared && (
                <Suspense fallback={<Loading bars={1} />}>
                  <ThemeIndicators theme={theme} />
                </Suspense>
              )}
            </Suspense>
          )}
        </Read>
      )}
    </Page>
  );
};

export const ThemePage = () => {
  const theme = useThemeShown();
  return <ThemeBoard key={theme} theme={theme} />;
};
