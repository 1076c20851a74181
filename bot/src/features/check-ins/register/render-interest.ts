import { execute, expand, openDialog } from '../../../answers/cards';
import { pageButton } from '../../../answers/page-button';
import { openNow } from '../../../answers/shared-buttons';
import { planMessage } from '../../../delivery/plan';
import type { Ended, Render, Titles } from '../../../routes';
import { peopleReached } from '../../../shared/domain/delivery';
import { inForce, isKind } from '../../../shared/domain/fact';
import { type Localized, languages } from '../../../shared/domain/language';
import { dayOf } from '../../../shared/domain/month';
import type { Person } from '../../../shared/domain/network';
import { nameInCard } from '../../../shared/domain/people-text';
import { pilotKeyOf, pilotsOf } from '../../../shared/domain/pilots';
import { isThemeId, themeById } from '../../../shared/domain/theme';
import { registerText as t } from '../../../shared/text/pilot-register';
import { say, sayShort } from '../../../shared/text/say';
import { settleInterest } from '../buttons';
import { organisationName, pilotName } from '../cards';
import template from '../cards/pilot.json';
import saidTemplate from '../cards/said.json';
import { themeChannels } from '../help/help-messages';
import { factsOf } from '../targets';
import { type Interest, sidesOf } from './hear-more';

type RenderLook = Parameters<Render>[0];
// `pilotInterest~organisation~theme~pilot~from~000001`
const partsOf = (fact: string) => {
  const [, organisation = '', theme = '', pilot = '', from = ''] = fact.split('~');
  return { organisation, theme, pilot, from };
};

const interestBy = async ({ ports }: Pick<RenderLook, 'ports'>, id: string) => {
  const facts = await factsOf(ports, [partsOf(id).organisation]);
  const slot = id.slice(0, id.lastIndexOf('~'));
  const found: Interest | undefined = inForce(facts)
    .filter(isKind('pilotInterest'))
    .find((f) => f.slot === slot);
  const first = facts.filter(isKind('pilotInterest')).find((f) => f.slot === slot && f.number === 1);
  const pilot = found && pilotsOf(facts).find((p) => pilotKeyOf(p) === pilotKeyOf(found.content));
  return found && first && pilot ? { facts, found, first, pilot } : null;
};

const whom = (organisation: string, people: readonly Person[]): string =>
  `**${nameInCard(organisation)}**: ${people.map((p) => `${nameInCard(p.name)} (${nameInCard(p.email)})`).join(', ') || '–'}`;

/** Both sides read the same: who wants to hear of what, and who is on either side. */
export const renderInterest: Render = async (look) => {
  const { ports, network, id, lang, delivery } = look;
  const known = await interestBy(look, id);
  if (!known) return null;
  const { facts, found, first, pilot } = known;
  const { organisation, theme, from } = found.content;
  if (delivery.target.to !== 'person') {
    const langs = lang === 'sv' ? (['sv', 'fi'] as const) : (['fi', 'sv'] as const);
    const said = t.interestCover(themeById(theme).name);
    const card = expand(saidTemplate, {
      heading: sayShort(t.peerLearning, langs),
      sentence: say(said, langs),
      actions: [openDialog(sayShort(t.openOwn, langs), openNow.press({}))],
    });
    return { card, summary: sayShort(said, langs) };
  }
  const name = organisationName(network, from, lang);
  const title = `${organisationName(network, organisation, lang)}, ${pilotName(pilot.title, lang)}`;
  const summary = t.wantsToHear(name, title)[lang];
  const { asked, asking } = sidesOf(network, facts, found.content, first.recordedBy, dayOf(ports.now()));
  const { kind: _, settled, ...key } = found.content;
  const card = expand(template, {
    note: '',
    title: nameInCard(summary),
    lines: [
      { line: t.agree[lang] },
      { line: whom(organisationName(network, organisation, lang), asked) },
      { line: whom(name, asking) },
      ...(settled ? [{ line: t.inTouch[lang] }] : []),
    ],
    actions: [
      ...(settled ? [] : [execute(settleInterest.title[lang], settleInterest.press(key))]),
      pageButton(ports, t.openPilot[lang], `pilotit/${encodeURIComponent(pilotKeyOf(pilot))}`),
    ],
  });
  return { card, summary };
};

const pilotInEach = (network: RenderLook['network'], organisation: string, title: string): Localized =>
  Object.fromEntries(
    languages.map((lang) => [
      lang,
      `${organisationName(network, organisation, lang)}, ${pilotName(title, lang)}`,
    ]),
  ) as Localized;

export const interestTitles: Titles = async ({ ports, network, ids, lang }) => {
  const found = await Promise.all(
    ids.map(async (id) => {
      const known = await interestBy({ ports }, id);
      if (!known) return [];
      const { organisation } = known.found.content;
      return [[id, pilotInEach(network, organisation, known.pilot.title)[lang]]] as const;
    }),
  );
  return new Map(found.flat());
};

/** S32: where none of those who are asked about the pilot could be told, their theme's channel says that one waits. */
export const interestFallback: Ended = async ({ ports, network, message, rows }) => {
  if (message.kind !== 'pilotInterest' || rows.some((d) => d.target.to === 'channel')) return;
  const known = await interestBy({ ports }, message.id);
  const { theme } = partsOf(message.id);
  if (!known || !isThemeId(theme)) return;
  const { asked } = sidesOf(
    network,
    known.facts,
    known.found.content,
    known.first.recordedBy,
    dayOf(ports.now()),
  );
  const reached = peopleReached(rows);
  const got = asked.some((p) => reached.has(p.id));
  const places = got ? [] : await themeChannels(ports, theme);
  await planMessage(ports, message, places);
};
