import { anybodys, organisations, type Rows } from '../row';

/** Written in an own organisation's name, read by everybody. */
export const dissemination: Rows = {
  'GET /api/dissemination': anybodys,
  'GET /api/dissemination-file': { ...anybodys, ask: () => ({ query: { format: 'csv' } }) },
  'POST /api/dissemination': {
    over: organisations,
    ask: ({ organisation, theme }) => ({
      body: {
        form: `levitys-${organisation}`,
        seen: null,
        role: 'developer',
        organisation,
        theme,
        day: '2024-05-20',
        title: 'Esitys opettajien päivässä',
        what: 'talk',
        audience: 'Opettajat',
        language: 'fi',
        scope: 'own',
      },
    }),
  },
};
