import { expand, openDialog } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import type { Ports } from '../../ports';
import type { Render } from '../../routes';
import type { Language } from '../../shared/domain/language';
import type { Instant } from '../../shared/domain/month';
import { isThemeId, type ThemeId, themeById } from '../../shared/domain/theme';
import { paceNames, stageNames, summaryText, checkInText as t } from '../../shared/text/check-ins';
import { sayShort } from '../../shared/text/say';
import { openForms } from './buttons';
import template from './cards/round.json';
import { type RoundSpan, roundsAt } from './rounds';
import { lookAtTheme, type ThemeLook, themeFacts } from './theme-look';

const counted = (counts: readonly (readonly [string, number])[]): string =>
  counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ');

/** How many pilots are where: a theme's counts, open to everybody (DOMAIN.md 2.2). */
export const countLines = (look: ThemeLook, lang: Language): readonly string[] => {
  const stages = counted(look.stages.map(({ stage, count }) => [stageNames[stage][lang], count]));
  const paces = counted(look.paces.map(({ pace, count }) => [paceNames[pace][lang], count]));
  if (stages === '') return [summaryText.noPilots[lang]];
  return [
    `${summaryText.stages[lang]}: ${stages}`,
    ...(paces ? [`${summaryText.paces[lang]}: ${paces}`] : []),
  ];
};

export const answeredLine = ({ figures }: ThemeLook, lang: Language): readonly string[] =>
  figures ? [t.answered(figures.answered, figures.asked)[lang]] : [];

/** To the tab's page of the check-in, from a person's own cards. */
export const checkInPage = (ports: Ports, lang: Language): unknown =>
  pageButton(ports, summaryText.checkInPage[lang], 'tilannekysely');

export const answerButton = (
  round: RoundSpan,
  theme: ThemeId | null,
  now: Instant,
  langs: readonly Language[],
) =>
  openDialog(
    sayShort(round.closesAt > now ? t.answer : t.answerLate, langs),
    openForms.dialog.press({
      round: round.round,
      ...(theme ? { theme } : {}),
    }),
  );

export const sectionsCard = (
  sections: readonly { readonly title: string; readonly lines: readonly string[] }[],
  actions: readonly unknown[],
): unknown =>
  expand(template, {
    sections: sections.map(({ title, lines }, i) => ({
      title,
      separator: i > 0,
      lines: lines.map((line) => ({ line })),
    })),
    actions,
  });

/** The round's card in a theme's channel: the same for everybody, both languages, its counts as they are now. */
export const renderRound: Render = async ({ ports, network, id, lang, channel }) => {
  const [named = '', theme = ''] = id.split('~');
  if (!isThemeId(theme)) return null;
  const now = ports.now();
  const facts = await themeFacts(ports, network, [theme]);
  const round = roundsAt(facts, network, now).named(named);
  if (!round) return null;
  const langs: readonly Language[] = lang === 'sv' ? ['sv', 'fi'] : ['fi', 'sv'];
  const look = lookAtTheme(network, facts, theme, round, now);
  const isOpen = round.closesAt > now;
  const sections = langs.map((l) => ({
    title: t.title(round.round, themeById(theme).name)[l],
    lines: isOpen
      ? [t.intro[l], t.closes(round.closesAt)[l], ...answeredLine(look, l)]
      : [t.closed(round.closesAt)[l], ...answeredLine(look, l)],
  }));
  const summary = sayShort(t.title(round.round, themeById(theme).name), langs);
  const toTheme = pageButton(ports, sayShort(summaryText.themePage, langs), `teema/${theme}`, channel?.id);
  return { card: sectionsCard(sections, [answerButton(round, theme, now, langs), toTheme]), summary };
};
