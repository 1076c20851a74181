import { announce } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import { whoHears } from '../../people/who-hears';
import type { Target } from '../../shared/domain/delivery';
import { inForce } from '../../shared/domain/fact';
import type { ModelPart } from '../../shared/domain/kinds-of-model';
import { partOfTheme } from '../../shared/domain/operating-model';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import type { ThemeId } from '../../shared/domain/theme';
import { leadersOf } from '../../shared/domain/who-leads';
import type { ModelReader } from './look';

const doneBy = ({ actor }: ModelReader) => ({ day: actor.today, by: actor.person?.id ?? '' });
const answered = ({ fact, fresh }: Awaited<ReturnType<typeof recordFact>>) => ({ fact: fact.id, fresh });

type Template = { readonly seen: string | null; readonly parts: readonly ModelPart[] };
/** "Koordinaatio laatii" (Liite 4, rivi 79): over somebody's newer template nothing is written. */
export const setTemplate = async (asking: ModelReader, { seen, parts }: Template) => {
  const { ports, actor, network } = asking;
  demand(actor, 'keepModel', network);
  if (new Set(parts.map((p) => p.id)).size < parts.length) throw new Refusal('badInput', { path: 'parts' });
  return answered(
    await recordFact(ports, { content: { kind: 'modelTemplate', parts }, seen, ...doneBy(asking) }),
  );
};

type ModelVersion = {
  readonly seen: string | null;
  readonly url: string;
  readonly note?: string | undefined;
};
/** The common model with its published link (Liite 4, rivi 46). */
export const publishModel = async (asking: ModelReader, { seen, url, note }: ModelVersion) => {
  const { ports, actor, network } = asking;
  demand(actor, 'keepModel', network);
  const content = { kind: 'modelPublished' as const, url, ...(note ? { note } : {}) };
  return answered(await recordFact(ports, { content, seen, ...doneBy(asking) }));
};

type ModelWord = {
  readonly delivery: string;
  readonly as: 'compiled' | 'returned';
  readonly word?: string | undefined;
};
/** Who leads the theme and lets the bot write hears the word; the others find it on the page and under Nyt. */
const listeners = async (
  { ports, network, actor }: ModelReader,
  theme: ThemeId,
): Promise<readonly Target[]> => {
  const leaders = leadersOf(network, [theme], actor.today).map((p) => p.id);
  return (await whoHears(ports, network, actor.today, 'between'))
    .filter(({ person }) => person.id !== actor.person?.id && leaders.includes(person.id))
    .map(({ person }) => ({ to: 'person', person: person.id }));
};

/** The coordination's word about what was delivered: of one delivery, and of the one that stands. */
export const settlePart = async (asking: ModelReader, theme: ThemeId, { delivery, as, word }: ModelWord) => {
  const { ports, actor, network } = asking;
  demand(actor, 'keepModel', network);
  if (as === 'returned' && !word) throw new Refusal('wordNeeded');
  const part = partOfTheme(inForce(await ports.stores.facts.about(['project'])), theme);
  if (part.delivery?.id !== delivery) throw new Refusal('notDelivered');
  // What was returned has gone back to its lead, who delivers it again.
  if (part.state === 'returned' && as === 'compiled') throw new Refusal('notDelivered');
  const targets = await listeners(asking, theme);
  const recorded = await recordFact(ports, {
    content: { kind: 'partSettled', theme, delivery, as, ...(word ? { word } : {}) },
    ...doneBy(asking),
    promises: (number) =>
      targets.length > 0
        ? [{ message: { kind: 'modelWord', id: `${theme}~${number}` }, targets, version: 1, at: ports.now() }]
        : [],
  });
  await announce(ports);
  return answered(recorded);
};
