import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Version,
} from 'adaptivecards';
import type { PageTheme } from '../wire';
import type { CardAction } from './api';
import { hostConfigFor } from './host-config';
import { htmlOf } from './markdown';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = htmlOf(text);
  result.didProcess = true;
};

/** What a card may ask of the page; inputs are in `data` already. */
export type CardUser = {
  readonly pressed: (action: CardAction) => void;
  readonly opened: (href: string) => void;
};

// Teams draws cards up to 1.5 everywhere; what is newer falls back or is left out.
const newest = new Version(1, 5);

const wordsOf = (action: Action) => ({
  ...(action.id ? { id: action.id } : {}),
  ...(action.title ? { title: action.title } : {}),
});

const hand = (action: Action, user: CardUser): void => {
  if (action instanceof OpenUrlAction) user.opened(action.url ?? '');
  else if (action instanceof ExecuteAction)
    user.pressed({ type: 'Action.Execute', ...wordsOf(action), verb: action.verb, data: action.data });
  else if (action instanceof SubmitAction)
    user.pressed({ type: 'Action.Submit', ...wordsOf(action), data: action.data });
};

/** Draws a card with the official renderer; null when it cannot be drawn. */
export const drawCard = (source: unknown, theme: PageTheme, user: CardUser): HTMLElement | null => {
  if ((source as { readonly type?: unknown } | null)?.type !== 'AdaptiveCard') return null;
  try {
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(hostConfigFor(theme));
    card.parse(source, new SerializationContext(newest));
    if (card.version.compareTo(newest) > 0) return null;
    card.onExecuteAction = (action) => hand(action, user);
    card.onAnchorClicked = (_, anchor) => {
      user.opened(anchor.href);
      return true;
    };
    return card.render() ?? null;
  } catch {
    // A card is foreign data, and the renderer throws where it does not fit its schema.
    return null;
  }
};
