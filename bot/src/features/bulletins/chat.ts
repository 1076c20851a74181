import { z } from 'zod';
import type { Render, Turn, TurnHandler } from '../../routes';
import { answersFor, hasRole, themesLedByActor } from '../../shared/domain/actor';
import type { Bulletin } from '../../shared/domain/bulletin';
import { inForce, isKind } from '../../shared/domain/fact';
import { organisationById, personById } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId, themeById } from '../../shared/domain/theme';
import { bulletinText as t } from '../../shared/text/bulletins';
import { say, sayShort, written } from '../../shared/text/say';
import { execute, expand, openDialog } from '../cards';
import question from '../help/cards/question.json';
import { acknowledgeBulletin, acknowledgementsOf } from './acknowledge-bulletin';
import { allPlaces, bulletinCard, bulletinWith, emptyForm, formCard, listCard, placeName } from './cards';
import { checkDraft, type Draft, idOf, mayWrite, publishBulletin } from './publish-bulletin';
import { relayBulletin } from './relay-bulletin';

const formId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const text = (most: number) => z.string().trim().max(most, 'tooLong').optional();
const written_ = z.object({
  form: formId,
  titleFi: text(150),
  bodyFi: text(3000),
  titleSv: text(150),
  bodySv: text(3000),
  link: z
    .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'badInput' }).max(2000, 'tooLong')])
    .optional(),
  audience: z.string().max(500).optional(),
});

const placesFor = (turn: Turn): readonly string[] =>
  hasRole(turn.actor, 'coordinator', 'communications')
    ? allPlaces
    : themesLedByActor(turn.actor, turn.network);

/** `tiedote`: writers get the form, alone; everybody else the latest. */
export const bulletinCommand: TurnHandler = async (turn) => {
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  const places = placesFor(turn);
  const writer = places.length > 0;
  if (writer && turn.where.scope === 'channel') {
    // A draft is nobody's business but the writer's: a button that opens the form for the presser.
    const actions = [openDialog(sayShort(t.write, turn.langs), 'bulletin.open')];
    const card = expand(question, { question: sayShort(t.write, turn.langs), actions });
    return { is: 'card', card, summary: sayShort(t.write, turn.langs) };
  }
  if (writer)
    return {
      is: 'card',
      card: formCard(turn.langs, turn.ports.newId(), places, emptyForm),
      summary: sayShort(t.write, turn.langs),
    };
  const latest = (await turn.ports.stores.bulletins.list())
    .filter((b) => b.state === 'published')
    .sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''))
    .slice(0, 5);
  if (latest.length === 0) return { is: 'text', text: say(t.none, turn.langs) };
  return { is: 'card', card: listCard(turn.langs, latest), summary: sayShort(t.latest, turn.langs) };
};

export const openForm: TurnHandler = async (turn) => {
  const places = placesFor(turn);
  if (places.length === 0) throw new Refusal('notAllowed');
  return {
    is: 'dialog',
    title: t.write[turn.lang],
    card: formCard(turn.langs, turn.ports.newId(), places, emptyForm),
  };
};

const bilingual = (fi: string | undefined, sv: string | undefined) => ({
  ...(fi ? { fi } : {}),
  ...(sv ? { sv } : {}),
});
const draftOf = (data: unknown): Draft => {
  const w = written_.parse(data);
  const words = (w.audience ?? '').split(',').filter(Boolean);
  if (words.some((word) => word !== 'general' && !isThemeId(word)))
    throw new Refusal('badInput', { field: 'audience' });
  return {
    form: w.form,
    type: 'bulletin',
    title: bilingual(w.titleFi, w.titleSv),
    body: bilingual(w.bodyFi, w.bodySv),
    ...(w.link ? { link: w.link } : {}),
    audience: {
      general: words.includes('general'),
      themes: words.filter(isThemeId),
      leads: false,
      organisations: [],
    },
    languageFollows: true,
  };
};

const savedDraft = (draft: Draft, turn: Turn, from: Bulletin['from']): Bulletin => ({
  id: idOf(draft.form),
  type: draft.type,
  state: 'draft',
  audience: draft.audience,
  from,
  organisation: answersFor(turn.actor)[0] ?? '',
  createdBy: turn.actor.person?.id ?? '',
  createdAt: turn.ports.now(),
  title: draft.title,
  body: draft.body,
  ...(draft.link ? { link: draft.link } : {}),
  revision: 1,
  savedAt: turn.ports.now(),
  versions: [],
  log: [],
});

/** The draft is kept, and shown as the card will look. */
export const previewBulletin: TurnHandler = async (turn) => {
  const draft = draftOf(turn.data);
  const from = mayWrite(turn.actor, turn.network, draft.audience);
  checkDraft(draft);
  const bulletin = savedDraft(draft, turn, from);
  const { bulletins } = turn.ports.stores;
  const known = await bulletins.get(bulletin.id);
  if (known && known.value.createdBy !== bulletin.createdBy) throw new Refusal('notFound');
  if (known && known.value.state !== 'draft') throw new Refusal('alreadyDone');
  if (!(known ? await bulletins.save(bulletin, known.version) : await bulletins.insert(bulletin)))
    throw new Refusal('alreadyDone');
  const places = [...(draft.audience.general ? ['general'] : []), ...draft.audience.themes].map((p) =>
    placeName(p, [turn.lang]),
  );
  const whole = Boolean(draft.body.fi && draft.body.sv && draft.title.fi && draft.title.sv);
  const note = `${t.previewTitle[turn.lang]}. ${t.goesTo(places.join(', '))[turn.lang]}`;
  const card = bulletinWith(bulletin, [turn.lang], note, [
    execute(
      (whole ? t.publish : t.publishAnyway)[turn.lang],
      'bulletin.publish',
      { form: draft.form },
      'positive',
    ),
    execute(t.edit[turn.lang], 'bulletin.edit', { form: draft.form }),
  ]);
  return { is: 'card', card, summary: t.previewTitle[turn.lang] };
};

