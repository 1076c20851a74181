import { execute, expand, mostActions } from '../../answers/cards';
import question from '../../answers/question.json';
import { runCommand } from '../../answers/shared-buttons';
import { actButton } from '../../answers/waiting-rows';
import type { Reply, Routes, Turn, Unsure } from '../../routes';
import { type CommandName, commandWords } from '../../shared/domain/command';
import type { Language } from '../../shared/domain/language';
import { inCard } from '../../shared/domain/people-text';
import { mayAtAll } from '../../shared/domain/permission';
import { nearest } from '../../shared/domain/waiting';
import { commandDoes, commandReads, helpText } from '../../shared/text/help';
import { summaryOf } from '../../shared/text/now';
import { didYouMean, notUnderstood } from '../../shared/text/refusals';
import { say, sayShort } from '../../shared/text/say';
import template from './cards/help.json';

// The likeliest first: a card has six buttons.
const order: readonly CommandName[] = [
  'obligations',
  'status',
  'channel',
  'events',
  'coffee',
  'bulletin',
  'pilots',
  'language',
  'settings',
];
/** The commands that this person may use here, at most six. */
const usefulFor = ({ actor, network, where }: Turn): readonly CommandName[] =>
  order
    .filter((name) => {
      if (name === 'channel') return where.scope === 'channel' && mayAtAll(actor, 'tieChannel', network);
      if (name === 'language' || name === 'settings') return where.scope === 'personal';
      if (name === 'status') return where.scope === 'channel' || mayAtAll(actor, 'answerCheckIn', network);
      return true;
    })
    .slice(0, mostActions);

const doesFor = (name: CommandName, { actor, network, where }: Turn, lang: Language): string => {
  if (name === 'status' && where.scope === 'channel') return commandReads.status[lang];
  if (name === 'bulletin' && !mayAtAll(actor, 'writeThemeBulletin', network))
    return commandReads.bulletin[lang];
  if (name === 'coffee' && !mayAtAll(actor, 'planEvent', network)) return commandReads.coffee[lang];
  return commandDoes[name][lang];
};

type HelpOccasion = 'help' | 'welcome' | 'unknown';

const introOf = (why: HelpOccasion, lang: Language): string =>
  why === 'welcome'
    ? `${helpText.welcome[lang]} ${helpText.help[lang]}`
    : why === 'unknown'
      ? notUnderstood[lang]
      : helpText.help[lang];

const nothingFirst = { says: '', button: [] };
/** What waits first, with its own button; nothing before others, for a stranger, or where nothing is set up. */
const firstThing = async (
  routes: Routes,
  turn: Turn,
): Promise<{ says: string; button: readonly unknown[] }> => {
  if (turn.where.scope !== 'personal' || !turn.actor.person) return nothingFirst;
  const items = await routes.waiting(turn);
  // The button of what the words name first.
  const [first] = nearest(items, turn.ports.now());
  if (!first) return nothingFirst;
  return {
    says: summaryOf(items, turn.ports.now(), turn.lang),
    button: [actButton(turn, first, first.acts[0])],
  };
};

/** S14: somebody whom nobody has added is passed on to the coordination at the first word. */
const passOn = async ({ ports, actor, network, where }: Turn): Promise<boolean> => {
  if (actor.person || where.scope !== 'personal' || network.people.length === 0) return false;
  const { objectId, tenantId, name } = actor;
  await ports.stores.requests.add({ account: { objectId, tenantId }, name, at: ports.now(), wanted: '' });
  return true;
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const runButton = (name: CommandName, turn: Turn) => {
  const { fi, sv, en } = commandWords[name];
  const title = sayShort({ fi: capital(fi), sv: capital(sv), en: capital(en) }, turn.langs);
  return execute(title, runCommand.press({ command: name }));
};

/** What I can do, for you, here; also the welcome, and the answer to words that name no command. */
export const helpCard = async (routes: Routes, turn: Turn, why: HelpOccasion): Promise<Reply> => {
  const useful = usefulFor(turn);
  const [passed, first] = await Promise.all([
    passOn(turn),
    // Who was not understood hears that first.
    why === 'unknown' ? nothingFirst : firstThing(routes, turn),
  ]);
  const sections = turn.langs.map((lang) => ({
    intro: introOf(why, lang),
    commands: useful.map((name) => ({ word: commandWords[name][lang], does: doesFor(name, turn, lang) })),
    note: [
      ...(passed ? [helpText.passedOn[lang]] : []),
      ...(why === 'welcome' && turn.where.scope === 'channel' ? [helpText.setUp[lang]] : []),
      helpText.noModel[lang],
    ].join(' '),
  }));
  const card = expand(template, {
    title: sayShort(helpText.title, turn.langs),
    says: inCard(first.says),
    first: first.button,
    sections,
    actions: useful.map((name) => runButton(name, turn)),
  });
  return { is: 'card', card, summary: first.says || introOf(why, turn.langs[0]) };
};

/** Words that were nearly understood: one line, and a button for each that may have been meant. */
const offer = (turn: Turn, commands: readonly CommandName[]): Reply => {
  const words = (lang: Language): string => commands.map((name) => commandWords[name][lang]).join(' / ');
  const said = say(
    { fi: didYouMean(words('fi')).fi, sv: didYouMean(words('sv')).sv, en: didYouMean(words('en')).en },
    turn.langs,
  );
  const card = expand(question, { question: said, actions: commands.map((name) => runButton(name, turn)) });
  return { is: 'card', card, summary: said };
};

export const unsure =
  (routes: Routes) =>
  async (turn: Turn, heard: Unsure): Promise<Reply> => {
    if (heard.is === 'thanks') return { is: 'text', text: say(helpText.welcomeAfterThanks, turn.langs) };
    if (heard.is === 'near') return offer(turn, [heard.command]);
    if (heard.is === 'offer') return offer(turn, heard.commands);
    return helpCard(routes, turn, 'unknown');
  };
