import { expand, submit } from '../../../answers/cards';
import type { AnswerTo, Reply, Turn, TurnHandler } from '../../../routes';
import { cut, inCard, nameInCard } from '../../../shared/domain/people-text';
import { demand, may } from '../../../shared/domain/permission';
import { Refusal } from '../../../shared/domain/refusal';
import { themeById } from '../../../shared/domain/theme';
import { checkInText } from '../../../shared/text/check-ins';
import { helpText as t } from '../../../shared/text/help-requests';
import * as buttons from '../buttons';
import { organisationName } from '../cards';
import template from '../cards/help.json';
import { askOthers } from './ask-others';
import { closeHelp } from './close-help';
import { demandOpenRequest, demandRequest, type RequestKey } from './find-request';
import { helpCard, helpHeading, pilotOf } from './help-card';
import { type HelpSaid, mayOfferFor, offerHelp, replyToHelp } from './reply-to-help';

/** The request as it now stands, in the place of what was pressed. */
type OfRequest = RequestKey & { readonly dialog?: boolean | undefined };
const shown = async (turn: Turn, key: OfRequest, note?: string): Promise<Reply> => {
  const { ports, network, actor, lang } = turn;
  const { organisation, theme } = key;
  demand(actor, 'seeCheckInText', network, { organisation, theme });
  const request = await demandRequest(ports, key);
  const heading = helpHeading(request, lang);
  const dialog = key.dialog === true;
  const card = helpCard({ ports, network, lang, actor, request, heading, note, dialog });
  if (dialog) return { is: 'dialog', title: t.ask[lang], card };
  return { is: 'card', card, summary: heading, ...(note ? { done: { said: note } } : {}) };
};

export const readRequest: TurnHandler<OfRequest> = async (turn) => shown(turn, turn.data);

const sentText = ({ holdsDetails }: HelpSaid, lang: Turn['lang']): string =>
  holdsDetails ? `${t.sent[lang]} ${checkInText.adviceOnDetails[lang]}` : t.sent[lang];

export const reply: AnswerTo<typeof buttons.replyToHelpButton> = async (turn) => {
  const { text, ...key } = turn.data;
  const sent = await replyToHelp(turn.ports, turn.actor, turn.network, key, text);
  return shown(turn, key, sentText(sent, turn.lang));
};

export const settle: TurnHandler<OfRequest> = async (turn) => {
  const { data: key } = turn;
  await closeHelp(turn.ports, turn.actor, turn.network, key);
  return shown(turn, key, t.settledNow[turn.lang]);
};

export const putToOthers: AnswerTo<typeof buttons.askOthersButton> = async (turn) => {
  const { data: key } = turn;
  await askOthers(turn.ports, turn.actor, turn.network, key);
  return shown(turn, key, t.askedOthers[turn.lang]);
};

/** From the channel's card: the form for one's own organisation; for the two sides the request itself. */
export const openOffer: AnswerTo<typeof buttons.openOffer> = async (turn) => {
  const { ports, network, actor, lang } = turn;
  if (!actor.person) throw new Refusal('unknownPerson');
  const { dialog: _, ...key } = turn.data;
  const { organisation, theme } = key;
  if (may(actor, 'seeCheckInText', network, { organisation, theme }))
    return shown(turn, { ...key, dialog: true });
  const request = await demandOpenRequest(ports, key);
  const offers = mayOfferFor(actor, network, request);
  if (offers.length === 0) throw new Refusal('notYours');
  const card = expand(template, {
    heading: t.channel(themeById(theme).name)[lang],
    who: nameInCard(pilotOf(network, request, lang)),
    asked: '',
    text: inCard(cut(request.text, 1500)) || t.noText[lang],
    replies: [],
    notes: [],
    label: t.offerLabel[lang],
    noPersonal: checkInText.noPersonal[lang],
    actions: offers
      .slice(0, 6)
      .map((from) =>
        submit(
          offers.length > 1 ? `${t.reply[lang]}: ${organisationName(network, from, lang)}` : t.reply[lang],
          buttons.offerButton.press({ ...key, offeredBy: from }),
        ),
      ),
  });
  return { is: 'dialog', title: t.ask[lang], card };
};

export const offer: AnswerTo<typeof buttons.offerButton> = async (turn) => {
  const { ports, network, actor, lang } = turn;
  const { offeredBy: from, text, dialog: _, ...key } = turn.data;
  const sent = await offerHelp(ports, actor, network, key, { from, text });
  return { is: 'text', text: sentText(sent, lang) };
};
