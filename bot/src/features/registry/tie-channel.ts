import { z } from 'zod';
import { execute, expand } from '../../answers/cards';
import { keepChannel } from '../../delivery/keep-channel';
import { note } from '../../ledger/note';
import type { Turn, TurnHandler } from '../../routes';
import type { Channel, ChannelUse } from '../../shared/domain/channel';
import { demand, may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId, themeById, themes } from '../../shared/domain/theme';
import { channelText } from '../../shared/text/registry';
import { say, sayShort } from '../../shared/text/say';
import template from './cards/channel.json';

const wordOf = (use: ChannelUse): string => (use.use === 'theme' ? use.theme : use.use);
const useOf = (word: string): ChannelUse | null => {
  if (word === 'general' || word === 'projectGroup') return { use: word };
  return isThemeId(word) ? { use: 'theme', theme: word } : null;
};

/** How the use is called, in the languages of the place. */
const nameOf = (use: ChannelUse, turn: Turn): string =>
  sayShort(use.use === 'theme' ? themeById(use.theme).name : channelText.useNames[use.use], turn.langs);

const usesFor = (turn: Turn): readonly ChannelUse[] => {
  const own = themes
    .filter((t) => may(turn.actor, 'tieChannel', turn.network, { theme: t.id }))
    .map((t): ChannelUse => ({ use: 'theme', theme: t.id }));
  return may(turn.actor, 'tieChannel', turn.network)
    ? [...own, { use: 'general' }, { use: 'projectGroup' }]
    : own;
};

const channelOf = (turn: Turn): Channel => {
  if (turn.where.scope !== 'channel' || !turn.where.channel) throw new Refusal('notFound');
  return turn.where.channel;
};

/** `kanava`: asks what this channel is for. */
export const askTie: TurnHandler = async (turn) => {
  if (turn.where.scope === 'personal')
    return { is: 'text', text: say(channelText.onlyInChannel, turn.langs) };
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  const channel = channelOf(turn);
  const uses = usesFor(turn);
  const [first] = uses;
  if (!first) throw new Refusal('notAllowed');
  const question = say(channelText.whichUse(channel.name), turn.langs);
  const card = expand(template, {
    question,
    label: sayShort(channelText.label, turn.langs),
    value: wordOf(channel.tie ?? first),
    choices: uses.map((use) => ({ title: nameOf(use, turn), value: wordOf(use) })),
    actions: [execute(sayShort(channelText.tie, turn.langs), 'channel.tie', {}, 'positive')],
  });
  return { is: 'card', card, summary: question };
};

/** Ties the channel that the card stands in: the place is the activity's, never the card's. */
export const tieChannel: TurnHandler = async (turn) => {
  const channel = channelOf(turn);
  const use = useOf(z.object({ to: z.string() }).parse(turn.data).to);
  if (!use) throw new Refusal('badInput', { field: channelText.label[turn.lang] });
  if (use.use === 'theme') demand(turn.actor, 'tieChannel', turn.network, { theme: use.theme });
  else demand(turn.actor, 'tieChannel', turn.network);
  // As it stands now: what the door remembers may be some seconds old.
  const latest = (await turn.ports.stores.channels.get(channel.id)) ?? channel;
  await keepChannel(turn.ports, latest, { ...latest, tie: use, tiedBy: turn.actor.person?.id ?? null });
  await note(turn.ports, turn.actor.person?.id, 'channelTied');
  turn.ports.log({ event: 'channel.tied', room: 'registry', use: wordOf(use) });
  return { is: 'text', text: say(channelText.tied(channel.name, nameOf(use, turn)), turn.langs) };
};
