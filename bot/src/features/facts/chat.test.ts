import { type House, openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { rooms } from '../../rooms';
import { plainRecords } from '../../shared/domain/fact-kinds';
import { type AnyForm, type Field, openVerb, saveVerb } from '../../shared/domain/record-form';

const today = '2024-05-16';
let house: House;
beforeEach(async () => {
  house = await openHouse('2024-05-16T06:00:00.000Z', sampleNetwork, rooms);
});

const about = {
  organisation: 'paju',
  obligation: 'dev-communicate-internally',
  theme: 'quality',
  month: '2024-05',
};
const filled = ({ is, ...field }: Field): string | undefined =>
  ({
    day: today,
    link: 'https://esimerkki.example/muistio',
    check: 'false',
    number: '4',
    choice: 'options' in field ? Object.keys(field.options)[0] : '',
    part: '',
    note: 'Muistio',
    text: 'Muistio',
  })[is];
const whoMay = ({ act }: AnyForm): string =>
  act === 'closeSurvey' || act === 'editRegistry' ? 'coordinator' : act === 'reportFact' ? 'contact' : 'lead';

test.each(plainRecords.map(({ kind, form }) => [form.name, kind, form] as const))(
  '%s is opened and put on record in the chat, a second press saying that it stands already',
  async (_name, kind, form) => {
    if (form.of === 'roundOfTheme')
      await house.ports.stores.facts.insert({
        id: 'roundOpened~2024-05~000001',
        slot: 'roundOpened~2024-05',
        number: 1,
        content: {
          kind: 'roundOpened',
          round: '2024-05',
          opensAt: `${today}T05:00:00.000Z`,
          closesAt: '2024-05-30T05:00:00.000Z',
        },
        day: today,
        recordedAt: `${today}T05:00:00.000Z`,
        recordedBy: 'bot',
      });
    const who = whoMay(form);
    const document = { ...about, url: 'https://esimerkki.example/muistio', title: 'Muistio', day: today };
    if (form.of === 'document') await house.turn(who, { verb: 'fact.document.save', data: document });
    const [linked] = await house.ports.stores.facts.about(['organisation~paju']);
    const there = { ...about, ...(linked ? { fact: linked.id } : {}) };
    const opened = await house.turn(who, { verb: openVerb(form), data: there });
    expect(opened.is).toBe('dialog');
    const sent = Object.fromEntries(
      Object.entries(form.fields).map(([name, field]) => [name, filled(field)]),
    );
    const data = { ...there, round: '2024-05', ...sent };
    const first = await house.turn(who, { verb: saveVerb(form), data });
    const stored = (await house.ports.stores.facts.all()).filter((f) => f.content.kind === kind);
    expect(first).toMatchObject({ is: 'text' });
    expect(stored).toHaveLength(1);
    await house.turn(who, { verb: saveVerb(form), data });
    expect((await house.ports.stores.facts.all()).filter((f) => f.content.kind === kind)).toHaveLength(1);
  },
);

type CardInput = { readonly type?: string; readonly id?: string; readonly value?: unknown };
const inputsIn = (card: unknown): Readonly<Record<string, unknown>> => {
  const found: Record<string, unknown> = {};
  JSON.parse(JSON.stringify(card), (_key, value: CardInput) => {
    if (value?.type?.startsWith('Input.') && value.id) found[value.id] = value.value;
    return value;
  });
  return found;
};

test.each([
  [
    'a document whose link is none',
    'contact',
    {
      verb: 'fact.document.save',
      data: { ...about, title: 'Muistio 3', day: today, url: 'muistio', dialog: true },
    },
    { title: 'Muistio 3', url: 'muistio' },
  ],
  [
    'a coffee in the past',
    'lead',
    {
      verb: 'coffee.invite',
      data: {
        form: 'lomake-01',
        theme: 'quality',
        day: '2024-05-01',
        starts: '08:30',
        topic: 'Palaute',
        dialog: true,
      },
    },
    { day: '2024-05-01', topic: 'Palaute' },
  ],
] as const)('%s is refused in the form, and what was typed stays in it', async (_what, who, press, kept) => {
  const before = (await house.ports.stores.facts.all()).length;
  const reply = await house.turn(who, press);
  expect(reply.is).toBe('dialog');
  const card = reply.is === 'dialog' ? reply.card : null;
  expect(inputsIn(card)).toMatchObject(kept);
  const [said] = (card as { body: { text: string }[] }).body;
  expect(said?.text.length).toBeGreaterThan(10);
  expect((await house.ports.stores.facts.all()).length).toBe(before);
  if (press.verb === 'coffee.invite') expect(JSON.stringify(card)).toContain('"form":"lomake-01"');
});

test('what nobody may do there is refused as such: no form opens again', async () => {
  const data = { ...about, organisation: 'haapa', title: 'Muistio', day: today, url: 'x', dialog: true };
  await expect(house.turn('observer', { verb: 'fact.document.save', data })).rejects.toThrow();
});
