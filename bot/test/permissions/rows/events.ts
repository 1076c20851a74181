import { anybodys, organisations, type Row, type Rows, themes, themesOrAll } from '../row';
import { autumn, disputedAt } from '../world';

const time = { day: '2024-06-04', starts: '08:30', ends: '09:15' };
const reason = 'Vetäjä on estynyt.';
const of = (which: 'past' | 'coming', body: object = {}): Row => ({
  over: themesOrAll,
  ask: (at, world) => ({
    params: { id: world.event(at, which) },
    body,
    data: { event: world.event(at, which), ...body },
  }),
});

export const events: Rows = {
  'GET /api/events': anybodys,
  'GET /api/events/:id': { ...anybodys, ask: (at, world) => ({ params: { id: world.event(at, 'coming') } }) },
  'GET /api/themes/:theme/board': { over: themes, ask: ({ theme }) => ({ params: { theme } }) },
  'GET /api/themes/:theme/coffees': { over: themes, ask: ({ theme }) => ({ params: { theme } }) },
  'POST /api/events': {
    over: themesOrAll,
    ask: ({ name, theme }) => ({
      body: {
        form: 'form-event-1',
        ...(name === 'whole network'
          ? { type: 'steeringGroup', themes: [] }
          : { type: 'coffee', themes: [theme] }),
        ...time,
      },
    }),
  },
  'GET /api/calendar': anybodys,
  'POST /api/calendar/renew': { ...anybodys, ask: () => ({ body: {} }) },
  'GET /api/series-days': {
    ...anybodys,
    ask: () => ({ query: { rhythm: autumn.rhythm, from: autumn.from, until: autumn.until } }),
  },
  'POST /api/series': {
    over: themesOrAll,
    ask: ({ name, theme }) => ({
      body: {
        form: 'form-series-1',
        ...(name === 'whole network'
          ? { type: 'steeringGroup', themes: [] }
          : { type: 'coffee', themes: [theme] }),
        ...autumn,
      },
    }),
  },
  'POST /api/series/:id/end': {
    over: themesOrAll,
    ask: (at, world) => ({
      params: { id: world.event(at, 'series') },
      body: { from: autumn.from, reason },
    }),
  },
  'POST /api/events/:id/edit': of('coming', { seen: 1, place: 'Aula' }),
  'POST /api/events/:id/joint': {
    over: themes,
    ask: (at, world) => ({
      params: { id: world.event(at, 'coming') },
      body: { theme: at.theme, agreed: true },
    }),
  },
  'POST /api/events/:id/move': of('coming', time),
  'POST /api/events/:id/cancel': of('coming', { reason }),
  'POST /api/events/:id/reply': { ...of('coming', { answer: 'yes' }), over: ['whole network'] },
  'POST /api/events/:id/held': of('past', { held: true }),
  'POST /api/events/:id/attendance': of('past', { organisations: [] }),
  'GET /api/events/:id/attendance': of('past'),
  'POST /api/events/:id/attendance-report': of('past', {
    text: 'Nimi\tSähköposti\nMaija Esimerkki\tmaija@koulu.example\n',
  }),
  'POST /api/events/:id/dispute': {
    over: organisations,
    ask: ({ organisation }, { foreignEvent }) => ({ params: { id: foreignEvent }, body: { organisation } }),
  },
  'POST /api/events/:id/settle': {
    over: themesOrAll,
    ask: (at, world) => ({
      params: { id: world.event(at) },
      body: { organisation: disputedAt(at), confirmed: true },
    }),
  },
  'POST /api/events/:id/remote': of('past', { accepted: true }),

  'command coffee': anybodys,
  'command events': anybodys,
  'action coffee.open': anybodys,
  'action coffee.form': { over: themes, ask: ({ theme }) => ({ data: { theme } }) },
  'action coffee.invite': {
    over: themes,
    ask: ({ theme }) => ({ data: { form: 'form-event-1', theme, day: time.day, starts: time.starts } }),
  },
  'action event.list': anybodys,
  'action event.open': { ...anybodys, ask: (at, world) => ({ data: { event: world.event(at, 'coming') } }) },
  'action event.reply': { ...of('coming', { version: 1, answer: 'yes' }), over: ['whole network'] },
  'action event.editing': of('coming'),
  'action event.edit': of('coming', { seen: 1, place: 'Aula' }),
  'action event.joint': {
    over: themes,
    ask: (at, world) => ({ data: { event: world.event(at, 'coming'), theme: at.theme, agreed: true } }),
  },
  'action event.moving': of('coming'),
  'action event.move': of('coming', time),
  'action event.cancelling': of('coming'),
  'action event.cancel': of('coming', { reason }),
  'action event.ask': of('past'),
  'action event.held': of('past', { sitting: 1, held: true }),
  'action event.attendance': of('past', { sitting: 1 }),
  // Nothing was said since then: nothing is taken back. The foreign event's host is the one marked absent.
  'action event.unattend': {
    over: themesOrAll,
    ask: (at, world) => ({
      data: {
        event: world.event(at),
        sitting: 1,
        since: '2030-01-01T00:00:00.000Z',
        seen: world.event(at) === world.foreignEvent ? 1 : 2,
      },
    }),
  },
  'action event.dispute': {
    over: organisations,
    ask: ({ organisation }, { foreignEvent }) => ({
      data: { event: foreignEvent, sitting: 1, organisation },
    }),
  },
  'action event.settle': {
    over: themesOrAll,
    ask: (at, world) => ({
      data: { event: world.event(at), sitting: 1, organisation: disputedAt(at), confirmed: true },
    }),
  },
  'action event.remote': of('past'),
};
