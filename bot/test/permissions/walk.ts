import type { WayIn } from '../../src/route-table';
import { changesSomething } from '../../src/shared/domain/act';
import type { Fact } from '../../src/shared/domain/fact';
import type { Language } from '../../src/shared/domain/language';
import type { OrganisationId } from '../../src/shared/domain/network';
import { may, mayAtAll } from '../../src/shared/domain/permission';
import type { RefusalCode } from '../../src/shared/domain/refusal';
import { refusals } from '../../src/shared/text/refusals';
import type { DoorAnswer } from './house';
import { ways } from './house';
import {
  actorOf,
  everyone,
  network,
  type PermissionTarget,
  type Somebody,
  type TargetName,
  targetOf,
} from './people';
import type { Row, Rows } from './row';
import { bulletins } from './rows/bulletins';
import { checkIns } from './rows/check-ins';
import { dissemination } from './rows/dissemination';
import { events } from './rows/events';
import { facts } from './rows/facts';
import { groups } from './rows/groups';
import { model } from './rows/model';
import { periods } from './rows/periods';
import { registry } from './rows/registry';
import { reports } from './rows/reports';
import { surveys } from './rows/surveys';
import { type Secret, secretsIn } from './secrets';
import { makeWorld, type PermissionWorld, walkedOn, wordsOf } from './world';

export const rows: Rows = {
  ...registry,
  ...reports,
  ...surveys,
  ...groups,
  ...model,
  ...dissemination,
  ...facts,
  ...events,
  ...checkIns,
  ...bulletins,
  ...periods,
};
/** Ways whose question names a bulletin. A draft is begun under an id of its writer's own making. */
export const takesBulletin = /^((GET|POST) \/api\/bulletins\/:id|action bulletin\.(?!open))/u;
export const keyOf = ({ by, name }: WayIn): string => (by === 'call' ? name : `${by} ${name}`);

export type Decision = {
  readonly who: Somebody;
  readonly way: string;
  readonly act: WayIn['act'];
  readonly over: TargetName;
  /** What the table says. */
  readonly allowed: boolean;
  /** What the door said: `in`, the refusal's code, or anything else that came. */
  readonly outcome: string;
  readonly said: string;
  /** Organisations whose own words of a check-in stand in the answer. */
  readonly shows: readonly OrganisationId[];
  /** Other things meant for some that stand in it. */
  readonly secrets: readonly Secret[];
  /** Tables that the door or the room wrote to. */
  readonly wrote: readonly string[];
  readonly recorded: readonly Fact[];
  readonly body: unknown;
};

const gates = ['notSignedIn', 'unknownPerson', 'noRole', 'notAllowed', 'notYours'] as const;
export const isRefusal = ({ outcome }: Decision): boolean => (gates as readonly string[]).includes(outcome);

// As the app names it: the first coordinator of the coordinating organisation.
const contact = 'Nimi coordinator, koivu (fi) (coordinator@koulu.example)';
export const sentence = (code: RefusalCode, lang: Language): string => refusals[code]({ contact })[lang];

type DecisionWords = Pick<Decision, 'outcome' | 'said'>;

/** A card, or a sentence: which refusal it is, if it is one. */
const readPress = (body: unknown, lang: Language): DecisionWords => {
  const { value } = (body ?? {}) as { value?: unknown };
  if (typeof value !== 'string') return { outcome: 'in', said: '' };
  const code = (Object.keys(refusals) as RefusalCode[]).find((c) => value.startsWith(sentence(c, lang)));
  return { outcome: code ?? 'in', said: value };
};
const readAnswer = ({ status, body }: DoorAnswer, way: WayIn, lang: Language): DecisionWords => {
  if (way.by !== 'call')
    return status === 200 ? readPress(body, lang) : { outcome: String(status), said: '' };
  if (status === 200) return { outcome: 'in', said: '' };
  const { error } = body as { error?: { code: string; message: string } };
  return { outcome: error?.code ?? String(status), said: error?.message ?? '' };
};

const isAllowed = (who: Somebody, way: WayIn, { whose }: PermissionTarget): boolean => {
  if (who === 'nobody') return false;
  const actor = actorOf(who, walkedOn);
  return whose ? may(actor, way.act, network, whose) : mayAtAll(actor, way.act, network);
};

export const wordsIn = (body: unknown): readonly OrganisationId[] => {
  const text = JSON.stringify(body);
  return network.organisations.map((o) => o.id).filter((id) => text.includes(wordsOf(id)));
};

const decide = async (
  world: PermissionWorld,
  who: Somebody,
  way: WayIn,
  row: Row,
  over: TargetName,
): Promise<Decision> => {
  const at = targetOf(who, over);
  await world.house.reset();
  await row.before?.(world);
  for (const first of row.first ?? []) await world.house.ask(who, first.way, first.ask(at, world));
  world.house.forget();
  const answer = await world.house.ask(who, keyOf(way), row.ask?.(at, world));
  return {
    who,
    way: keyOf(way),
    act: way.act,
    over,
    allowed: isAllowed(who, way, at),
    ...readAnswer(answer, way, actorOf(who, walkedOn).language),
    shows: wordsIn(answer.body),
    secrets: secretsIn(JSON.stringify(answer.body)),
    wrote: world.house.written(),
    recorded: world.house.recorded(),
    body: answer.body,
  };
};

const triedAt = (way: WayIn): readonly (readonly [Somebody, Row, TargetName])[] => {
  const row = rows[keyOf(way)];
  // Without a token nobody's press gets as far as a room: the door of POST /api/messages proves that by itself.
  const people = everyone.filter((who) => who !== 'nobody' || way.by === 'call');
  return row ? people.flatMap((who) => row.over.map((over) => [who, row, over] as const)) : [];
};

export type WalkedWay = {
  readonly ways: readonly WayIn[];
  readonly decisions: readonly Decision[];
  /** What the server answers at all. */
  readonly paths: readonly string[];
};
/** Everyone at every way in, over whose things it may concern. */
export const walkAll = async (): Promise<WalkedWay> => {
  const world = await makeWorld();
  const decisions: Decision[] = [];
  for (const way of ways)
    for (const [who, row, over] of triedAt(way)) decisions.push(await decide(world, who, way, row, over));
  const paths = world.house.paths();
  await world.house.close();
  return { ways, decisions, paths };
};

const nothingSaved = {
  fi: 'Mitään ei tallennettu',
  sv: 'Ingenting sparades',
  en: 'Nothing was saved',
} as const;
/** What would have changed something tells the person so, in their language; what only reads does not. */
export const saysNothingWasSaved = (d: Decision): boolean => {
  const says = d.said.includes(nothingSaved[actorOf(d.who, walkedOn).language]);
  return d.way.startsWith('GET ') ? !says : says || !changesSomething(d.act);
};
