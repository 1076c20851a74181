import { expand } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import type { AnswerTo } from '../../routes';
import { byAlphabet } from '../../shared/domain/name-order';
import { nameInCard } from '../../shared/domain/people-text';
import { demand } from '../../shared/domain/permission';
import { themeById } from '../../shared/domain/theme';
import { summaryText as t } from '../../shared/text/check-ins';
import type { openSilent as button } from './buttons';
import { organisationName } from './cards';
import template from './cards/pilot.json';
import { roundsAt } from './rounds';
import { lookAtTheme, themeFacts } from './theme-look';

const mostNamed = 60;

/** Who told nothing in the last round that closed, for who looks after the theme. */
export const openSilent: AnswerTo<typeof button> = async (turn) => {
  const { ports, actor, network, lang } = turn;
  const { theme } = turn.data;
  demand(actor, 'seeSilent', network, { theme });
  const facts = await themeFacts(ports, network, [theme]);
  const { last } = roundsAt(facts, network, ports.now());
  const silent = last ? lookAtTheme(network, facts, theme, last, ports.now()).silent : [];
  const names = silent.map((id) => organisationName(network, id, lang)).sort(byAlphabet(lang));
  const shown = names.slice(0, mostNamed).map(nameInCard);
  const left = names.length > shown.length ? ` (+${names.length - shown.length})` : '';
  const lines =
    last && silent.length > 0
      ? [t.silentHint(last.round)[lang], `${shown.join(', ')}${left}`]
      : [t.nobodySilent[lang]];
  const title = t.silentTitle(themeById(theme).name)[lang];
  const card = expand(template, {
    note: '',
    title,
    lines: lines.map((line) => ({ line })),
    actions: [pageButton(ports, t.themePage[lang], `teema/${theme}`)],
  });
  return { is: 'card', card, summary: title };
};
