import { execute, expand } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import question from '../../answers/question.json';
import type { Render } from '../../routes';
import type { Bulletin, BulletinStep } from '../../shared/domain/bulletin';
import type { Language } from '../../shared/domain/language';
import { organisationById } from '../../shared/domain/network';
import { inCard } from '../../shared/domain/people-text';
import { isThemeId, themeById } from '../../shared/domain/theme';
import { writingText as w } from '../../shared/text/bulletin-writing';
import { bulletinText as t } from '../../shared/text/bulletins';
import { personName } from '../../shared/text/recorder';
import { listed, sayShort, written } from '../../shared/text/say';
import { clockTime, moment, shortDay } from '../../shared/text/time';
import { acknowledgementsOf } from './acknowledge-bulletin';
import { approvalCard } from './approval-card';
import { editButton, relayButton } from './buttons';
import { bulletinCard, channelCard, textInput } from './cards';
import { approvalMessage } from './follow-up';
import { withdrawnWord } from './show-change';
import { pageOf } from './waiting';

type BulletinLook = Parameters<Render>[0];

/** `id~more` cut at its last sign. */
const cut = (key: string): readonly [id: string, more: string] => {
  const at = key.lastIndexOf('~');
  return [key.slice(0, at), key.slice(at + 1)];
};
const find = async ({ ports }: BulletinLook, id: string): Promise<Bulletin | undefined> =>
  (await ports.stores.bulletins.get(id))?.value;
const isOut = ({ delivery }: BulletinLook): boolean => delivery.state === 'delivered';
const langsOf = ({ channel, lang }: BulletinLook): readonly Language[] => {
  if (!channel) return [lang];
  return lang === 'sv' ? ['sv', 'fi'] : ['fi', 'sv'];
};
const titlesOf = (b: Bulletin, langs: readonly Language[]): string =>
  [...new Set(langs.map((lang) => written(b.title, lang)))].filter(Boolean).join(' / ');

/** Who relayed it, in the theme's channel, and the own lines above the text. */
const relayedIn = (look: BulletinLook, b: Bulletin, langs: readonly Language[]) => {
  const tie = look.channel?.tie;
  if (tie?.use !== 'theme' || b.from === 'lead' || !b.audience.themes.includes(tie.theme)) return {};
  const pressed = b.relays?.[tie.theme];
  if (!pressed) return b.leadRelays?.includes(tie.theme) ? {} : { note: sayShort(t.autoRelay, langs) };
  const name = personName(look.network, pressed.by, look.lang);
  const organisation = organisationById(look.network, pressed.organisation ?? '')?.name ?? {};
  return {
    note: inCard(sayShort(t.relayedBy(name, listed([organisation])), langs)),
    ...(pressed.lines ? { lines: pressed.lines } : {}),
  };
};

/** A channel that only covers for people whom the bot could not reach says whom it is meant for. */
const coversFor = (look: BulletinLook, { audience }: Bulletin, langs: readonly Language[]) => {
  const tie = look.channel?.tie;
  if (!tie || audience.organisations.length === 0) return {};
  const isMeant =
    (tie.use === 'general' && audience.general) ||
    (tie.use === 'projectGroup' && audience.leads) ||
    (tie.use === 'theme' && audience.themes.includes(tie.theme));
  if (isMeant) return {};
  const names = listed(audience.organisations.map((id) => organisationById(look.network, id)?.name ?? {}));
  return { note: inCard(sayShort(t.meantFor(names), langs)) };
};

/** How a posted bulletin looks now. One withdrawn before it went out is not sent; one that stands there is edited. */
export const renderBulletin: Render = async (look) => {
  const b = await find(look, look.id);
  if (b?.state !== 'published' && !(b?.state === 'withdrawn' && isOut(look))) return null;
  const langs = langsOf(look);
  const card = channelCard(b, {
    langs,
    ...coversFor(look, b, langs),
    ...relayedIn(look, b, langs),
    // One reader needs no count of others.
    acknowledgements: look.channel ? (await acknowledgementsOf(look.ports, look.network, b)).length : 0,
  });
  return { card, summary: titlesOf(b, langs) };
};

