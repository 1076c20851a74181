import type { Target } from '../people';
import { anybodys, organisations, type Row, type Rows, themes, themesOrAll } from '../row';
import { bulletinForm } from '../world';

const words = { title: { fi: 'Otsikko', sv: 'Rubrik' }, body: { fi: 'Teksti', sv: 'Text' } };
const audience = ({ name, theme }: Target) =>
  name === 'whole network' ? { general: true, themes: [] } : { general: false, themes: [theme] };
const form = (at: Target) => ({
  form: bulletinForm,
  titleFi: words.title.fi,
  bodyFi: words.body.fi,
  titleSv: words.title.sv,
  bodySv: words.body.sv,
  audience: at.name === 'whole network' ? 'general' : at.theme,
});
const preview: Row['first'] = { way: 'action bulletin.preview', ask: (at) => ({ data: form(at) }) };
// Only one's own draft can be published: what one may not write there is none of.
const ownDraft: Row = { over: ['own theme'], first: preview, ask: () => ({ data: { form: bulletinForm } }) };

export const bulletins: Rows = {
  'GET /api/bulletins': anybodys,
  'POST /api/bulletins': {
    over: themesOrAll,
    ask: (at) => ({ body: { form: bulletinForm, ...words, audience: audience(at) } }),
  },
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
  'GET /api/deliveries': anybodys,
  'GET /api/channels': anybodys,
  'PUT /api/themes/:theme/auto-relay': {
    over: themes,
    ask: ({ theme }) => ({ params: { theme }, body: { on: true } }),
  },

  'command bulletin': anybodys,
  'action bulletin.open': anybodys,
  'action bulletin.preview': { over: themesOrAll, ask: (at) => ({ data: form(at) }) },
  'action bulletin.edit': ownDraft,
  'action bulletin.publish': ownDraft,
  'action bulletin.acknowledge': {
    over: ['own organisation'],
    ask: (_, { bulletin }) => ({ data: { bulletin } }),
  },
  'action bulletin.relay': {
    over: themes,
    ask: ({ theme }, { bulletin }) => ({ data: { bulletin, theme } }),
  },
};
