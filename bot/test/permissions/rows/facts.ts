import { anybodys, organisations, type Row, type Rows, themesOrAll } from '../row';
import { walkedOn } from '../world';
import { records } from './records';

const obligation = 'dev-spread-results';
const form = 'form-report-1';
const network: Pick<Row, 'over'> = { over: ['whole network'] };
const report = (organisation: string) => ({ obligation, organisation, day: walkedOn });

export const facts: Rows = {
  'GET /api/explanation': {
    over: organisations,
    // A closed month: an observer reads no other.
    ask: ({ organisation, theme }) => ({ query: { obligation, organisation, theme, month: '2024-04' } }),
  },
  'POST /api/reports': {
    over: organisations,
    ask: ({ organisation }) => ({ body: { ...report(organisation), form, note: 'Kokeilu on pidetty.' } }),
  },
  'POST /api/reports/correct': {
    over: organisations,
    first: [
      {
        way: 'POST /api/reports',
        ask: ({ organisation }) => ({ body: { ...report(organisation), form, note: 'Kokeilu on pidetty.' } }),
      },
    ],
    ask: ({ organisation }) => ({
      body: {
        fact: `selfReported~${obligation}~~${organisation}~~${form}~000001`,
        organisation,
        day: walkedOn,
        note: 'Kokeilu pidettiin kahdesti.',
      },
    }),
  },
  ...records,
  'POST /api/facts/memberships': {
    ...network,
    ask: () => ({
      body: { organisation: 'paju', theme: 'future-and-vision', act: 'join', day: walkedOn },
    }),
  },
  'POST /api/facts/events': {
    over: themesOrAll,
    ask: ({ name, theme }) => ({
      body: {
        form: 'form-event-2',
        ...(name === 'whole network'
          ? { type: 'steeringGroup', themes: [] }
          : { type: 'coffee', themes: [theme] }),
        day: '2024-05-21',
        starts: '08:30',
        ends: '09:15',
      },
    }),
  },
  'action obligation.mine': {
    over: organisations,
    ask: ({ organisation }) => ({ data: { organisation } }),
  },
  'action obligation.open': {
    over: organisations,
    ask: ({ organisation, theme }) => ({ data: { organisation, row: `${obligation}|${theme}` } }),
  },
  'action obligation.reporting': {
    over: organisations,
    ask: ({ organisation }) => ({ data: { organisation, obligation } }),
  },
  'action obligation.report': {
    over: organisations,
    ask: ({ organisation }) => ({ data: { ...report(organisation), form, note: 'Kokeilu on pidetty.' } }),
  },
  'GET /api/interpretations': anybodys,
  'POST /api/interpretations': {
    ...network,
    ask: () => ({ body: { reading: { key: 'truncatedLine', value: 'coffees' } } }),
  },
};
