import { button, expand, mostActions } from '../../../answers/cards';
import type { AnswerTo, Reply, Turn } from '../../../routes';
import { themesOf } from '../../../shared/domain/network';
import { nameInCard } from '../../../shared/domain/people-text';
import { demand } from '../../../shared/domain/permission';
import { paces, stages } from '../../../shared/domain/pilot';
import { entriesOf, type PilotView, pilotKeyOf } from '../../../shared/domain/pilots';
import { Refusal } from '../../../shared/domain/refusal';
import { type ThemeId, themeById } from '../../../shared/domain/theme';
import { checkInText, fieldNames, paceNames, stageNames, toggleTexts } from '../../../shared/text/check-ins';
import { registerFields, registerText as t } from '../../../shared/text/pilot-register';
import { say } from '../../../shared/text/say';
import { openRegister as openButton, placeIn, saveRegister as saveButton } from '../buttons';
import { organisationName, pilotName } from '../cards';
import template from '../cards/register.json';
import saidTemplate from '../cards/said.json';
import { pilotCard } from '../open-pilot';
import { demandPilot } from '../pilots';
import { factsOf } from '../targets';
import { ownPlaces, placeOf } from './places';
import { registerPilot } from './register-pilot';

type PilotPlace = { readonly organisation: string; readonly theme: ThemeId };

type InDialog = { readonly dialog?: boolean | undefined };

const labels = (lang: Turn['lang']) =>
  Object.fromEntries(
    Object.entries({ ...fieldNames, ...registerFields }).map(([name, text]) => [name, text[lang]]),
  );

const valuesOf = (pilot: PilotView | null) => {
  const { model = '', results = '', starts = '', ends = '', owner = '', ownerContact } = pilot?.details ?? {};
  const [link] = pilot?.details.links ?? [];
  return {
    title: pilot?.title ?? '',
    model,
    results,
    starts,
    ends,
    owner,
    ownerName: ownerContact?.name ?? '',
    ownerEmail: ownerContact?.email ?? '',
    linkTitle: link?.title ?? '',
    linkUrl: link?.url ?? '',
    stage: pilot?.stage ?? '',
    pace: pilot?.pace ?? '',
    share: String(pilot?.share ?? false),
  };
};

/** The form as a card: of a new pilot, or of one with what stands filled in. */
const formCard = (
  turn: Turn<InDialog>,
  { organisation, theme }: PilotPlace,
  pilot: PilotView | null,
  seen: string | null,
) => {
  const { actor, network, lang } = turn;
  const data = {
    organisation,
    theme,
    ...(pilot
      ? { pilot: pilot.pilot, seen: seen ?? '', links: JSON.stringify(pilot.details.links.slice(1)) }
      : {}),
  };
  const { people } = placeOf(actor, network, organisation, lang);
  return expand(template, {
    heading: (pilot ? t.change : t.add)[lang],
    place: nameInCard(`${organisationName(network, organisation, lang)} · ${themeById(theme).name[lang]}`),
    labels: labels(lang),
    values: valuesOf(pilot),
    stages: stages.map((value) => ({ title: stageNames[value][lang], value })),
    paces: paces.map((value) => ({ title: paceNames[value][lang], value })),
    owners: people.map(({ id, name }) => ({ title: name, value: id })),
    more: t.moreFields[lang],
    noPersonal: checkInText.noPersonal[lang],
    share: toggleTexts.share[lang],
    actions: [button(turn.data.dialog ?? false, saveButton.title[lang], saveButton.press(data))],
  });
};

const asReply = (turn: Turn<InDialog>, card: unknown, title: string): Reply =>
  turn.data.dialog ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };

const chooseCard = (turn: Turn<InDialog>, places: readonly PilotPlace[]): unknown => {
  const { network, lang } = turn;
  const several = new Set(places.map((p) => p.organisation)).size > 1;
  return expand(saidTemplate, {
    heading: t.add[lang],
    sentence: t.which[lang],
    actions: places.slice(0, mostActions).map((place) => {
      const theme = themeById(place.theme).name[lang];
      const title = several ? `${organisationName(network, place.organisation, lang)}, ${theme}` : theme;
      return button(turn.data.dialog ?? false, title, openButton.press(place));
    }),
  });
};

/** "Lisää pilotti", "Muuta tietoja": the form, after the choice of a place where there are several. */
export const openRegister: AnswerTo<typeof openButton> = async (turn) => {
  const { ports, actor, network, lang } = turn;
  if (!actor.person) throw new Refusal('unknownPerson');
  if (turn.where.scope === 'channel' && turn.langs.length > 1)
    return { is: 'text', text: say(checkInText.onlyAlone, turn.langs) };
  const { organisation, theme, pilot } = turn.data;
  if (organisation) demand(actor, 'registerPilot', network, { organisation });
  const places = ownPlaces(actor, network)
    .flatMap((id) =>
      themesOf(network, id, actor.today).map((own): PilotPlace => ({ organisation: id, theme: own })),
    )
    .filter((p) => (!organisation || p.organisation === organisation) && (!theme || p.theme === theme));
  const [only, ...others] = places;
  if (!only) throw new Refusal('notYours');
  if (others.length > 0) return asReply(turn, chooseCard(turn, places), t.add[lang]);
  if (!pilot) return asReply(turn, formCard(turn, only, null, null), t.add[lang]);
  const facts = await factsOf(ports, [only.organisation]);
  const found = demandPilot(facts, { ...only, pilot });
  const entry = entriesOf(facts).find((f) => pilotKeyOf(f.content) === pilotKeyOf(found));
  return asReply(turn, formCard(turn, only, found, entry?.id ?? null), t.change[lang]);
};

/** Saved: the pilot as it now stands, with what follows. */
export const saveRegister: AnswerTo<typeof saveButton> = async (turn) => {
  const { ports, actor, network, lang } = turn;
  const { wish, dialog } = turn.data;
  const saved = await registerPilot(ports, actor, network, wish);
  const said = [
    saved.fresh ? t.saved(pilotName(wish.title, lang))[lang] : t.twice[lang],
    ...(saved.toAdd && wish.ownerContact ? [t.toAdd(wish.ownerContact.name)[lang]] : []),
    ...(saved.holdsDetails ? [checkInText.adviceOnDetails[lang]] : []),
  ].join(' ');
  const { organisation, theme } = wish;
  const key = { organisation, theme, pilot: saved.pilot };
  const reply = await pilotCard(turn, key, placeIn({ dialog }), nameInCard(said));
  return reply.is === 'card' ? { ...reply, done: { said } } : reply;
};