/** The lead's card: the bulletin, room for own lines, and one press that relays it. */
export const renderRelay: Render = async (look) => {
  const [id, theme] = cut(look.id);
  const b = await find(look, id);
  if (!b || !isThemeId(theme) || (b.state !== 'published' && !isOut(look))) return null;
  const langs = langsOf(look);
  const relayed = b.relays?.[theme];
  if (relayed && !isOut(look)) return null;
  const asks = b.state === 'published' && !relayed;
  const said = asks
    ? sayShort(t.pleaseRelay(themeById(theme).name), langs)
    : relayed
      ? sayShort(t.relayed, langs)
      : '';
  const card = bulletinCard(b, {
    langs,
    lines: said,
    inputs: asks ? [textInput('lines', sayShort(t.relayLines, langs), 500)] : [],
    actions: asks
      ? [execute(sayShort(relayButton.title, langs), relayButton.press({ bulletin: id, theme }), 'positive')]
      : [],
  });
  return { card, summary: said || titlesOf(b, langs) };
};

const sayStep = (look: BulletinLook, { step, by, note }: BulletinStep): string => {
  const name = personName(look.network, by, look.lang);
  const said =
    step === 'approved' ? w.approvedBy(name) : step === 'returned' ? w.returnedBy(name) : w.noLongerAsked;
  return [said[look.lang], note].filter(Boolean).join(' ');
};

/** To the other approvers: the very card, where it goes and when, and two buttons; once decided, by whom. */
export const renderApproval: Render = async (look) => {
  const [id, number] = cut(look.id);
  const { lang, network } = look;
  const b = await find(look, id);
  if (!b) return null;
  const isOpen = b.state === 'awaitsApproval' && approvalMessage(b).id === look.id;
  if (!isOpen && !isOut(look)) return null;
  const asks = b.log.flatMap((s, i) => (s.step === 'approvalAsked' ? [i] : []));
  const outcome = b.log[(asks[Number(number) - 1] ?? b.log.length) + 1];
  const summary = isOpen
    ? w.pleaseApprove(personName(network, b.createdBy, lang))[lang]
    : outcome
      ? sayStep(look, outcome)
      : w.noLongerAsked[lang];
  if (isOpen) return approvalCard(b, look);
  const card = bulletinCard(b, { langs: [lang], whole: true, lines: summary, actions: [] });
  return { card, summary };
};

/** What came of an approval: in how many channels it is out, or when it goes out. */
const whereItStands = async ({ ports, lang }: BulletinLook, b: Bulletin): Promise<string> => {
  if (b.state === 'scheduled' && b.publishAt) return w.scheduled(moment(b.publishAt, lang))[lang];
  if (b.state !== 'published') return '';
  const rows = await ports.stores.deliveries.of({ kind: 'bulletin', id: b.id });
  return t.published(rows.filter(({ value }) => value.target.to === 'channel').length)[lang];
};

/** To the writer: what others, or the clock, did with it. */
export const renderNotice: Render = async (look) => {
  const [id, number] = cut(look.id);
  const b = await find(look, id);
  const step = b?.log[Number(number) - 1];
  if (!b || !step) return null;
  const said = [
    step.step === 'stopped' ? w.stopped(step.note ?? '')[look.lang] : sayStep(look, step),
    ...(step.step === 'approved' ? [await whereItStands(look, b)] : []),
  ].join(' ');
  const summary = `${written(b.title, look.lang)}: ${said}`;
  const data = { bulletin: id, revision: b.revision };
  const actions = [
    ...(b.state === 'draft' ? [execute(editButton.title[look.lang], editButton.press(data))] : []),
    pageButton(look.ports, w.openPage[look.lang], pageOf(b)),
  ];
  return { card: expand(question, { question: inCard(summary), actions }), summary };
};

const changeTold = (b: Bulletin, number: string) => {
  if (number === withdrawnWord)
    return b.withdrawal ? { at: b.withdrawal.at, why: b.withdrawal.reason, text: t.withdrawn } : null;
  const version = b.versions[Number(number) - 1];
  return b.state === 'published' && version?.correction
    ? { at: version.at, why: version.correction, text: t.corrected }
    : null;
};

/** Under a post that was corrected or withdrawn: what, in both languages, and nothing else. */
export const renderReply: Render = async (look) => {
  const [id, number] = cut(look.id);
  const b = await find(look, id);
  const word = b && changeTold(b, number);
  if (!word) return null;
  const { at, why, text } = word;
  const lines = langsOf(look).map(
    (lang) => text(shortDay(at, lang), clockTime(at, lang), written(why, lang))[lang],
  );
  return { text: lines.map(inCard).join('\n\n'), summary: lines[0] ?? '' };
};

/** To oneself: both halves, as a channel will show them. */
export const renderPreview: Render = async (look) => {
  const [id] = cut(look.id);
  const b = await find(look, id);
  if (!b) return null;
  const summary = w.previewToSelf[look.lang];
  return { card: bulletinCard(b, { langs: [look.lang], whole: true, lines: summary, actions: [] }), summary };
};
