/** Where a link leads inside Teams; null leads out of it. */
export type TeamsLink =
  | { readonly is: 'tab'; readonly channel: string | null; readonly sub: string | null }
  | { readonly is: 'message'; readonly channel: string; readonly message: string }
  | { readonly is: 'chat' };

const teamsHosts = ['teams.microsoft.com', 'teams.cloud.microsoft'];

const contextOf = (url: URL): { readonly subEntityId?: string; readonly channelId?: string } => {
  try {
    return (JSON.parse(url.searchParams.get('context') ?? '{}') ?? {}) as {
      subEntityId?: string;
      channelId?: string;
    };
  } catch {
    return {};
  }
};

/** Deep links as Microsoft writes them: /l/app/app (here it is added already), /l/entity/app/page?context=…, /l/message/channel/id, /l/chat/…. */
export const teamsLinkOf = (href: string): TeamsLink | null => {
  const url = URL.parse(href);
  if (!url || !teamsHosts.includes(url.hostname)) return null;
  const [l, kind, first = '', second = ''] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (l !== 'l') return null;
  if (kind === 'app' || (kind === 'entity' && second === 'conversations')) return { is: 'chat' };
  if (kind === 'entity') {
    const { subEntityId, channelId } = contextOf(url);
    return { is: 'tab', channel: channelId ?? null, sub: subEntityId ?? null };
  }
  if (kind === 'message') return { is: 'message', channel: first, message: second };
  return kind === 'chat' ? { is: 'chat' } : null;
};

/** What may be opened outside: pages and letters, nothing that runs. */
export const isSafeLink = (href: string): boolean =>
  ['http:', 'https:', 'mailto:', 'tel:', 'webcal:'].includes(URL.parse(href)?.protocol ?? '');
