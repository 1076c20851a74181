import { expand, openDialog } from '../../../answers/cards';
import { openNow } from '../../../answers/shared-buttons';
import type { Post } from '../../../ports';
import type { Render, Titles } from '../../../routes';
import { actorFor } from '../../../shared/domain/actor';
import { type HelpRequest, helpRequestsOf } from '../../../shared/domain/help';
import type { Language } from '../../../shared/domain/language';
import { dayOf } from '../../../shared/domain/month';
import { personById } from '../../../shared/domain/network';
import { cut, inCard, nameInCard } from '../../../shared/domain/people-text';
import { themeById } from '../../../shared/domain/theme';
import { helpText as t } from '../../../shared/text/help-requests';
import { say, sayShort } from '../../../shared/text/say';
import { openOffer } from '../buttons';
import saidTemplate from '../cards/said.json';
import { factsOf } from '../targets';
import { requestKey } from './find-request';
import { helpCard, helpHeading, pilotInEach, pilotOf } from './help-card';

type RenderLook = Parameters<Render>[0];

/** Ids are made of slots: an answer's names its round first, a reply's its organisation. */
const organisationIn = (fact: string): string => {
  const [kind, first = '', second = ''] = fact.split('~');
  return kind === 'pilotAnswered' ? second : first;
};

const requestBy = async (
  { ports }: Pick<RenderLook, 'ports'>,
  fact: string,
  holds: (request: HelpRequest) => boolean,
): Promise<HelpRequest | undefined> =>
  helpRequestsOf(await factsOf(ports, [organisationIn(fact)])).find(holds);

const bothLangs = (lang: Language): readonly [Language, Language] =>
  lang === 'sv' ? ['sv', 'fi'] : ['fi', 'sv'];

const placeCard = (heading: string, sentence: string, action: unknown): unknown =>
  expand(saidTemplate, { heading, sentence, actions: action ? [action] : [] });

const readerOf = ({ network, delivery, ports }: RenderLook) => {
  const { target } = delivery;
  const person = target.to === 'person' ? personById(network, target.person) : undefined;
  return person && actorFor(person, dayOf(ports.now()));
};

/** To a lead the request with its answers; in the leads' channel that one waits, and nothing of it. */
export const renderHelp: Render = async (look) => {
  const { network, id, lang, delivery } = look;
  const request = await requestBy(look, id, (r) => r.request === id);
  if (!request || (request.closed && delivery.state !== 'delivered')) return null;
  const summary = t.asks(pilotInEach(network, request))[lang];
  const actor = readerOf(look);
  if (actor)
    return {
      card: helpCard({
        ports: look.ports,
        network,
        lang,
        actor,
        request,
        heading: helpHeading(request, lang),
      }),
      summary,
    };
  const langs = bothLangs(lang);
  const theme = themeById(request.theme).name;
  const said = request.closed ? t.settledNow : t.coverLead(theme);
  const button = request.closed ? null : openDialog(sayShort(t.openOwn, langs), openNow.press({}));
  return {
    card: placeCard(sayShort(t.ask, langs), say(said, langs), button),
    summary: sayShort(said, langs),
  };
};

/** To whoever asked: what was answered, or that it is settled; in the theme's thread that there is word, and no more. */
export const renderHelpWord: Render = async (look): Promise<Post | null> => {
  const { network, id, lang } = look;
  const isClosing = id.startsWith('helpClosed~');
  const answer = id.split('~').slice(4);
  const request = await requestBy(look, id, (r) =>
    isClosing ? answer.join('~').startsWith(r.request) : r.replies.some((reply) => reply.id === id),
  );
  if (!request) return null;
  const actor = readerOf(look);
  const said = (isClosing ? t.closed : t.answered)(pilotInEach(network, request));
  if (actor) {
    const note = isClosing ? t.closedHint[lang] : '';
    return {
      card: helpCard({
        ports: look.ports,
        network,
        lang,
        actor,
        request,
        heading: nameInCard(said[lang]),
        note,
      }),
      summary: said[lang],
    };
  }
  const langs = bothLangs(lang);
  const button = openDialog(sayShort(t.openOwn, langs), openNow.press({}));
  return {
    card: placeCard(sayShort(t.ask, langs), say(t.coverAsker, langs), button),
    summary: sayShort(t.coverAsker, langs),
  };
};

const mostText = 1500;

/** In the theme's channel, where the asker lets it be shared: the pilot, its words, and the way to answer. */
export const renderShared: Render = async (look) => {
  const { network, id, lang } = look;
  const request = await requestBy(look, id, (r) => r.request === id);
  if (!request) return null;
  const langs = bothLangs(lang);
  const heading = sayShort(t.channel(themeById(request.theme).name), langs);
  const words = `**${nameInCard(pilotOf(network, request, lang))}**\n\n${inCard(cut(request.text, mostText))}`;
  const sentence = request.closed ? `${words}\n\n${say(t.settledNow, langs)}` : words;
  const button = request.closed
    ? null
    : openDialog(sayShort(openOffer.title, langs), openOffer.press(requestKey(request)));
  return { card: placeCard(heading, sentence, button), summary: heading };
};

export const helpTitles: Titles = async ({ ports, network, ids, lang }) => {
  const found = await Promise.all(
    ids.map(async (id) => {
      const all = helpRequestsOf(await factsOf(ports, [organisationIn(id)]));
      const request = all.find((r) => id.includes(r.request));
      return request ? ([[id, pilotOf(network, request, lang)]] as const) : [];
    }),
  );
  return new Map(found.flat());
};
