import { button, execute, expand, mostActions, named, openDialog } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import question from '../../answers/question.json';
import { runCommand } from '../../answers/shared-buttons';
import type { AnswerTo, Reply, Turn } from '../../routes';
import { answersFor } from '../../shared/domain/actor';
import { meantFor } from '../../shared/domain/bulletin-audience';
import { isSeenBy } from '../../shared/domain/bulletin-seen';
import type { Language } from '../../shared/domain/language';
import { organisationById } from '../../shared/domain/network';
import { cut, inCard, nameInCard } from '../../shared/domain/people-text';
import { mayAtAll } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { writingText as w } from '../../shared/text/bulletin-writing';
import { waitingText as reading, bulletinText as t } from '../../shared/text/bulletins';
import { say, sayShort, written } from '../../shared/text/say';
import { moment } from '../../shared/text/time';
import { acknowledgeBulletin, acknowledgementsOf } from './acknowledge-bulletin';
import { findSeen, mayChange } from './acting';
import { approvalCard } from './approval-card';
import { decideApproval } from './approve-bulletin';
import {
  acknowledgeButton,
  type approveButton,
  readButton,
  type relayButton,
  type reviewButton,
} from './buttons';
import { bulletinCard } from './cards';
import listTemplate from './cards/list.json';
import { relayBulletin } from './relay-bulletin';
import { pageOf } from './waiting';

const mostListed = 5;
// A row names a bulletin; whoever opens it reads the whole title.
const mostTitle = 90;

const titlesIn = (title: { fi?: string; sv?: string }, langs: readonly Language[]): string =>
  [...new Set(langs.map((lang) => nameInCard(cut(written(title, lang), mostTitle))))].join(' / ');

/** The latest ones as rows, each opened by a tap on it or by its button beside it. */
export const latestBulletins = async (turn: Turn): Promise<Reply> => {
  const { actor, network, langs } = turn;
  const all = (await turn.ports.stores.bulletins.list())
    .filter((b) => b.state === 'published' && isSeenBy(b, actor, network))
    .sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
  const writes = turn.where.scope === 'personal' && mayAtAll(actor, 'writeThemeBulletin', network);
  if (all.length === 0 && !writes) return { is: 'text', text: say(t.none, langs) };
  const read = sayShort(readButton.title, langs);
  const actions = [
    ...(writes ? [execute(t.write[turn.lang], runCommand.press({ command: 'bulletin' }))] : []),
    pageButton(
      turn.ports,
      sayShort(all.length > mostListed ? reading.all(all.length) : w.openAll, langs),
      'tiedotteet',
    ),
  ];
  const items = all.slice(0, Math.min(mostListed, mostActions - actions.length)).map((b) => {
    // Before a channel each opens for the presser alone.
    const open =
      turn.where.scope === 'channel'
        ? openDialog(read, readButton.press({ bulletin: b.id, dialog: true }))
        : execute(read, readButton.press({ bulletin: b.id }));
    return {
      title: titlesIn(b.title, langs),
      when: moment(b.publishedAt ?? b.createdAt, langs[0]),
      open: named(open, cut(written(b.title, langs[0]), mostTitle)),
    };
  });
  const heading = sayShort(t.latest, langs);
  return { is: 'card', card: expand(listTemplate, { heading, items, actions }), summary: heading };
};

/** For every organisation that the presser answers for, in one act; the reply has the way back. */
export const acknowledge: AnswerTo<typeof acknowledgeButton> = async (turn) => {
  const { bulletin, undo } = turn.data;
  const back = acknowledgeButton.press({ bulletin, undo: true });
  const organisations = await acknowledgeBulletin(turn.ports, turn.actor, turn.network, bulletin, !undo);
  const names = organisations
    .map((id) => written(organisationById(turn.network, id)?.name ?? {}, turn.lang))
    .join(', ');
  const { value } = await findSeen(turn.ports, turn.actor, turn.network, bulletin);
  const said = undo ? t.undone[turn.lang] : t.acknowledged(names)[turn.lang];
  const again = undo
    ? execute(acknowledgeButton.title[turn.lang], acknowledgeButton.press({ bulletin }))
    : execute(t.undo[turn.lang], back);
  return {
    is: 'card',
    card: bulletinCard(value, { langs: [turn.lang], note: inCard(said), actions: [again] }),
    summary: said,
    done: {
      said: `${written(value.title, turn.lang)}: ${said}`,
      ...(undo ? {} : { undo: back }),
    },
  };
};

/** A published bulletin in one's own chat, with the way to acknowledge it. */
export const readInChat: AnswerTo<typeof readButton> = async (turn) => {
  const { bulletin, dialog = false } = turn.data;
  const { actor, network, lang } = turn;
  const { value } = await findSeen(turn.ports, actor, network, bulletin);
  if (value.versions.length === 0) throw new Refusal('notFound');
  const told = await acknowledgementsOf(turn.ports, network, value);
  const meant = answersFor(actor).filter((id) => meantFor(network, value, actor.today).includes(id));
  const asks = value.state === 'published' && meant.some((id) => !told.includes(id));
  const card = bulletinCard(value, {
    langs: [lang],
    note: !asks && meant.length > 0 && value.state === 'published' ? t.acknowledgedAlready[lang] : '',
    actions: [
      ...(asks ? [button(dialog, acknowledgeButton.title[lang], acknowledgeButton.press({ bulletin }))] : []),
      pageButton(
        turn.ports,
        // Correcting and withdrawing have their place there.
        (mayChange(actor, network, value) ? w.correctOrWithdraw : w.openPage)[lang],
        pageOf(value),
      ),
    ],
  });
  const title = written(value.title, lang);
  return dialog ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };
};

/** The very card for who is asked to approve it, with the two answers. */
export const review: AnswerTo<typeof reviewButton> = async (turn) => {
  const { bulletin } = turn.data;
  const { value } = await findSeen(turn.ports, turn.actor, turn.network, bulletin);
  const { card, summary } = approvalCard(value, turn);
  return { is: 'card', card, summary };
};

export const relay: AnswerTo<typeof relayButton> = async (turn) => {
  const { bulletin, theme, lines } = turn.data;
  const fresh = await relayBulletin(turn.ports, turn.actor, turn.network, bulletin, { theme, lines });
  const { value } = await findSeen(turn.ports, turn.actor, turn.network, bulletin);
  const title = written(value.title, turn.lang);
  return { is: 'text', text: inCard((fresh ? t.relayedNow : t.relayedAlready)(title)[turn.lang]) };
};

/** An approver's press: yes, or back to the writer with a word. */
export const decide =
  (approve: boolean): AnswerTo<typeof approveButton> =>
  async (turn) => {
    const { bulletin, revision, note } = turn.data;
    const { state, channels, publishAt } = await decideApproval(
      turn.ports,
      turn.actor,
      turn.network,
      bulletin,
      {
        revision,
        approve,
        note,
      },
    );
    const { name } = turn.actor;
    const said = approve
      ? `${w.approvedBy(name)[turn.lang]} ${(state === 'scheduled' && publishAt ? w.scheduled(moment(publishAt, turn.lang)) : t.published(channels))[turn.lang]}`
      : w.returnedBy(name)[turn.lang];
    return {
      is: 'card',
      card: expand(question, { question: inCard(said), actions: [] }),
      summary: said,
      done: { said },
    };
  };
