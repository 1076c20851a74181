import type { Reply, Turn } from '../../routes';
import { themeOfUse } from '../../shared/domain/channel';
import type { Fact } from '../../shared/domain/fact';
import type { Language } from '../../shared/domain/language';
import { endOfDay, type Instant, lastDay } from '../../shared/domain/month';
import { mayAtAll } from '../../shared/domain/permission';
import { roundState } from '../../shared/domain/rounds';
import { monthOfFigures } from '../../shared/domain/shown-day';
import { type ThemeId, themeById, themeIds } from '../../shared/domain/theme';
import { summaryText, checkInText as t } from '../../shared/text/check-ins';
import { obligationText } from '../../shared/text/obligations';
import { say } from '../../shared/text/say';
import { answerButton, answeredLine, countLines, sectionsCard } from './round-card';
import { roundsAt, whatIsNext } from './rounds';
import { lookAtTheme, type ThemeLook, themeFacts } from './theme-look';

/** The instant as of which the asker reads figures: now, or when the last month closed. */
const figuresAt = ({ ports, actor, network }: Turn): Instant => {
  const now = ports.now();
  const closed = endOfDay(lastDay(monthOfFigures(actor, network, {}).month));
  return closed < now ? closed : now;
};

const lookedAt = (turn: Turn, facts: readonly Fact[], themes: readonly ThemeId[]): readonly ThemeLook[] => {
  const { network } = turn;
  const at = figuresAt(turn);
  const known = facts.filter((f) => f.recordedAt <= at);
  const { open, last } = roundsAt(known, network, at);
  const looks = themes.map((theme) => lookAtTheme(network, known, theme, open ?? last, at));
  if (!open) return looks.map((look) => ({ ...look, figures: null }));
  if (mayAtAll(turn.actor, 'seeRunningMonth', network)) return looks;
  return looks.map((look) =>
    roundState(known, open.round, look.theme).approved ? look : { ...look, figures: null },
  );
};

/** `tilanne` in a channel: its theme's counts, in Yleinen those of all themes, and the way to answer. */
export const channelStatus = async (turn: Turn): Promise<Reply> => {
  const { ports, network, where, langs } = turn;
  const tie = where.scope === 'channel' ? where.channel?.tie : null;
  if (!tie) return { is: 'text', text: say(t.notTied, langs) };
  const theme = themeOfUse(tie);
  const now = ports.now();
  const facts = await themeFacts(ports, network, theme ? [theme] : themeIds);
  const rounds = roundsAt(facts, network, now);
  const openness = (l: Language): string =>
    rounds.open ? whatIsNext(rounds)[l] : `${t.noneOpen[l]} ${whatIsNext(rounds)[l]}`;
  const linesOf = (look: ThemeLook, l: Language) => [...answeredLine(look, l), ...countLines(look, l)];
  const looks = lookedAt(turn, facts, theme ? [theme] : themeIds);
  const titleIn = (l: Language): string =>
    `${summaryText.title[l]}: ${(theme ? themeById(theme).name : obligationText.network)[l]}`;
  const heads = langs.map((l) => ({
    title: titleIn(l),
    lines: [openness(l), ...(theme ? looks.flatMap((look) => linesOf(look, l)) : [])],
  }));
  const themes = theme
    ? []
    : looks.flatMap((look) =>
        langs.map((l) => ({ title: themeById(look.theme).name[l], lines: linesOf(look, l) })),
      );
  const card = sectionsCard(
    [...heads, ...themes],
    rounds.open ? [answerButton(rounds.open, theme, now, langs)] : [],
  );
  return { is: 'card', card, summary: heads.map((s) => s.title).join(' / ') };
};
