import { z } from 'zod';
import { execute, expand } from '../../answers/cards';
import question from '../../answers/question.json';
import type { Room, TurnHandler } from '../../routes';
import { commandNames } from '../../shared/domain/command';
import { isLanguage, type Language, languages } from '../../shared/domain/language';
import { Refusal } from '../../shared/domain/refusal';
import { wordIn } from '../../shared/domain/word-in';
import { languageText } from '../../shared/text/registry';
import { say } from '../../shared/text/say';

import { helpCard, unsure } from './help';

const asked = z.object({ command: z.enum(commandNames) });

/** The buttons of the help card run the command as if its word had been written. */
const runCommand =
  (commands: ReadonlyMap<string, TurnHandler>): TurnHandler =>
  async (turn) => {
    const { command } = asked.parse(turn.data);
    const handler = commands.get(command);
    if (!handler) throw new Refusal('oldCard');
    return handler(turn);
  };

const names: Readonly<Record<string, Language>> = {
  suomi: 'fi',
  svenska: 'sv',
  english: 'en',
  ruotsi: 'sv',
  finska: 'fi',
};

/** `kieli sv`, `kieli svenska`, or the three as buttons. */
const chooseLanguage: TurnHandler = async (turn) => {
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  const word = String(turn.data.language ?? turn.args)
    .trim()
    .toLowerCase()
    .slice(0, 20);
  const chosen = isLanguage(word) ? word : wordIn(names, word);
  // The choice is the person's alone: before others it is not asked for.
  if (!chosen && turn.where.scope === 'channel' && turn.langs.length > 1)
    return { is: 'text', text: say(languageText.alone, turn.langs) };
  if (!chosen) {
    const actions = languages.map((l) => execute(languageText.names[l], 'language.choose', { language: l }));
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
  routes.command('language', 'chooseLanguage', chooseLanguage);
  routes.action('language.choose', 'chooseLanguage', chooseLanguage);
  routes.action('command.run', 'readPublic', runCommand(routes.commands));
};
