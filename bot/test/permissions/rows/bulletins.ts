import { bulletinOf, undelivered, waitingBulletin } from '../bulletins';
import type { PermissionTarget } from '../people';
import { anybodys, organisations, type Row, type Rows, themes, themesOrAll } from '../row';

const id = 'b-own-draft-1';
const words = { title: { fi: 'Otsikko', sv: 'Rubrik' }, body: { fi: 'Teksti', sv: 'Text' } };
const audience = ({ name, theme }: PermissionTarget) =>
  name === 'whole network' ? { general: true, themes: [] } : { general: false, themes: [theme] };
const content = (at: PermissionTarget) => ({ ...words, audience: audience(at) });
const typed = (at: PermissionTarget) => ({
  titleFi: words.title.fi,
  bodyFi: words.body.fi,
  titleSv: words.title.sv,
  bodySv: words.body.sv,
  audience: at.name === 'whole network' ? 'general' : at.theme,
});
const draft = { bulletin: id, revision: 1 };
/** A draft is its writer's alone: each tries with one of their own. */
const onOwnDraft = (over: Row['over'], body: object = {}): Row => ({
  over,
  first: [
    {
      way: 'PUT /api/bulletins/:id/draft',
      ask: (at) => ({ params: { id }, body: { ...content(at), revision: 0 } }),
    },
  ],
  ask: () => ({ params: { id }, body, data: { ...draft, ...body } }),
});
/** One that is out, of the target: a theme's lead wrote it, or the coordination. In Finnish only. */
const onPublished = (body: object): Row => ({
  over: themesOrAll,
  ask: (at) => ({ params: { id: bulletinOf(at).id }, body: { version: 1, ...body } }),
});
const onWaiting = (approve: boolean): Row => ({
  ...anybodys,
  ask: () => ({
    params: { id: waitingBulletin.id },
    body: { revision: waitingBulletin.revision, approve },
    data: { bulletin: waitingBulletin.id, revision: waitingBulletin.revision },
  }),
});
const guideline = { params: { id: 'g-guideline-1' } };
const published: Row = { ...anybodys, ask: (_, { bulletin }) => ({ params: { id: bulletin } }) };

const writing: Rows = {
  'GET /api/bulletins/desk': anybodys,
  'GET /api/bulletins/drafts': anybodys,
  'POST /api/bulletins/card': { ...anybodys, ask: (at) => ({ body: content(at) }) },
  'PUT /api/bulletins/:id/draft': {
    ...anybodys,
    ask: (at) => ({ params: { id }, body: { ...content(at), revision: 0 } }),
  },
  'PUT /api/bulletins/:id/shared': onOwnDraft(['anybody’s'], { shared: true }),
  'POST /api/bulletins/:id/here': onOwnDraft(['anybody’s']),
  'POST /api/bulletins/:id/preview': onOwnDraft(['anybody’s'], { revision: 1 }),
  'POST /api/bulletins/:id/publish': onOwnDraft(themesOrAll, { revision: 1 }),
  'POST /api/bulletins/:id/cancel': onOwnDraft(['anybody’s']),
  'POST /api/bulletins/:id/discard': onOwnDraft(['anybody’s']),
  'POST /api/bulletins/:id/duplicate': onOwnDraft(['anybody’s'], { id: 'b-duplicate-1' }),
  'POST /api/bulletins': {
    over: themesOrAll,
    ask: (at) => ({ body: { form: 'form-written-1', ...content(at) } }),
  },
  'POST /api/bulletins/:id/approval': onWaiting(true),
  'PUT /api/bulletins/approval': { ...anybodys, ask: () => ({ body: { on: true } }) },

  'command bulletin': anybodys,
  'action bulletin.open': anybodys,
  'action bulletin.template': {
    ...anybodys,
    ask: (at) => ({ data: { bulletin: id, revision: 0, template: 'bulletin', ...typed(at) } }),
  },
  'action bulletin.preview': {
    ...anybodys,
    ask: (at) => ({ data: { bulletin: id, revision: 0, ...typed(at) } }),
  },
  'action bulletin.edit': onOwnDraft(['anybody’s']),
  'action bulletin.publish': onOwnDraft(themesOrAll),
  'action bulletin.cancel': onOwnDraft(['anybody’s']),
  'action bulletin.approve': onWaiting(true),
  'action bulletin.return': onWaiting(false),
};

const reading: Rows = {
  'GET /api/bulletins': anybodys,
  'GET /api/bulletins/export': { ...anybodys, ask: () => ({ query: { format: 'csv' } }) },
  'GET /api/bulletins/:id': published,
  'GET /api/bulletins/:id/acknowledgements': published,
  'GET /api/bulletins/:id/letter': published,
  'POST /api/bulletins/:id/correct': onPublished({
    title: { fi: 'Otsikko' },
    body: { fi: 'Korjattu' },
    what: { fi: 'Päivä' },
  }),
  'POST /api/bulletins/:id/language': onPublished({ lang: 'sv', title: 'Rubrik', body: 'Text' }),
  'POST /api/bulletins/:id/withdraw': onPublished({ reason: { fi: 'Väärä päivä' } }),
  'POST /api/bulletins/:id/retry': onPublished({}),
  'POST /api/bulletins/:id/relay': {
    over: themes,
    ask: ({ theme }, { bulletin }) => ({ params: { id: bulletin }, body: { theme } }),
  },
  'POST /api/bulletins/:id/acknowledge': {
    over: organisations,
    ask: ({ organisation }, { bulletin }) => ({
      params: { id: bulletin },
      body: { organisation, acknowledged: true },
    }),
  },
  'action bulletin.acknowledge': {
    over: ['own organisation'],
    ask: (_, { bulletin }) => ({ data: { bulletin } }),
  },
  'action bulletin.read': { ...anybodys, ask: (_, { bulletin }) => ({ data: { bulletin } }) },
  'action bulletin.review': onWaiting(true),
  'action bulletin.relay': {
    over: themes,
    ask: ({ theme }, { bulletin }) => ({ data: { bulletin, theme } }),
  },
  'GET /api/guidelines': anybodys,
  'PUT /api/guidelines/:id': {
    ...anybodys,
    ask: () => ({
      ...guideline,
      body: { group: 'briefing', title: { fi: 'Hankeinfo' }, url: 'https://ohjeet.example/info' },
    }),
  },
  'DELETE /api/guidelines/:id': { ...anybodys, ask: () => guideline },
};

const delivery: Rows = {
  'GET /api/deliveries': anybodys,
  'GET /api/heartbeat': anybodys,
  'POST /api/deliveries/settle': {
    over: themesOrAll,
    ask: (at) => ({ body: { said: 'again', deliveries: [undelivered(at)] } }),
  },
  'POST /api/deliveries/tasks': {
    over: ['whole network'],
    ask: () => ({
      body: { said: 'again', at: '2024-05-16T06:00:00.000Z', kind: 'bulletin.due', key: 'b-some-0001' },
    }),
  },
  'action delivery.settle': {
    over: themesOrAll,
    ask: (at) => {
      const { target, ...message } = undelivered(at);
      return { data: { said: 'again', ...message, targets: [target] } };
    },
  },
  'GET /api/channels': anybodys,
  'PUT /api/themes/:theme/auto-relay': {
    over: themes,
    ask: ({ theme }) => ({ params: { theme }, body: { on: true } }),
  },
};

export const bulletins: Rows = { ...writing, ...reading, ...delivery };
