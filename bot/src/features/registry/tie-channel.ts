import { z } from 'zod';
import { cardButton } from '../../answers/card-button';
import { execute, expand } from '../../answers/cards';
import { keepChannel } from '../../delivery/keep-channel';
import { note } from '../../ledger/note';
import type { AnswerTo, Turn, TurnHandler } from '../../routes';
import type { Channel, ChannelUse } from '../../shared/domain/channel';
import type { WorkingGroup } from '../../shared/domain/kind-groups-divided';
import type { Localized } from '../../shared/domain/language';
import { demand, may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId, type Theme, themes } from '../../shared/domain/theme';
import { groupsOn } from '../../shared/domain/working-groups';
import { groupText } from '../../shared/text/groups';
import { channelText } from '../../shared/text/registry';
import { say, sayShort } from '../../shared/text/say';
import template from './cards/channel.json';

const wordOf = (use: ChannelUse): string => {
  if (use.use === 'theme') return use.theme;
  return use.use === 'workingGroup' ? [use.use, use.theme, use.group].join('~') : use.use;
};

type UseChoice = { readonly use: ChannelUse; readonly name: Localized };
const groupChoice = (theme: Theme, { id, name }: WorkingGroup): UseChoice => ({
  use: { use: 'workingGroup', theme: theme.id, group: id },
  name: {
    fi: groupText.channel(theme.name.fi, name.fi),
    sv: groupText.channel(theme.name.sv, name.sv),
    en: groupText.channel(theme.name.en, name.fi),
  },
});

/** What this person may tie a channel to: own themes and their working groups, and for the coordination the rest. */
const choicesFor = async ({ ports, actor, network }: Turn): Promise<readonly UseChoice[]> => {
  const own = themes.filter((t) => may(actor, 'tieChannel', network, { theme: t.id }));
  const facts = await ports.stores.facts.about(['project']);
  const ofThemes = own.map((t): UseChoice => ({ use: { use: 'theme', theme: t.id }, name: t.name }));
  const ofGroups = own.flatMap((t) =>
    groupsOn(facts, network, t.id, actor.today).map((group) => groupChoice(t, group)),
  );
  const common = (['general', 'projectGroup'] as const).map(
    (use): UseChoice => ({ use: { use }, name: channelText.useNames[use] }),
  );
  return [...ofThemes, ...(may(actor, 'tieChannel', network) ? common : []), ...ofGroups];
};

const channelOf = (turn: Turn): Channel => {
  if (turn.where.scope !== 'channel' || !turn.where.channel) throw new Refusal('notFound');
  return turn.where.channel;
};

export const tieButton = cardButton({
  verb: 'channel.tie',
  act: 'tieChannel',
  title: channelText.tie,
  carries: {},
  typed: { to: z.string() },
});

/** `kanava`: asks what this channel is for. */
export const askTie: TurnHandler = async (turn) => {
  if (turn.where.scope === 'personal')
    return { is: 'text', text: say(channelText.onlyInChannel, turn.langs) };
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  const channel = channelOf(turn);
  const choices = await choicesFor(turn);
  const [first] = choices;
  if (!first) throw new Refusal('notAllowed');
  const question = say(channelText.whichUse(channel.name), turn.langs);
  const card = expand(template, {
    question,
    label: sayShort(channelText.label, turn.langs),
    value: wordOf(channel.tie ?? first.use),
    choices: choices.map(({ use, name }) => ({ title: sayShort(name, turn.langs), value: wordOf(use) })),
    actions: [execute(sayShort(tieButton.title, turn.langs), tieButton.press({}), 'positive')],
  });
  return { is: 'card', card, summary: question };
};

const isCommon = (word: string): boolean => word === 'general' || word === 'projectGroup';

/** Ties the channel that the card stands in: the place is the activity's, never the card's. */
export const tieChannel: AnswerTo<typeof tieButton> = async (turn) => {
  const channel = channelOf(turn);
  const { to } = turn.data;
  // Whatever it is called, one of those that this person is offered.
  const chosen = (await choicesFor(turn)).find(({ use }) => wordOf(use) === to);
  if (!chosen) {
    if (isThemeId(to)) demand(turn.actor, 'tieChannel', turn.network, { theme: to });
    if (isCommon(to)) demand(turn.actor, 'tieChannel', turn.network);
    throw new Refusal('badInput', { field: channelText.label[turn.lang] });
  }
  const { use, name } = chosen;
  // As it stands now: what the door remembers may be some seconds old.
  const latest = (await turn.ports.stores.channels.get(channel.id)) ?? channel;
  await keepChannel(turn.ports, latest, { ...latest, tie: use, tiedBy: turn.actor.person?.id ?? null });
  await note(turn.ports, turn.actor.person?.id, 'channelTied');
  turn.ports.log({ event: 'channel.tied', room: 'registry', use: wordOf(use) });
  return { is: 'text', text: say(channelText.tied(channel.name, sayShort(name, turn.langs)), turn.langs) };
};
