import type { Target } from '../people';
import { anybodys, organisations, type Row, type Rows } from '../row';
import { checkInAnswer, round } from '../world';

const pilot = ({ organisation, theme }: Target) => ({ organisation, theme, pilot: 'p1' });
const open: Row = {
  over: organisations,
  ask: (at) => ({ data: { round, target: `${at.organisation}~${at.theme}~p1` } }),
};

export const checkIns: Rows = {
  'GET /api/check-ins': {
    over: organisations,
    ask: ({ organisation }) => ({ query: { organisation } }),
  },
  'POST /api/check-ins/:round': {
    over: organisations,
    ask: ({ organisation, theme }) => ({
      params: { round },
      body: checkInAnswer(organisation, theme, 'Ensimmäinen kokeilu on pidetty.'),
    }),
  },
  'POST /api/help/close': {
    over: organisations,
    ask: (at, world) => ({ body: { ...pilot(at), answer: world.helpAnswer(at.organisation) } }),
  },
  'command status': anybodys,
  'command pilots': anybodys,
  'action checkIn.open': open,
  'action checkIn.form': open,
  'action checkIn.answer': {
    over: organisations,
    ask: ({ organisation, theme }) => ({
      data: {
        round,
        ...checkInAnswer(organisation, theme, 'Ensimmäinen kokeilu on pidetty.'),
        help: 'true',
        share: 'false',
        internal: 'false',
      },
    }),
  },
  'action checkIn.same': { over: organisations, ask: (at) => ({ data: { round, ...pilot(at) } }) },
  'action checkIn.sameAll': { ...anybodys, ask: () => ({ data: { round } }) },
  'action help.close': {
    over: organisations,
    ask: (at, world) => ({ data: { ...pilot(at), answer: world.helpAnswer(at.organisation) } }),
  },
};
