import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { changesSomething } from '../../src/shared/domain/act';
import { commandNames } from '../../src/shared/domain/command';
import { isDay } from '../../src/shared/domain/month';
import { may } from '../../src/shared/domain/permission';
import { answersOf, writtenAnswers } from './answers';
import { namesOf } from './named';
import { pageOf } from './page';
import { actorOf, everyone, network } from './people';
import { secretKinds } from './secrets';
import {
  type Decision,
  isRefusal,
  keyOf,
  rows,
  saysNothingWasSaved,
  takesBulletin,
  type WalkedWay,
  walkAll,
} from './walk';
import { sharing, walked as walkedAt, walkedOn } from './world';

let walked: WalkedWay;
beforeAll(async () => {
  walked = await walkAll();
}, 300_000);

const inside: readonly string[] = everyone.filter((w) => !['unknown', 'left', 'nobody'].includes(w));
const told = (decisions: readonly Decision[]): readonly string[] =>
  decisions.map((d) => `${d.who} at ${d.way}, ${d.over}: ${d.outcome}`);

it('tries every path, verb and command, and none that is gone', () => {
  expect(walked.ways.map(keyOf).sort()).toEqual(Object.keys(rows).sort());
});

it('knows every command, and serves no path without an act but those that are open to all', () => {
  const commands = walked.ways.filter((way) => way.by === 'command').map((way) => way.name);
  expect(commands.sort()).toEqual([...commandNames].sort());
  const calls = walked.ways.filter((way) => way.by === 'call').map((way) => way.name);
  expect(walked.paths.filter((path) => !calls.includes(path)).sort()).toEqual([
    'GET /api/openapi.json',
    'GET /calendar/*',
    'GET /healthz',
    'GET /readyz',
    'HEAD /healthz',
    'HEAD /readyz',
    'POST /api/messages',
  ]);
});

it('lets in whom the table lets in, and what they do succeeds', () => {
  expect(told(walked.decisions.filter((d) => d.allowed && d.outcome !== 'in'))).toEqual([]);
});

it('refuses everybody else', () => {
  expect(told(walked.decisions.filter((d) => !d.allowed && !isRefusal(d)))).toEqual([]);
});

it('writes nothing when it refuses, but a stranger’s request to be added and whom the bot has met', () => {
  const free = ['requests', 'channels'];
  const wrote = walked.decisions.filter((d) => isRefusal(d) && d.wrote.some((t) => !free.includes(t)));
  expect(told(wrote)).toEqual([]);
});

it('says in the person’s language that nothing was saved', () => {
  expect(told(walked.decisions.filter((d) => isRefusal(d) && !saysNothingWasSaved(d)))).toEqual([]);
});

it('lets an observer change nothing but the own language', () => {
  const changed = walked.decisions.filter(
    (d) => d.who === 'observer' && d.outcome === 'in' && changesSomething(d.act),
  );
  expect([...new Set(changed.map((d) => d.act))]).toEqual(['chooseLanguage']);
});

it('writes something for whoever may change something, so that no refusal above is empty', () => {
  const wrote = new Set(walked.decisions.filter((d) => d.wrote.includes('facts')).map((d) => d.act));
  for (const act of ['reportFact', 'planEvent', 'markHeld', 'replyToEvent', 'answerCheckIn', 'closeHelp'])
    expect(wrote).toContain(act);
});

it('puts down who recorded it, on which day and when, whichever way it came', () => {
  const facts = walked.decisions.flatMap((d) => d.recorded.map((fact) => ({ d, fact })));
  expect(new Set(facts.map(({ fact }) => fact.content.kind)).size).toBeGreaterThan(25);
  const amiss = facts.filter(
    ({ d, fact }) =>
      // Published is what its writer wrote: who approved it stands in the bulletin's log.
      !(fact.recordedBy === d.who || (/approv/u.test(d.way) && fact.recordedBy === 'writer')) ||
      fact.recordedAt !== walkedAt ||
      !isDay(fact.day),
  );
  expect(amiss.map(({ d, fact }) => `${d.who} at ${d.way}: ${JSON.stringify(fact)}`)).toEqual([]);
});