const ownDraft = async (turn: Turn): Promise<Bulletin> => {
  const { form } = z.object({ form: formId }).parse(turn.data);
  const known = await turn.ports.stores.bulletins.get(idOf(form));
  if (!known || known.value.createdBy !== turn.actor.person?.id) throw new Refusal('notFound');
  return known.value;
};

export const editDraft: TurnHandler = async (turn) => {
  const draft = await ownDraft(turn);
  if (draft.state !== 'draft') throw new Refusal('alreadyDone');
  const audience = [...(draft.audience.general ? ['general'] : []), ...draft.audience.themes].join(',');
  const values = {
    titleFi: draft.title.fi ?? '',
    bodyFi: draft.body.fi ?? '',
    titleSv: draft.title.sv ?? '',
    bodySv: draft.body.sv ?? '',
    link: draft.link ?? '',
    audience,
  };
  return {
    is: 'card',
    card: formCard(turn.langs, draft.id.slice(2), placesFor(turn), values),
    summary: t.write[turn.lang],
  };
};

export const publishDraft: TurnHandler = async (turn) => {
  const b = await ownDraft(turn);
  const draft: Draft = {
    form: b.id.slice(2),
    type: b.type,
    title: b.title,
    body: b.body,
    ...(b.link ? { link: b.link } : {}),
    audience: b.audience,
    languageFollows: true,
  };
  const { channels, waiting } = await publishBulletin(turn.ports, turn.actor, turn.network, draft);
  const said = [
    t.published(channels)[turn.lang],
    ...(waiting > 0 ? [t.waitsForLeads(waiting)[turn.lang]] : []),
  ].join(' ');
  return { is: 'card', card: expand(question, { question: `${said}`, actions: [] }), summary: said };
};

const named = z.object({ bulletin: z.string().max(100) });

export const acknowledge: TurnHandler = async (turn) => {
  const { bulletin, undo } = named.extend({ undo: z.boolean().optional() }).parse(turn.data);
  const organisations = await acknowledgeBulletin(turn.ports, turn.actor, turn.network, bulletin, !undo);
  const names = organisations
    .map((id) => written(organisationById(turn.network, id)?.name ?? {}, turn.lang))
    .join(', ');
  const found = (await turn.ports.stores.bulletins.get(bulletin))?.value;
  if (!found) throw new Refusal('notFound');
  const said = undo ? t.undone[turn.lang] : t.acknowledged(names)[turn.lang];
  const again = undo
    ? execute(t.acknowledge[turn.lang], 'bulletin.acknowledge', { bulletin })
    : execute(t.undo[turn.lang], 'bulletin.acknowledge', { bulletin, undo: true });
  return { is: 'card', card: bulletinWith(found, [turn.lang], said, [again]), summary: said };
};

export const relay: TurnHandler = async (turn) => {
  const { bulletin, theme } = named.extend({ theme: z.string() }).parse(turn.data);
  if (!isThemeId(theme)) throw new Refusal('badInput', { field: 'theme' });
  const fresh = await relayBulletin(turn.ports, turn.actor, turn.network, bulletin, theme);
  return { is: 'text', text: (fresh ? t.relayed : t.relayedAlready)[turn.lang] };
};

const relayLine = async (
  look: Parameters<Render>[0],
  b: Bulletin,
  langs: readonly ('fi' | 'sv' | 'en')[],
): Promise<string> => {
  const tie = look.channel?.tie;
  if (tie?.use !== 'theme' || b.from === 'lead') return '';
  const slot = `bulletinRelayed~${b.id}~${tie.theme}`;
  const [fact] = inForce(await look.ports.stores.facts.slot('project', slot)).filter(
    isKind('bulletinRelayed'),
  );
  if (!fact) return '';
  if (fact.content.by === 'bot') return sayShort(t.autoRelay, langs);
  const person = personById(look.network, fact.recordedBy);
  const organisation = person?.assignments.find((a) => a.role === 'lead')?.organisation;
  const name = organisation
    ? written(organisationById(look.network, organisation)?.name ?? {}, langs[0] ?? 'fi')
    : '';
  return sayShort(t.relayedBy(person?.name ?? '', name), langs);
};

/** How a posted bulletin looks now. */
export const renderBulletin: Render = async (look) => {
  const found = (await look.ports.stores.bulletins.get(look.id))?.value;
  if (found?.state !== 'published') return null;
  const langs = look.lang === 'sv' ? (['sv', 'fi'] as const) : (['fi', 'sv'] as const);
  const card = bulletinCard(found, {
    langs,
    relay: await relayLine(look, found, langs),
    acknowledgements: (await acknowledgementsOf(look.ports, found.id)).length,
  });
  return {
    card,
    summary: langs
      .map((lang) => found.title[lang])
      .filter(Boolean)
      .join(' / '),
  };
};

/** The lead's card: the bulletin, and one press that relays it. */
export const renderRelay: Render = async (look) => {
  const [id = '', theme = ''] = look.id.split('~');
  const found = (await look.ports.stores.bulletins.get(id))?.value;
  if (found?.state !== 'published' || !isThemeId(theme)) return null;
  const said = t.pleaseRelay(themeById(theme).name)[look.lang];
  const card = bulletinWith(found, [look.lang], said, [
    execute(t.relay[look.lang], 'bulletin.relay', { bulletin: id, theme }, 'positive'),
  ]);
  return { card, summary: said };
};
