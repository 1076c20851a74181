import { besides, button, expand } from '../../../answers/cards';
import { pageButton } from '../../../answers/page-button';
import type { Ports } from '../../../ports';
import type { Actor } from '../../../shared/domain/actor';
import type { HelpReply, HelpRequest } from '../../../shared/domain/help';
import { type Language, type Localized, languages } from '../../../shared/domain/language';
import type { Network } from '../../../shared/domain/network';
import { cut, inCard, nameInCard } from '../../../shared/domain/people-text';
import { may } from '../../../shared/domain/permission';
import { themeById } from '../../../shared/domain/theme';
import { checkInText, summaryText } from '../../../shared/text/check-ins';
import { helpText as t } from '../../../shared/text/help-requests';
import { askOthersButton, closeHelpButton, replyToHelpButton } from '../buttons';
import { authorName, organisationName, pilotName } from '../cards';
import template from '../cards/help.json';
import { requestKey } from './find-request';

// A card holds 25 KB; what is longer stands on the tab.
const mostText = 1500;
const mostReplies = 6;

export type HelpLook = {
  readonly ports: Ports;
  readonly network: Network;
  readonly lang: Language;
  readonly actor: Actor;
  readonly request: HelpRequest;
  readonly heading: string;
  readonly dialog?: boolean | undefined;
  readonly note?: string | undefined;
};

export const pilotOf = (network: Network, { organisation, title }: HelpRequest, lang: Language): string =>
  `${organisationName(network, organisation, lang)}, ${pilotName(title, lang)}`;
export const pilotInEach = (network: Network, request: HelpRequest): Localized =>
  Object.fromEntries(languages.map((lang) => [lang, pilotOf(network, request, lang)])) as Localized;

const replyRow = (network: Network, lang: Language, { by, from, at, text }: HelpReply) => {
  const who = from ? organisationName(network, from, lang) : t.lead[lang];
  return {
    by: nameInCard(t.askedBy(`${authorName(network, by, lang)} (${who})`, at)[lang]),
    said: inCard(cut(text, mostText)),
  };
};

const noteLines = ({ network, lang, request, note }: HelpLook): readonly string[] => [
  ...(request.othersAskedAt ? [t.othersAsked(request.othersAskedAt)[lang]] : []),
  ...(request.closed
    ? [nameInCard(t.closedBy(authorName(network, request.closed.by, lang), request.closed.at)[lang])]
    : []),
  ...(note ? [inCard(note)] : []),
];

/** "Vastaa" stands on the card itself; who asked has "no longer needed" alone. */
const actionsOf = ({ network, lang, actor, request, dialog }: HelpLook, replies: boolean) => {
  if (request.closed) return [];
  const key = requestKey(request);
  const inDialog = dialog ?? false;
  const whose = { organisation: request.organisation, theme: request.theme };
  return [
    ...(replies ? [button(inDialog, replyToHelpButton.title[lang], replyToHelpButton.press(key))] : []),
    ...(may(actor, 'closeHelp', network, whose)
      ? [
          besides(
            inDialog,
            (replies ? t.settled : t.notNeeded)[lang],
            closeHelpButton.press({ ...key, from: 'help' }),
          ),
        ]
      : []),
    ...(request.share && !request.othersAskedAt && may(actor, 'askOthersForHelp', network, whose)
      ? [besides(inDialog, askOthersButton.title[lang], askOthersButton.press(key))]
      : []),
  ];
};

/** Whoever looks after the theme finds all its requests on its page; who asked, the own ones beside the check-in. */
const toPage = ({ ports, network, lang, actor, request: { organisation, theme } }: HelpLook): unknown =>
  may(actor, 'replyToHelp', network, { organisation, theme })
    ? pageButton(ports, summaryText.themePage[lang], `teema/${theme}`)
    : pageButton(ports, summaryText.checkInPage[lang], 'tilannekysely');

/** A request as one of its two sides sees it: what was asked, what was said, and what the reader can do. */
export const helpCard = (look: HelpLook): unknown => {
  const { network, lang, actor, request, heading } = look;
  const { organisation, theme } = request;
  const replies = !request.closed && may(actor, 'replyToHelp', network, { organisation, theme });
  return expand(template, {
    heading,
    who: nameInCard(pilotOf(network, request, lang)),
    asked: nameInCard(t.askedBy(authorName(network, request.askedBy, lang), request.askedAt)[lang]),
    text: inCard(cut(request.text, mostText)) || t.noText[lang],
    replies: request.replies.slice(-mostReplies).map((r) => replyRow(network, lang, r)),
    notes: noteLines(look).map((line) => ({ line })),
    label: replies ? t.replyLabel[lang] : '',
    noPersonal: checkInText.noPersonal[lang],
    actions: [...actionsOf(look, replies), toPage(look)],
  });
};

export const helpHeading = ({ theme }: HelpRequest, lang: Language): string =>
  t.asks(themeById(theme).name)[lang];
