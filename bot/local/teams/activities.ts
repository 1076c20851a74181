import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { TeamsPlace } from './directory';
import type { Activity } from './journal';
import { botAccountOf, botName, conversationAccount } from './local-teams';
import type { LocalPerson, LocalTeam, LocalTeamsOptions } from './options';
import { accountIdOf } from './people';
import type { Language, PageTheme } from './wire';

const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const zone = 'Europe/Helsinki';

/** Who does something, and in which language their Teams is. */
export type Doer = { readonly person: LocalPerson; readonly language: Language };

/** Ids of activities that are no messages. */
const passingId = (): string => `f:${randomUUID()}`;

const channelDataOf = (place: TeamsPlace, tenantId: string) =>
  place.is === 'personal'
    ? { tenant: { id: tenantId } }
    : {
        teamsChannelId: place.id,
        teamsTeamId: place.team.id,
        channel: { id: place.id },
        team: { id: place.team.id },
        tenant: { id: tenantId },
      };

/** What every activity of Teams carries. */
const envelope = (options: LocalTeamsOptions, { person, language }: Doer, place: TeamsPlace): Activity => {
  const now = options.now();
  const locale = locales[language];
  return {
    id: passingId(),
    timestamp: now.toISOString(),
    localTimestamp: DateTime.fromJSDate(now).setZone(zone).toISO(),
    localTimezone: zone,
    serviceUrl: `${options.baseUrl}/local/connector`,
    channelId: 'msteams',
    from: { id: accountIdOf(person, options.botId), name: person.name, aadObjectId: person.id },
    recipient: { id: botAccountOf(options), name: botName },
    conversation: conversationAccount(place, options.tenantId),
    channelData: channelDataOf(place, options.tenantId),
    entities: [{ type: 'clientInfo', locale, country: locale.slice(3), platform: 'Web', timezone: zone }],
    locale,
  };
};

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
const mentionWord = /@Strapetsi(?![\p{L}\p{N}])/iu;
const mentionTag = `<at>${botName}</at>`;

export const mentionsBot = (text: string): boolean => mentionWord.test(text) || text.includes(mentionTag);

/** As Teams hands over the text: the mention a tag with a hard blank after it, an entity, and the HTML beside it. */
const mentioned = (options: LocalTeamsOptions, text: string): Activity => {
  const tagged = text.replace(mentionWord, mentionTag).replace(`${mentionTag} `, `${mentionTag}&nbsp;`);
  const span = `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">${botName}</span>`;
  const html = tagged.split(mentionTag).map((part) => escaped(part).replace(/&amp;nbsp;/gu, '&nbsp;'));
  return {
    text: tagged,
    mention: { type: 'mention', text: mentionTag, mentioned: { id: botAccountOf(options), name: botName } },
    html: html.join(span),
  };
};

/** A person writes; `id` is the message's own. */
export const messageActivity = (
  options: LocalTeamsOptions,
  doer: Doer,
  place: TeamsPlace,
  said: { readonly id: string; readonly text: string; readonly value?: unknown },
): Activity => {
  const base = envelope(options, doer, place);
  const isMention = mentionsBot(said.text);
  const { mention, html, text } = isMention
    ? mentioned(options, said.text)
    : { mention: undefined, html: escaped(said.text), text: said.text };
  return {
    ...base,
    type: 'message',
    id: said.id,
    text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${html}</p>` }],
    entities: [...(mention ? [mention] : []), ...(base.entities as readonly unknown[])],
    ...(place.thread !== null && place.thread !== said.id ? { replyToId: place.thread } : {}),
    ...(said.value === undefined ? {} : { value: said.value }),
  };
};

/** A button that says nothing aloud: a message without words, with the card's data. */
export const submitActivity = (
  options: LocalTeamsOptions,
  doer: Doer,
  place: TeamsPlace,
  card: string,
  value: unknown,
): Activity => ({ ...envelope(options, doer, place), type: 'message', replyToId: card, value });

export const invokeActivity = (
  options: LocalTeamsOptions,
  doer: Doer,
  place: TeamsPlace,
  invoke: { readonly name: string; readonly value: unknown; readonly card: string | null },
): Activity => {
  const base = envelope(options, doer, place);
  return {
    ...base,
    type: 'invoke',
    name: invoke.name,
    value: invoke.value,
    channelData: { ...(base.channelData as object), source: { name: 'message' } },
    ...(invoke.card === null ? {} : { replyToId: invoke.card }),
  };
};

/** A dialog hears `default` where a person says light. */
export const themeWord = (theme: PageTheme): string => (theme === 'light' ? 'default' : theme);

const teamData = (team: LocalTeam) => ({ id: team.id, name: team.name });

/** The app comes to a place or leaves it: two activities, in Teams' order. */
export const installation = (
  options: LocalTeamsOptions,
  doer: Doer,
  place: TeamsPlace,
  added: boolean,
): readonly Activity[] => {
  const base = envelope(options, doer, place);
  const team = place.is === 'channel' ? { team: teamData(place.team) } : {};
  const channelData = { ...(base.channelData as object), ...team, source: { name: 'message' } };
  const eventType =
    place.is === 'channel' ? { eventType: added ? 'teamMemberAdded' : 'teamMemberRemoved' } : {};
  const bot = [{ id: botAccountOf(options) }];
  return [
    { ...base, type: 'installationUpdate', action: added ? 'add' : 'remove', channelData },
    {
      ...base,
      id: passingId(),
      type: 'conversationUpdate',
      ...(added ? { membersAdded: bot } : { membersRemoved: bot }),
      channelData: { ...channelData, ...eventType },
    },
  ];
};

/** A channel of the team came, went or has another name. */
export const channelEvent = (
  options: LocalTeamsOptions,
  doer: Doer,
  team: LocalTeam,
  changed: {
    readonly eventType: 'channelCreated' | 'channelRenamed' | 'channelDeleted' | 'channelRestored';
    readonly id: string;
    readonly name: string | null;
  },
): Activity => {
  const general: TeamsPlace = { is: 'channel', id: team.id, team, thread: null };
  return {
    ...envelope(options, doer, general),
    type: 'conversationUpdate',
    channelData: {
      channel: { id: changed.id, ...(changed.name === null ? {} : { name: changed.name }) },
      team: teamData(team),
      eventType: changed.eventType,
      tenant: { id: options.tenantId },
    },
  };
};
