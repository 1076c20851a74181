import { type House, openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { rooms } from '../../rooms';
import { dissemination } from '../../shared/contract/dissemination';
import { explanation } from '../../shared/contract/explanation';
import * as contract from '../../shared/contract/facts';
import { obligations } from '../../shared/contract/obligations';
import { recordEndpoint } from '../../shared/contract/records';
import { isKind } from '../../shared/domain/fact';
import { type Language, languages } from '../../shared/domain/language';
import { linkCheckedSays } from '../../shared/text/link-checked';

const today = '2024-05-16';
const url = 'https://esimerkki.example/muistio';
const other = 'https://esimerkki.example/muistio-2';
const obligation = 'dev-spread-results';
const place = { obligation, organisation: 'paju', theme: 'quality' } as const;

let house: House;
beforeEach(async () => {
  house = await openHouse('2024-05-16T06:00:00.000Z', sampleNetwork, rooms);
});
const link = async (): Promise<string> =>
  (
    await house.call(recordEndpoint('document'), 'contact', {
      body: { ...place, day: today, url, title: 'Muistio' },
    })
  ).fact;
const check = (fact: string, day = today, who = 'contact', organisation = 'paju') =>
  house.call(recordEndpoint('linkCheck'), who, { body: { organisation, fact, day } });
const correct = (fact: string, body: object) =>
  house.call(contract.correctReport, 'contact', {
    body: { organisation: 'paju', day: today, note: 'Muistio', fact, ...body },
  });
const rowOf = async (who = 'contact') =>
  (await house.call(obligations, who, { query: { organisation: 'paju' } })).rows.find(
    (r) => r.obligation === obligation && r.theme === 'quality',
  );
const shown = async (who?: string) =>
  (await rowOf(who))?.evidence.map((e) => [e.url, e.linkChecked ?? 'not checked']);
const checks = async () => (await house.ports.stores.facts.all()).filter(isKind('linkChecked'));

test('a person’s word that a link was looked at is stored with its day and who said it, and stands beside the link', async () => {
  const fact = await link();
  expect(await shown()).toEqual([[url, 'not checked']]);
  expect((await check(fact, '2024-05-15')).fresh).toBe(true);
  expect(await checks()).toMatchObject([
    { day: '2024-05-15', recordedBy: 'contact', content: { ...place, url, checked: '2024-05-15' } },
  ]);
  for (const who of ['contact', 'lead', 'coordinator'])
    expect(await shown(who)).toEqual([[url, '2024-05-15']]);
  const { entries } = await house.call(dissemination, 'contact', { query: {} });
  expect(entries.map((e) => [e.url, e.linkChecked])).toEqual([[url, '2024-05-15']]);
});

test('it changes no standing', async () => {
  const fact = await link();
  const before = (await house.call(obligations, 'contact', { query: { organisation: 'paju' } })).rows;
  await check(fact);
  const after = (await house.call(obligations, 'contact', { query: { organisation: 'paju' } })).rows;
  const plain = (rows: typeof before) =>
    rows.map(({ obligation: o, theme, standing, done, evidence }) => [
      o,
      theme,
      standing,
      done,
      evidence.length,
    ]);
  expect(plain(after)).toEqual(plain(before));
});

test('said twice it is one word; of two days the newest word counts, and both stay in the list', async () => {
  const fact = await link();
  const first = await check(fact, '2024-05-15');
  expect(await check(fact, '2024-05-15')).toEqual({ fact: first.fact, fresh: false });
  await check(fact);
  expect(await shown()).toEqual([[url, today]]);
  const { log } = await house.call(explanation, 'contact', { query: { ...place, month: '2024-05' } });
  expect(log.filter((l) => l.kind === 'linkChecked').map((l) => [l.day, l.state])).toEqual([
    [today, 'inForce'],
    ['2024-05-15', 'replaced'],
  ]);
});

test('another name of the document leaves it; another link has none, also when the first one comes back', async () => {
  const fact = await link();
  await check(fact);
  const renamed = await correct(fact, { note: 'Kokousmuistio' });
  expect(await shown()).toEqual([[url, today]]);
  const moved = await correct(renamed.fact, { url: other });
  expect(await shown()).toEqual([[other, 'not checked']]);
  await expect(check(fact)).rejects.toMatchObject({ code: 'notFound' });
  await correct(moved.fact, { url });
  expect(await shown()).toEqual([[url, 'not checked']]);
  expect(await checks()).toHaveLength(1);
  expect((await check(fact)).fresh).toBe(true);
  expect(await shown()).toEqual([[url, today]]);
});

test.each([
  ['the lead of the theme, who is not of the organisation,', 'lead', 'paju', today, 'notAllowed'],
  ['an observer', 'observer', 'paju', today, 'notAllowed'],
  ['a day to come', 'contact', 'paju', '2024-05-17', 'inTheFuture'],
  ['another organisation’s document as one’s own', 'lead', 'haapa', today, 'notFound'],
])('%s is refused, and nothing is stored', async (_what, who, organisation, day, code) => {
  const fact = await link();
  await expect(check(fact, day, who, organisation)).rejects.toMatchObject({ code });
  expect(await checks()).toEqual([]);
});

const says: Readonly<Record<Language, string>> = {
  fi: 'linkki tarkistettu 12.3.2026',
  sv: 'länken kontrollerad 12.3.2026',
  en: 'link checked 12 March 2026',
};
test.each(languages)('it is said in %s', (lang) => {
  expect(linkCheckedSays('2026-03-12')[lang]).toBe(says[lang]);
});

test('the card of the duty says it beside the link, and offers the word while there is none', async () => {
  const fact = await link();
  const card = async () =>
    JSON.stringify(
      await house.turn('contact', { verb: 'obligation.open', data: { row: `${obligation}|quality` } }),
    );
  expect(await card()).toContain(`"fact":"${fact}"`);
  await check(fact);
  const after = await card();
  expect(after).toContain('linkki tarkistettu 16.5.2024');
  expect(after).not.toContain('fact.linkCheck');
});
