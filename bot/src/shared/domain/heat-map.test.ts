import { type HeatCell, type HeatDuty, type HeatRow, heatMap } from './heat-map';

const duty = (obligation: string, more: Partial<HeatDuty> = {}): HeatDuty => ({
  obligation,
  title: obligation,
  role: 'developer',
  area: 'development',
  monthly: true,
  ...more,
});
const cell = (of: string, standing: HeatCell['standing'], more: Partial<HeatCell> = {}): HeatCell => ({
  duty: of,
  theme: 'quality',
  standing,
  needsConfirmation: false,
  ...more,
});
const row = (name: string, ...cells: readonly HeatCell[]): HeatRow => ({
  unanswered: [],
  organisation: name,
  name: { fi: name, sv: name },
  cells,
});
const duties = [
  duty('attend'),
  duty('pilot', { area: 'outcome' }),
  duty('hold', { role: 'themeLead' }),
  duty('nobody’s'),
];
const rows = [
  row('Aapa', cell('attend', 'fulfilled'), cell('attend', 'overdue', { theme: 'future-and-vision' })),
  {
    ...row('Haapa', cell('attend', 'fulfilled'), cell('pilot', 'noFreshInfo'), cell('pilot', 'atRisk')),
    unanswered: ['future-and-vision' as const],
  },
  row('Koivu', cell('attend', 'onTrack', { needsConfirmation: true }), cell('hold', 'notApplicable')),
  row('Lehmus', cell('hold', 'notApplicable')),
];
const namesOf = (ask: Parameters<typeof heatMap>[2]) =>
  heatMap(duties, rows, ask).rows.map((r) => r.organisation);

test.each([
  ['nothing asked: whoever has a duty', {}, ['Aapa', 'Haapa', 'Koivu']],
  ['one standing', { standing: 'overdue' }, ['Aapa']],
  ['what still needs something', { standing: 'open' }, ['Aapa', 'Haapa']],
  ['what waits for a word', { standing: 'confirm' }, ['Koivu']],
  ['who has not answered the round', { standing: 'unanswered' }, ['Haapa']],
  ['who has not answered it in another theme', { standing: 'unanswered', theme: 'quality' }, []],
  ['of one theme only', { standing: 'open', theme: 'quality' }, ['Haapa']],
  ['of one duty only', { standing: 'open', duty: 'pilot' }, ['Haapa']],
  ['of one area only', { area: 'outcome' }, ['Haapa']],
  ['of a role that nobody has a duty in', { role: 'themeLead' }, []],
  ['a name', { find: 'haa' }, ['Haapa']],
  ['a name that there is not', { find: 'x' }, []],
  ['a duty that there is not', { duty: 'x' }, []],
] as const)('the map shows, asked for %s', (_, ask, names) => {
  expect(namesOf(ask)).toEqual(names);
});

test('of several themes a cell shows the one that needs somebody, and in how many it is', () => {
  const map = heatMap(duties, rows, {});
  expect(map.rows[0]?.cells[0]).toEqual({ standing: 'overdue', themes: 2, needsConfirmation: false });
});

test('what applies to nobody has no column, and no cell says that it does not apply', () => {
  expect(heatMap(duties, rows, {}).duties.map((d) => d.obligation)).toEqual(['attend', 'pilot']);
});

test('totals are those of the shown rows, and the most open come first when asked', () => {
  const map = heatMap(duties, rows, { sort: 'open' });
  expect(map.rows.map((r) => r.open)).toEqual([1, 1, 0]);
  expect(map.totals[0]).toEqual({ overdue: 1, fulfilled: 1, onTrack: 1 });
  expect(heatMap(duties, rows, { standing: 'overdue' }).totals[0]).toEqual({ overdue: 1 });
});
