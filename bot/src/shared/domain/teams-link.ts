/**
 * Links into Teams, letter by letter as Microsoft documents them ("Deep link to an application", "Deep links to
 * Teams chat, channel messages"). No tenant has been asked whether they open: see docs/verified.md.
 */
export type TeamsApp = {
  /** The id that links name: the organisation catalogue's once published there, else the manifest's. */
  readonly app: string;
  readonly tenant: string;
  /** Where the tab's pages are, for who opens the link in a browser: `https://strapetsi.example`. */
  readonly origin: string;
};

/** The tab's id, in the manifest and in every channel's tab. */
export const tabEntity = 'vastuut';
const teams = 'https://teams.microsoft.com/l';

const query = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');

/** Adds the app for whoever opens it; a guest cannot find it by searching. */
export const addAppLink = ({ app, tenant }: TeamsApp): string =>
  `${teams}/app/${app}?${query({ tenantId: tenant })}`;

/** The chat with the bot. */
export const botChatLink = ({ app, tenant }: TeamsApp): string =>
  `${teams}/entity/${app}/conversations?${query({ tenantId: tenant })}`;

/** A page of the tab: `tapahtumat/e-1?month=2024-05` is its address below `/tab/`. */
export type TabPage = {
  readonly page: string;
  readonly label: string;
  readonly channel?: string | undefined;
};

/** The tab's very page; in a channel's own tab where one is named. */
export const tabLink = ({ app, origin }: TeamsApp, { page, label, channel }: TabPage): string => {
  // Nobody has said which app this is: the page in a browser is better than a link that opens nothing.
  if (app === '') return `${origin}/tab/${page}`;
  const context = { subEntityId: page, ...(channel ? { channelId: channel } : {}) };
  return `${teams}/entity/${app}/${tabEntity}?${query({
    webUrl: `${origin}/tab/${page}`,
    label,
    context: JSON.stringify(context),
  })}`;
};

export type PostedMessage = {
  readonly channel: string;
  readonly message: string;
  readonly team: string;
  /** The thread's first message; the message itself when it is the first. */
  readonly parent: string;
};
/** A message in a channel. */
export const messageLink = (
  { tenant }: TeamsApp,
  { channel, message, team, parent }: PostedMessage,
): string =>
  `${teams}/message/${encodeURIComponent(channel)}/${encodeURIComponent(message)}?${query({
    tenantId: tenant,
    groupId: team,
    parentMessageId: parent,
  })}`;
