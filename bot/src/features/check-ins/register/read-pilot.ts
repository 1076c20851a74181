import type { Call } from '../../../routes';
import type { pilotPage } from '../../../shared/contract/pilots';
import { type Fact, isKind } from '../../../shared/domain/fact';
import { may } from '../../../shared/domain/permission';
import type { PilotId } from '../../../shared/domain/pilot';
import { entriesOf, type PilotView, pilotKeyOf } from '../../../shared/domain/pilots';
import { Refusal } from '../../../shared/domain/refusal';
import { similarTo } from '../../../shared/domain/similar-pilots';
import { isThemeId } from '../../../shared/domain/theme';
import { authorName } from '../cards';
import { demandPilot } from '../pilots';
import { pilotsFor } from '../read-pilots';
import type { PilotKey } from '../targets';
import { interestsIn } from './hear-more';
import { contactsFor, pilotRow, readsAll } from './pilot-rows';
import { namesOf, ownPlaces, placeOf } from './places';

type PilotCall = Call<typeof pilotPage>;
const mostSimilar = 5;

/** `organisation~theme~pilot`. */
export const keyIn = (path: string): PilotKey => {
  const [organisation = '', theme = '', pilot = ''] = path.split('~');
  if (!isThemeId(theme) || !organisation || !pilot) throw new Refusal('notFound');
  return { organisation, theme, pilot: pilot as PilotId };
};

/** Every word that was said of it, the newest first: answers with their text, and what the register held. */
const historyOf = ({ network, lang }: PilotCall, facts: readonly Fact[], p: PilotView, all: boolean) => {
  const taken = new Set(
    facts.filter(isKind('pilotAnswered')).flatMap((f) => (f.content.withdrawn ? [f.slot] : [])),
  );
  const words = facts
    .filter(isKind('pilotAnswered', 'pilotRegistered'))
    // Others read what was shared when it was said.
    .filter((f) => pilotKeyOf(f.content) === pilotKeyOf(p) && (all || f.content.share));
  return [...new Map(words.map((f) => [f.id, f])).values()]
    .filter(({ slot, content }) => !(content.kind === 'pilotAnswered' && taken.has(slot)))
    .sort((a, b) => b.recordedAt.localeCompare(a.recordedAt) || b.id.localeCompare(a.id))
    .map(({ content, recordedAt, recordedBy }) => ({
      at: recordedAt,
      by: all ? authorName(network, recordedBy, lang) : '',
      round: content.kind === 'pilotAnswered' ? content.round : null,
      stage: content.stage,
      ...(content.pace ? { pace: content.pace } : {}),
      ...(content.kind === 'pilotAnswered' && content.done ? { done: content.done } : {}),
      removed: content.kind === 'pilotRegistered' && content.removed === true,
    }));
};

/** A pilot that others have shared, or one that the reader may read; a removed one says that it is. */
export const readPilot = async (call: PilotCall) => {
  const { actor, network, lang, params } = call;
  const key = keyIn(params.pilot ?? '');
  const { facts, until, all } = await pilotsFor(call);
  const known = facts.filter((f) => f.recordedAt < until);
  const found = demandPilot(known, key);
  const reads = readsAll(call, found);
  if (!(found.share || reads)) throw new Refusal('notFound');
  const entry = entriesOf(known).find((f) => pilotKeyOf(f.content) === pilotKeyOf(key));
  const mine = ownPlaces(actor, network);
  const interests = interestsIn(known, key);
  const mayChange = mine.includes(key.organisation);
  return {
    pilot: {
      ...pilotRow(call, found),
      links: found.details.links.map((l) => ({ ...l })),
      ownerId: found.details.owner ?? null,
      ownerContact: (mayChange && found.details.ownerContact) || null,
      seen: entry?.id ?? null,
    },
    contacts: contactsFor(call, found),
    history: historyOf(call, known, found, reads),
    similar: similarTo(found, all, mostSimilar).map((p) => pilotRow(call, p)),
    place: mayChange ? placeOf(actor, network, key.organisation, lang) : null,
    interest: found.share
      ? mine
          .filter((id) => id !== key.organisation)
          .map((id) => ({
            organisation: id,
            name: namesOf(network, id),
            asked: interests.some((f) => f.content.from === id),
          }))
      : [],
    interested: reads
      ? interests.map((f) => ({
          organisation: f.content.from,
          name: namesOf(network, f.content.from),
          at: f.recordedAt,
          settled: f.content.settled === true,
        }))
      : [],
    mayPlan: may(actor, 'planEvent', network, { theme: key.theme }),
  };
};
