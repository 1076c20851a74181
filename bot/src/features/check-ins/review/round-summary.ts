import { expand, openDialog } from '../../../answers/cards';
import { openNow } from '../../../answers/shared-buttons';
import { planMessage } from '../../../delivery/plan';
import type { Ports } from '../../../ports';
import type { Render, Tick } from '../../../routes';
import { actorFor, hasRole, themesLedByActor } from '../../../shared/domain/actor';
import { type MessageRef, messageKey, type Target } from '../../../shared/domain/delivery';
import type { Language } from '../../../shared/domain/language';
import { dayOf } from '../../../shared/domain/month';
import { membersOf, type Network, personById } from '../../../shared/domain/network';
import { officeMoment } from '../../../shared/domain/office-hours';
import type { RoundId } from '../../../shared/domain/pilot';
import { isThemeId, type ThemeId, themeById, themeIds } from '../../../shared/domain/theme';
import { coordinatorsOf, leadersOf } from '../../../shared/domain/who-leads';
import { reviewText as t } from '../../../shared/text/round-review';
import { say, sayShort } from '../../../shared/text/say';
import saidTemplate from '../cards/said.json';
import { sectionsCard } from '../round-card';
import { type RoundSpan, roundMessage, roundsAt } from '../rounds';
import { themeFacts } from '../theme-look';
import { countsOf, reviewCard, reviewLines } from './review-card';
import { reviewOf } from './round-review';

/** Of one theme for its leads and its channel's thread; of all themes for the coordination. */
export const summaryMessage = (round: RoundId, theme?: ThemeId): MessageRef => ({
  kind: 'roundSummary',
  id: theme ? `${round}~${theme}` : round,
});

const people = (network: Network, ids: readonly { readonly id: string }[]): readonly Target[] =>
  ids.flatMap(({ id }) =>
    (personById(network, id)?.accounts.length ?? 0) > 0 ? [{ to: 'person' as const, person: id }] : [],
  );

const threadsOf = async (ports: Ports, round: RoundId, theme: ThemeId): Promise<readonly Target[]> => {
  const message = roundMessage(round, theme);
  return (await ports.stores.deliveries.of(message)).flatMap(({ value: { target } }) =>
    target.to === 'channel' ? [{ to: 'thread', channel: target.channel, under: messageKey(message) }] : [],
  );
};

/** At once when it is office time, else on the next working morning outside quiet months. */
export const planSummary = async (ports: Ports, network: Network, { round }: RoundSpan): Promise<void> => {
  const at = officeMoment(ports.now(), network.project.quietMonths);
  if (at) await ports.stores.agenda.add({ at, kind: 'round.summary', key: round });
};

/** After the close: counts to the theme's thread, who is silent to the lead and the coordination; each once. */
export const sendSummary = async ({ ports, network, key: round }: Tick): Promise<void> => {
  if (!network) return;
  const span = roundsAt(await ports.stores.facts.about(['project']), network, ports.now()).named(round);
  if (!span || span.closesAt > ports.now()) return;
  const day = dayOf(ports.now());
  for (const theme of themeIds) {
    if (membersOf(network, theme, day).length === 0) continue;
    const leads = people(network, leadersOf(network, [theme], day));
    const threads = await threadsOf(ports, round, theme);
    const targets = [...threads, ...leads];
    await planMessage(ports, summaryMessage(round, theme), targets);
  }
  const coordinators = coordinatorsOf(network, day);
  const targets = people(network, coordinators);
  await planMessage(ports, summaryMessage(round), targets);
};

const bothLangs = (lang: Language): readonly [Language, Language] =>
  lang === 'sv' ? ['sv', 'fi'] : ['fi', 'sv'];

type RenderLook = Parameters<Render>[0];
const spanOf = async ({ ports, network }: RenderLook, round: RoundId): Promise<RoundSpan | undefined> =>
  roundsAt(await ports.stores.facts.about(['project']), network, ports.now()).named(round);

const toPerson = async (look: RenderLook, span: RoundSpan, theme: ThemeId | null, person: string) => {
  const { ports, network, lang } = look;
  const found = personById(network, person);
  if (!found) return null;
  const actor = actorFor(found, dayOf(ports.now()));
  const seen = { network, actor, lang };
  if (theme) {
    if (!themesLedByActor(actor, network).includes(theme)) return null;
    const facts = await themeFacts(ports, network, [theme]);
    const card = reviewCard(seen, reviewOf(ports, actor, network, facts, span, theme));
    return { card, summary: t.summary(span.round, themeById(theme).name)[lang] };
  }
  if (!hasRole(actor, 'coordinator')) return null;
  const facts = await themeFacts(ports, network, themeIds);
  const asked = themeIds.filter((id) => membersOf(network, id, dayOf(span.opensAt)).length > 0);
  const sections = asked.map((id) => ({
    title: themeById(id).name[lang],
    lines: reviewLines(seen, reviewOf(ports, actor, network, facts, span, id)),
  }));
  const head = { title: t.whole(span.round)[lang], lines: [t.closed(span.closesAt)[lang]] };
  return { card: sectionsCard([head, ...sections], []), summary: t.whole(span.round)[lang] };
};

/** Where a lead's own chat cannot be written to, the leads' channel says that it is there. */
const toLeadsChannel = ({ lang }: RenderLook, span: RoundSpan) => {
  const langs = bothLangs(lang);
  const actions = [openDialog(sayShort(t.look, langs), openNow.press({}))];
  const sentence = say(t.cover(span.round), langs);
  const heading = sayShort(t.whole(span.round), langs);
  return { card: expand(saidTemplate, { heading, sentence, actions }), summary: heading };
};

export const renderSummary: Render = async (look) => {
  const { ports, network, id, lang, delivery } = look;
  const [round = '', word] = id.split('~');
  const theme = word !== undefined && isThemeId(word) ? word : null;
  const span = await spanOf(look, round);
  if (!span) return null;
  const { target } = delivery;
  if (target.to === 'person') return toPerson(look, span, theme, target.person);
  if (!theme) return null;
  if (target.to === 'channel') return toLeadsChannel(look, span);
  const facts = await themeFacts(ports, network, [theme]);
  const nobody = {
    objectId: '',
    tenantId: '',
    name: '',
    language: lang,
    person: null,
    today: dayOf(ports.now()),
  };
  const review = reviewOf(ports, nobody, network, facts, span, theme);
  const sections = bothLangs(lang).map((l) => ({
    title: t.summary(round, themeById(theme).name)[l],
    lines: countsOf(review, l),
  }));
  const summary = sayShort(t.summary(round, themeById(theme).name), bothLangs(lang));
  return { card: sectionsCard(sections, []), summary };
};
