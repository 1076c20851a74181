import { expand } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import type { Render, Titles } from '../../routes';
import { type FactOf, inForce, isKind } from '../../shared/domain/fact';
import { cut, nameInCard } from '../../shared/domain/people-text';
import { isThemeId, themeById } from '../../shared/domain/theme';
import { modelText as t } from '../../shared/text/model';
import { personName } from '../../shared/text/recorder';
import template from './cards/word.json';

const mostWords = 600;

/** The coordination's word to the lead; one that another word has taken the place of is not told. */
export const renderWord: Render = async ({ ports, network, id, lang }) => {
  const [theme = '', number = ''] = id.split('~');
  const word = inForce(await ports.stores.facts.about(['project']))
    .filter(isKind('partSettled'))
    .find((f): f is FactOf<'partSettled'> => f.content.theme === theme && String(f.number) === number);
  if (!word || !isThemeId(theme)) return null;
  const name = themeById(theme).name[lang];
  const heading = t.settled[word.content.as](name)[lang];
  return {
    card: expand(template, {
      heading,
      word: nameInCard(cut(word.content.word ?? '', mostWords)),
      hasWord: word.content.word !== undefined,
      by: nameInCard(t.saidBy(personName(network, word.recordedBy, lang))[lang]),
      actions: [pageButton(ports, t.open[lang], `toimintamalli/${theme}`)],
    }),
    summary: heading,
  };
};

export const wordTitles: Titles = async ({ ids, lang }) =>
  new Map(
    ids.map((id) => {
      const [theme = ''] = id.split('~');
      return [id, isThemeId(theme) ? themeById(theme).name[lang] : id] as const;
    }),
  );
