import { broken, type HostileReport } from './verdict';

const counts = { tried: 10, refused: 10, serverErrors: 0, deaths: 0, writes: 0, stacks: 0 };
const anonymous = {
  requestsOfEachKind: 1_000,
  kinds: { 'no JSON': { stallMs: 40, plainMs: 30, ratio: 1.33 } },
  heldMb: [60, 61, 61.1],
  rssMb: 200,
};
const whole: HostileReport = {
  classes: { bodies: counts, tokens: counts },
  breaches: [],
  anonymous,
  heapMbAfterTurns: { '10000': 60, '20000': 66, '40000': 66.5 },
  oldFault: { deaths: 3 },
  stopMs: 120,
};

test('a run in which all was refused and nothing grew has held', () => {
  expect(broken(whole)).toEqual([]);
  // What is measured is not part of the small run.
  expect(broken({ classes: whole.classes, breaches: [], stopMs: 120 })).toEqual([]);
});

test.each<[what: string, report: Partial<HostileReport>, said: RegExp]>([
  ['a process that died', { classes: { bodies: { ...counts, deaths: 1 } } }, /bodies: 1 deaths/u],
  [
    'an answer of ours that was an error',
    { classes: { bodies: { ...counts, serverErrors: 2 } } },
    /2 server/u,
  ],
  ['a row that changed', { classes: { tokens: { ...counts, writes: 1 } } }, /tokens: 1 writes/u],
  ['a stack that was shown', { classes: { tokens: { ...counts, stacks: 1 } } }, /1 stacks/u],
  [
    'a class in which nothing was tried',
    { classes: { bodies: { ...counts, tried: 0 } } },
    /nothing was tried/u,
  ],
  ['something that was let in', { breaches: ['tokens: 200 let in'] }, /let in/u],
  [
    'a body that holds up others',
    { anonymous: { ...anonymous, kinds: { deep: { stallMs: 90, plainMs: 30, ratio: 3 } } } },
    /deep holds up others 3 times/u,
  ],
  ['memory that stays', { anonymous: { ...anonymous, heldMb: [60, 61, 65] } }, /grew by 6\.6 %/u],
  ['turns that leave something', { heapMbAfterTurns: { '9': 60, '10': 60, '100': 62 } }, /grew by 3\.3 %/u],
  ['a run that would see no death', { oldFault: { deaths: 0 } }, /does not see/u],
  ['an instance that does not go', { stopMs: 40_000 }, /40000 ms/u],
])('%s is told, and the run has not held', (_what, report, said) => {
  expect(broken({ ...whole, ...report }).join()).toMatch(said);
});
