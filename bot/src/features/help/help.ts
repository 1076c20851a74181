import { execute, expand, mostActions } from '../../answers/cards';
import type { Reply, Turn } from '../../routes';
import { type CommandName, commandNames, commandOf, commandWords } from '../../shared/domain/command';
import type { Language } from '../../shared/domain/language';
import { mayAtAll } from '../../shared/domain/permission';
import { commandDoes, helpText } from '../../shared/text/help';
import { didYouMean, notUnderstood } from '../../shared/text/refusals';
import { sayShort } from '../../shared/text/say';
import template from './cards/help.json';

/** The commands that make sense for this person, here. */
const usefulFor = (turn: Turn): readonly CommandName[] =>
  commandNames.filter((name) => {
    if (name === 'channel')
      return turn.where.scope === 'channel' && mayAtAll(turn.actor, 'tieChannel', turn.network);
    if (name === 'language') return turn.where.scope === 'personal';
    return true;
  });

type Why = 'help' | 'welcome' | 'unknown';

const introOf = (why: Why, lang: Language): string =>
  why === 'welcome'
    ? `${helpText.welcome[lang]} ${helpText.help[lang]}`
    : why === 'unknown'
      ? notUnderstood[lang]
      : helpText.help[lang];

/** What I can do, for you, here; also the welcome, and the answer to words that name no command. */
export const helpCard = async (turn: Turn, why: Why, near: string | null = null): Promise<Reply> => {
  const useful = usefulFor(turn);
  const sections = turn.langs.map((lang) => ({
    intro: introOf(why, lang),
    commands: useful.map((name) => ({ word: commandWords[name][lang], does: commandDoes[name][lang] })),
    note: why === 'welcome' ? `${helpText.setUp[lang]} ${helpText.noModel[lang]}` : helpText.noModel[lang],
  }));
  const meant = near ? commandOf(near) : null;
  const first = meant
    ? [
        execute(sayShort(didYouMean(commandWords[meant][turn.lang]), [turn.lang]), 'command.run', {
          command: meant,
        }),
      ]
    : [];
  const buttons = useful
    .filter((name) => name !== 'help' && name !== meant)
    .map((name) =>
      execute(capital(sayShort(commandWords[name], turn.langs)), 'command.run', { command: name }),
    );
  const card = expand(template, {
    title: sayShort(helpText.title, turn.langs),
    sections,
    actions: [...first, ...buttons].slice(0, mostActions),
  });
  return { is: 'card', card, summary: introOf(why, turn.langs[0]) };
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
