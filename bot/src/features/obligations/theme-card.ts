import { expand, openDialog } from '../../answers/cards';
import { openNow } from '../../answers/shared-buttons';
import { wholeLedger } from '../../ledger/ledger';
import type { Reply, Turn } from '../../routes';
import type { Language } from '../../shared/domain/language';
import type { Month } from '../../shared/domain/month';
import { overviewOf } from '../../shared/domain/overview';
import { monthOfFigures } from '../../shared/domain/shown-day';
import type { Standing } from '../../shared/domain/standing';
import { type ThemeId, themeById } from '../../shared/domain/theme';
import { nowText } from '../../shared/text/now';
import { standingNames, standingSigns, obligationText as t } from '../../shared/text/obligations';
import { sayShort } from '../../shared/text/say';
import { sourceSaid } from '../../shared/text/source-document';
import { monthName } from '../../shared/text/time';
import template from './cards/standings.json';

/** In a channel: the theme's month, nothing of any one organisation. */
export const themeCard = async (turn: Turn, theme: ThemeId | null, asked?: Month): Promise<Reply> => {
  const { ports, network, actor, langs } = turn;
  const { asOf: day, month } = monthOfFigures(actor, network, { month: asked });
  const whole = overviewOf(await wholeLedger(ports, network), month, day);
  const wanted = whole.themes.filter((x) => !theme || x.theme === theme);
  const heldOf = (
    c: { held: number; planned: number; min: number; max: number; standing: Standing },
    lang: Language,
  ): string =>
    `${standingSigns[c.standing]} ${standingNames[c.standing][lang]} – ${t.held(c.held)[lang]}, ${t.planned(c.planned)[lang]} (${c.min}–${c.max})`;
  const linesFor = (x: (typeof wanted)[number], lang: Language): { line: string }[] => [
    { line: `${t.meetings[lang]}: ${heldOf(x.meetings, lang)}` },
    { line: `${t.coffees[lang]}: ${heldOf(x.coffees, lang)}` },
    { line: t.pilots(x.pilots.total)[lang] },
    ...(x.round ? [{ line: t.answered(x.round.answered, x.round.asked)[lang] }] : []),
  ];
  const title = theme ? sayShort(t.themeTitle(themeById(theme).name), langs) : sayShort(t.network, langs);
  const card = expand(template, {
    title,
    subtitle: [...new Set(langs.map((lang) => monthName(month, lang)))].join(' / '),
    counts: '',
    groups: wanted.flatMap((x) =>
      langs.map((lang) => ({
        heading: `${themeById(x.theme).number} ${themeById(x.theme).name[lang]}`,
        rows: linesFor(x, lang),
      })),
    ),
    inputs: [],
    source: langs.map((lang) => sourceSaid(turn.network.project, lang)).join(' / '),
    // Guests have no personal chat with the bot: their own organisation opens for them alone, here too.
    actions:
      turn.where.scope === 'channel' ? [openDialog(sayShort(nowText.mine, langs), openNow.press({}))] : [],
  });
  return { is: 'card', card, summary: title };
};
