import { z } from 'zod';
import { expand, submit } from '../../../answers/cards';
import type { Reply, Turn, TurnHandler } from '../../../routes';
import { cut, inCard, nameInCard } from '../../../shared/domain/people-text';
import { demand, may } from '../../../shared/domain/permission';
import { Refusal } from '../../../shared/domain/refusal';
import { themeById } from '../../../shared/domain/theme';
import { checkInText, fieldNames } from '../../../shared/text/check-ins';
import { helpText as t } from '../../../shared/text/help-requests';
import { organisationName } from '../cards';
import template from '../cards/help.json';
import { readHelp } from '../read-form';
import { askOthers } from './ask-others';
import { closeHelp } from './close-help';
import { demandOpenRequest, demandRequest, type RequestKey } from './find-request';
import { helpCard, helpHeading, pilotOf } from './help-card';
import { type HelpSaid, mayOfferFor, offerHelp, replyToHelp } from './reply-to-help';

const said = z.object({ text: z.string().trim().min(1).max(2000, 'tooLong') });
const readText = ({ data, lang }: Turn): string => {
  const result = said.safeParse(data);
  if (result.success) return result.data.text;
  const code = result.error.issues[0]?.message === 'tooLong' ? 'tooLong' : 'badInput';
  throw new Refusal(code, { field: t.emptyReply[lang] });
};

/** The request as it now stands, in the place of what was pressed. */
const shown = async (turn: Turn, key: RequestKey, note?: string): Promise<Reply> => {
  const { ports, network, actor, lang } = turn;
  const { organisation, theme } = key;
  demand(actor, 'seeCheckInText', network, { organisation, theme });
  const request = await demandRequest(ports, key);
  const heading = helpHeading(request, lang);
  const dialog = turn.data.dialog === true;
  const card = helpCard({ ports, network, lang, actor, request, heading, note, dialog });
  if (dialog) return { is: 'dialog', title: t.ask[lang], card };
  return { is: 'card', card, summary: heading, ...(note ? { done: { said: note } } : {}) };
};

export const readRequest: TurnHandler = async (turn) => shown(turn, readHelp(turn.data, turn.lang));

const sentText = ({ holdsDetails }: HelpSaid, lang: Turn['lang']): string =>
  holdsDetails ? `${t.sent[lang]} ${checkInText.adviceOnDetails[lang]}` : t.sent[lang];

export const reply: TurnHandler = async (turn) => {
  const key = readHelp(turn.data, turn.lang);
  const sent = await replyToHelp(turn.ports, turn.actor, turn.network, key, readText(turn));
  return shown(turn, key, sentText(sent, turn.lang));
};

export const settle: TurnHandler = async (turn) => {
  const key = readHelp(turn.data, turn.lang);
  await closeHelp(turn.ports, turn.actor, turn.network, key);
  return shown(turn, key, t.settledNow[turn.lang]);
};

export const putToOthers: TurnHandler = async (turn) => {
  const key = readHelp(turn.data, turn.lang);
  await askOthers(turn.ports, turn.actor, turn.network, key);
  return shown(turn, key, t.askedOthers[turn.lang]);
};

/** From the channel's card: the form for one's own organisation; for the two sides the request itself. */
export const openOffer: TurnHandler = async (turn) => {
  const { ports, network, actor, lang } = turn;
  if (!actor.person) throw new Refusal('unknownPerson');
  const key = readHelp(turn.data, lang);
  const { organisation, theme } = key;
  if (may(actor, 'seeCheckInText', network, { organisation, theme }))
    return shown({ ...turn, data: { ...turn.data, dialog: true } }, key);
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
          'help.offer',
          { ...key, offeredBy: from, dialog: true },
        ),
      ),
  });
  return { is: 'dialog', title: t.ask[lang], card };
};

const offered = z.object({ offeredBy: z.string().min(1).max(100) });

export const offer: TurnHandler = async (turn) => {
  const { ports, network, actor, lang } = turn;
  const key = readHelp(turn.data, lang);
  const parsed = offered.safeParse(turn.data);
  if (!parsed.success) throw new Refusal('badInput', { field: fieldNames.organisation[lang] });
  const sent = await offerHelp(ports, actor, network, key, {
    from: parsed.data.offeredBy,
    text: readText(turn),
  });
  return { is: 'text', text: sentText(sent, lang) };
};
