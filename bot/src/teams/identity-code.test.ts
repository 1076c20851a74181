import { openHouse } from '../../test/house';
import { sampleNetwork } from '../../test/houses/events';
import { rooms } from '../rooms';
import type { Reply, Turn } from '../routes';
import { helpRequests } from '../shared/contract/help';
import { answered } from './turns';

const code = '131052-308T';
const typed = { title: 'Palautteen polku', stage: 'running', done: `Opiskelija ${code} aloitti.` };

type DoorHouse = Awaited<ReturnType<typeof openHouse>>;
/** `before`: what others have pressed first, and what of it this one's form carries. */
const sent = async (
  who: string,
  verb: string,
  data: Turn['data'],
  before: (house: DoorHouse) => Promise<Turn['data']> = async () => ({}),
) => {
  const house = await openHouse('2024-05-23T06:00:00.000Z', sampleNetwork, rooms);
  await house.prepare();
  await house.advance('2024-05-24T09:00:00.000Z');
  const carried = await before(house);
  const had = (await house.ports.stores.facts.all()).length;
  const turn: Turn = {
    ports: house.ports,
    actor: house.actorOf(who),
    network: sampleNetwork,
    lang: 'fi',
    langs: ['fi'],
    where: { scope: 'personal' },
    args: '',
    data: { ...data, ...carried },
  };
  const handler = house.table.actions.get(verb);
  if (!handler) throw new Error(`nothing answers ${verb}`);
  const reply: Reply = await answered(turn, handler, '');
  return { reply, stored: (await house.ports.stores.facts.all()).length - had };
};
const place = { round: '2024-05', organisation: 'paju', theme: 'quality', pilot: 'p1' };

describe('a personal identity code', () => {
  test('in a dialog is refused, nothing is stored, and the form stands again with what was typed', async () => {
    const data = { ...typed, ...place, help: 'false', share: 'false', internal: 'false', dialog: true };
    const { reply, stored } = await sent('contact', 'checkIn.answer', data);
    expect(stored).toBe(0);
    expect(reply.is).toBe('dialog');
    const words = JSON.stringify(reply);
    expect(words).toContain('henkilötunnus');
    expect(words).toContain('Opiskelija 131052-308T aloitti.');
    expect(words).toContain('Palautteen polku');
  });

  test('in the form of a duty too', async () => {
    const data = {
      form: 'lomake-0001',
      organisation: 'paju',
      obligation: 'dev-communicate-internally',
      day: '2024-05-24',
      note: `Kerrottu: ${code}.`,
      dialog: true,
    };
    const { reply, stored } = await sent('contact', 'obligation.report', data);
    expect([reply.is, stored]).toEqual(['dialog', 0]);
    expect(JSON.stringify(reply)).toContain('Kerrottu: 131052-308T.');
    expect(JSON.stringify(reply)).toContain('henkilötunnus');
  });

  test('in the one press for all that is unchanged: nothing is stored, and the form stands again', async () => {
    const data = { ...typed, round: '2024-05', dialog: true };
    const { reply, stored } = await sent('contact', 'checkIn.sameAll', data);
    expect([reply.is, stored]).toEqual(['dialog', 0]);
    expect(JSON.stringify(reply)).toContain('henkilötunnus');
  });

  test('in what a colleague offers another pilot: nothing is sent, and the form stands again', async () => {
    const key = { organisation: 'paju', theme: 'quality', pilot: 'p1' };
    const data = { ...key, offeredBy: 'lehmus', text: `Fråga ${code}.`, dialog: true };
    const { reply, stored } = await sent('swedish', 'help.offer', data, async (house) => {
      const asks = {
        ...place,
        title: 'Palautteen polku',
        stage: 'running',
        done: 'Miten muut?',
        internal: 'false',
      };
      await house.turn('contact', { verb: 'checkIn.answer', data: { ...asks, help: 'true', share: 'true' } });
      const { requests } = await house.call(helpRequests, 'lead');
      const answer = requests[0]?.answer ?? '';
      await house.turn('lead', { verb: 'help.askOthers', data: { ...key, answer } });
      return { answer };
    });
    expect([reply.is, stored]).toEqual(['dialog', 0]);
    expect(JSON.stringify(reply)).toContain('henkilötunnus');
    expect(JSON.stringify(reply)).toContain('Fråga 131052-308T.');
  });

  test('in a card’s form is refused in a sentence: the card stays as it was typed', async () => {
    const { reply, stored } = await sent('contact', 'checkIn.answer', { ...typed, ...place });
    expect(stored).toBe(0);
    expect(reply).toMatchObject({ is: 'text', text: expect.stringContaining('henkilötunnus') });
  });

  test.each(['event.reply', 'bulletin.acknowledge', 'now.do'])('is refused by %s too', async (verb) => {
    const data = { note: code, do: { verb: 'event.reply', data: { note: code } }, dialog: true };
    const { reply, stored } = await sent('contact', verb, data);
    expect(stored).toBe(0);
    expect(JSON.stringify(reply)).toContain('henkilötunnus');
  });

  test('is refused before who may not at all learns anything of the form', async () => {
    const { reply } = await sent('observer', 'checkIn.answer', { ...typed, ...place, dialog: true });
    expect(reply.is).toBe('text');
    expect(JSON.stringify(reply)).not.toContain('henkilötunnus');
  });
});