describe('a check-in’s free text', () => {
  const themeOf = (organisation: string) =>
    organisation === 'manty' ? ('future-and-vision' as const) : ('quality' as const);
  const readersOf = (organisation: string): readonly string[] =>
    everyone.filter((who) => walked.decisions.some((d) => d.who === who && d.shows.includes(organisation)));

  it('is shown nowhere but to the own organisation, the lead and the coordinator, unless it is shared', () => {
    const leaks = walked.decisions.flatMap((d) =>
      d.shows
        .filter((organisation) => organisation !== sharing)
        .filter((organisation) => {
          const whose = { organisation, theme: themeOf(organisation) };
          return !may(actorOf(d.who, walkedOn), 'seeCheckInText', network, whose);
        })
        .map((organisation) => `${d.who} reads ${organisation} at ${d.way}`),
    );
    expect(leaks).toEqual([]);
  });

  it('reaches those whom it is for', () => {
    expect(readersOf('paju')).toEqual(['coordinator', 'lead', 'contact', 'deputy', 'pilotOwner']);
    expect(readersOf('lehmus')).toEqual(['coordinator', 'lead']);
    expect(readersOf('manty')).toEqual(['coordinator']);
    expect(readersOf(sharing)).toEqual(everyone.filter((w) => !['unknown', 'left', 'nobody'].includes(w)));
  });
});

// What is stored of oneself is found by one's id, and here two ids are words of the domain that stand in others' rows:
// what that way shows is its own test's.
const ownData = 'GET /api/me/data';
describe('what is meant for some', () => {
  it('stands in no answer, of whatever way in, to somebody who may not read it', () => {
    const asked = walked.decisions.filter((d) => d.way !== ownData);
    const leaks = asked.flatMap((d) =>
      d.secrets
        .filter(({ mayRead }) => d.who === 'nobody' || !mayRead(actorOf(d.who, walkedOn)))
        .map(({ kind, what }) => `${d.who} reads at ${d.way}: ${kind}, ${what}`),
    );
    expect([...new Set(leaks)]).toEqual([]);
  });

  it('reaches somebody whom it is meant for, of each kind, so that no silence above is empty', () => {
    const read = new Set(walked.decisions.flatMap((d) => d.secrets.map(({ kind }) => kind)));
    expect(secretKinds.filter((kind) => kind !== 'pilot' && !read.has(kind))).toEqual([]);
    expect(walked.decisions.some((d) => d.shows.length > 0)).toBe(true);
  });

  it('is named by many ways, each of which refuses somebody of the network over somebody else’s', () => {
    const naming = walked.ways.map(keyOf).filter((way) => namesOf(way).length > 0);
    const refused = (way: string) =>
      walked.decisions.some((d) => d.way === way && inside.includes(d.who) && isRefusal(d));
    // What every one of the network may do to it, and what the bulletins' own test tries by their ids.
    const open = new Set(walked.ways.filter(({ act }) => act === 'seeNetwork').map(keyOf));
    expect(naming.filter((way) => !refused(way) && !open.has(way) && !takesBulletin.test(way))).toEqual([]);
    expect(new Set(naming.flatMap(namesOf))).toEqual(new Set(['bulletin', 'event', 'pilot', 'report']));
  });
});

it('stands in docs/permissions.md as it is now (npm run docs:permissions)', () => {
  const page = readFileSync(resolve(__dirname, '../../../docs/permissions.md'), 'utf8');
  expect(page).toBe(pageOf(walked));
});

it('answers as it stands in the folder of answers (npm run docs:permissions)', () => {
  const [now, written] = [answersOf(walked), writtenAnswers()];
  expect([...now.keys()].sort()).toEqual([...written.keys()].sort());
  for (const [room, text] of now) expect(text).toBe(written.get(room));
});
