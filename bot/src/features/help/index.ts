import { z } from 'zod';
import { cardButton } from '../../answers/card-button';
import { execute, expand } from '../../answers/cards';
import question from '../../answers/question.json';
import { runCommand } from '../../answers/shared-buttons';
import type { Reply, Room, Turn, TurnHandler } from '../../routes';
import { isLanguage, type Language, languages } from '../../shared/domain/language';
import { Refusal } from '../../shared/domain/refusal';
import { wordIn } from '../../shared/domain/word-in';
import { languageText } from '../../shared/text/registry';
import { say } from '../../shared/text/say';

import { helpCard, unsure } from './help';

const chooseLanguage = cardButton({
  verb: 'language.choose',
  act: 'chooseLanguage',
  carries: { language: z.string().max(100).optional() },
});

const names: Readonly<Record<string, Language>> = {
  suomi: 'fi',
  svenska: 'sv',
  english: 'en',
  ruotsi: 'sv',
  finska: 'fi',
};

/** `kieli sv`, `kieli svenska`, or the three as buttons. */
const choose = async (turn: Turn, said: string): Promise<Reply> => {
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  const word = said.trim().toLowerCase().slice(0, 20);
  const chosen = isLanguage(word) ? word : wordIn(names, word);
  // The choice is the person's alone: before others it is not asked for.
  if (!chosen && turn.where.scope === 'channel' && turn.langs.length > 1)
    return { is: 'text', text: say(languageText.alone, turn.langs) };
  if (!chosen) {
    const actions = languages.map((l) =>
      execute(languageText.names[l], chooseLanguage.press({ language: l })),
    );
    const card = expand(question, { question: languageText.which[turn.lang], actions });
    return { is: 'card', card, summary: languageText.which[turn.lang] };
  }
  await turn.ports.stores.network.setLanguage(turn.actor.person.id, chosen);
  return { is: 'text', text: languageText.chosen[chosen] };
};

export const help: Room = (routes) => {
  routes.command('help', 'readPublic', (turn) => helpCard(routes, turn, 'help'), { beforeSetUp: true });
  routes.welcome((turn) => helpCard(routes, turn, 'welcome'));
  routes.unknown(unsure(routes));
  routes.command('language', 'chooseLanguage', (turn) => choose(turn, turn.args));
  routes.button(chooseLanguage, (turn) => choose(turn, turn.data.language ?? turn.args));
  routes.button(runCommand, (turn) => {
    const handler: TurnHandler | undefined = routes.commands.get(turn.data.command);
    if (!handler) throw new Refusal('oldCard');
    return handler(turn);
  });
};
