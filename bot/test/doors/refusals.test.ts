import { languages } from '../../src/shared/domain/language';
import { refusalCodes } from '../../src/shared/domain/refusal';
import { refusalSentence } from '../../src/shared/text/refusals';
import { type Doors, openDoors } from './house';

let doors: Doors;
beforeEach(async () => {
  doors = await openDoors();
  await doors.moveIn();
});
afterEach(() => doors.close());

const told = async (person: string, path: string, body?: unknown): Promise<string> => {
  const sent = await doors.toTab(path, await doors.tabToken(person), body);
  const { error } = sent.body as { readonly error?: { readonly message: string } };
  return error?.message ?? `${sent.status}`;
};
const report = {
  form: 'lomake-0001',
  obligation: 'dev-communicate-internally',
  organisation: 'paju',
  day: '2024-05-14',
  note: 'Kerrottu',
};

test('a request to join holds the account and nothing else of who asked', async () => {
  await told('vieras', '/api/organisations');
  const sent = await doors.toTab('/api/requests', await doors.tabToken('coordinator'));
  const [request] = (sent.body as { readonly requests: readonly object[] }).requests;
  expect(Object.keys(request ?? {}).sort()).toEqual(['at', 'name', 'objectId', 'tenantId']);
  expect(await doors.everything()).not.toContain('"today"');
});

test('what only reads does not say that nothing was saved', async () => {
  expect(await told('contact', '/api/deliveries')).toMatch(/^Et voi tehdä tätä\. Sen voi tehdä: /u);
  expect(await told('vieras', '/api/organisations')).not.toContain('tallennettu');
  expect(await told('contact', '/api/obligations?month=toukokuu')).not.toContain('tallennettu');
  expect(await told('contact', '/api/facts/surveys', {})).toContain('Mitään ei tallennettu.');
  for (const code of refusalCodes)
    for (const lang of languages)
      expect([code, refusalSentence(code, {}, { reads: true })[lang]]).toEqual([
        code,
        expect.not.stringMatching(/Mitään ei tallennettu|Ingenting sparades|Nothing was saved|^.{0,15}$/u),
      ]);
});

test.each([
  ['a survey', 'contact', '/api/facts/surveys', {}, 'koordinaattori'],
  [
    'another organisation',
    'contact',
    '/api/reports',
    { ...report, organisation: 'lehmus' },
    'koordinaattori',
  ],
  ['a hand-off', 'contact', '/api/facts/hand-offs', {}, 'koordinaattori, vetäjä'],
  [
    'another theme',
    'lead',
    '/api/facts/groups',
    { theme: 'swedish-cross-cutting', none: true, day: '2024-05-14' },
    'koordinaattori',
  ],
])('who may not is told which role may: %s', async (_what, who, path, body, role) => {
  expect(await told(who, path, body)).toBe(
    `Et voi tehdä tätä. Mitään ei tallennettu. Sen voi tehdä: ${role}`,
  );
});

test('a field is named by its word in the reader’s language, or not at all', async () => {
  const wrong = async (who: string, path: string, body: unknown) =>
    (await told(who, path, body)).replace(/^[^:.]*:? ?([^.]*)\..*$/u, '$1');
  expect(await wrong('contact', '/api/reports', { ...report, theme: 'x' })).toBe('Teema');
  expect(await wrong('swedish', '/api/reports', { ...report, organisation: 'lehmus', theme: 'x' })).toBe(
    'Tema',
  );
  expect(await wrong('english', '/api/reports', { ...report, organisation: 'tuomi', note: ' ' })).toBe(
    'Note',
  );
  const bulletin = { type: 'general', title: {}, audience: { general: true, themes: ['x'] } };
  expect(await wrong('coordinator', '/api/bulletins', bulletin)).not.toMatch(/[a-z]\.[a-z0-9]/u);
  const reading = { key: 'projectGroupMultiplier', value: 'x' };
  expect(await wrong('coordinator', '/api/interpretations', { reading })).toBe('Tulkinta');
  expect(await told('contact', '/api/reports', { ...report, form: 'x' })).toBe(
    'Tieto puuttuu tai on väärässä muodossa. Mitään ei tallennettu. Korjaa kohta ja lähetä uudelleen.',
  );
});

test('control characters are left out of what is stored, line breaks stay', async () => {
  const note = 'Ker\u0000rot\u0007tu\u007F\nkahdesti';
  expect(await told('contact', '/api/reports', { ...report, note })).toBe('200');
  const [fact] = await doors.stores.facts.about(['organisation~paju']);
  expect(fact?.content).toMatchObject({ note: 'Kerrottu\nkahdesti' });
});

test('who attended is not told by a self-report: the sentence says where it is', async () => {
  const body = { ...report, obligation: 'dev-attend-regular-theme-meetings', theme: 'quality' };
  expect(await told('contact', '/api/reports', body)).toContain('Olimme paikalla');
  const { note: title, form: _, ...rest } = body;
  const document = { ...rest, title, url: 'https://esimerkki.example/' };
  expect(await told('contact', '/api/facts/documents', document)).toContain('Olimme paikalla');
  expect(await doors.stores.facts.about(['organisation~paju'])).toEqual([]);
});
