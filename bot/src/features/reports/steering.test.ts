import { openHouse } from '../../../test/house';
import { readPdf, rolesIn } from '../../../test/pdf-reader';
import { fact, smallNetwork } from '../../../test/rules/test-ledger';
import * as contract from '../../shared/contract/reports';
import type { EventType } from '../../shared/domain/event';
import type { FactContent } from '../../shared/domain/fact';
import { type Day, helsinki } from '../../shared/domain/month';
import { beginOf, type Network } from '../../shared/domain/network';
import { reports } from './index';

// Opening two fonts takes seconds on a busy machine.
jest.setTimeout(120_000);

const network: Network = {
  ...smallNetwork,
  people: [
    {
      id: 'pm',
      name: 'Projektipäällikkö',
      email: 'pm@esimerkki.example',
      language: 'fi',
      assignments: [{ organisation: 'city', role: 'coordinator', deputy: false, from: '2023-12-01' }],
      accounts: [],
    },
  ],
};
const planned = (event: string, type: EventType, day: Day): FactContent => ({
  kind: 'eventPlanned',
  event,
  type,
  themes: [],
  organiser: 'city',
  format: 'remote',
  title: { fi: `Tapahtuma ${event}` },
  sittings: [{ startsAt: helsinki(day, '09:00'), endsAt: helsinki(day, '10:00') }],
});
const open = async () => {
  const house = await openHouse(helsinki('2024-05-20', '09:00'), network, [reports]);
  const add = (content: FactContent, day: Day) => house.ports.stores.facts.insert(fact(content, day));
  await add(planned('s1', 'steeringGroup', '2024-03-20'), '2024-03-01');
  await add({ kind: 'eventHeld', event: 's1', sitting: 1, held: true }, '2024-03-20');
  await add(planned('b1', 'briefing', '2024-04-10'), '2024-04-01');
  await add({ kind: 'eventHeld', event: 'b1', sitting: 1, held: true }, '2024-04-10');
  await add(planned('w1', 'seminarInterim', '2024-06-11'), '2024-04-01');
  return house;
};

test('it tells what was held and who joined since the last meeting, and what comes', async () => {
  const house = await open();
  const page = await house.call(contract.steeringPage, 'pm', { query: {} });
  expect(page).toMatchObject({
    lastMeeting: '2024-03-20',
    held: { briefing: 1 },
    organisations: { before: 4, now: 5 },
    changes: [{ what: 'joined', organisation: 'late', day: '2024-05-01' }],
    coming: [{ event: 'w1', day: '2024-06-11' }],
  });
  expect(page.risks.length).toBeGreaterThan(0);
});

test('as of an earlier day it is the page that would have been read then', async () => {
  const house = await open();
  const page = await house.call(contract.steeringPage, 'pm', { query: { asOf: '2024-03-15' } });
  expect(page).toMatchObject({
    lastMeeting: null,
    since: beginOf(network.project),
    held: {},
    coming: [{ event: 's1' }],
  });
});

test.each([
  ['2024-05-21', 'inTheFuture'],
  ['2022-01-01', 'beforeStart'],
])('of %s there is no page', async (asOf, code) => {
  const house = await open();
  await expect(house.call(contract.steeringPage, 'pm', { query: { asOf } })).rejects.toMatchObject({ code });
});

test.each(['fi', 'sv', 'en'] as const)('on paper in %s it is one tagged page', async (language) => {
  const house = await open();
  const { content } = await house.call(contract.steeringFile, 'pm', { query: { language } });
  const read = await readPdf(Buffer.from(content, 'base64'));
  expect([read.isMarked, read.showsTitle, read.pages]).toEqual([true, true, 1]);
  expect(rolesIn(read.tree)).toEqual(expect.arrayContaining(['H1', 'H2', 'LI', 'TH', 'TD']));
});
