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
  act === 'closeSurvey' ? 'coordinator' : act === 'reportFact' ? 'contact' : 'lead';

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
    const opened = await house.turn(who, { verb: openVerb(form), data: about });
    expect(opened.is).toBe('dialog');
    const sent = Object.fromEntries(
      Object.entries(form.fields).map(([name, field]) => [name, filled(field)]),
    );
    const data = { ...about, round: '2024-05', ...sent };
    const first = await house.turn(who, { verb: saveVerb(form), data });
    const stored = (await house.ports.stores.facts.all()).filter((f) => f.content.kind === kind);
    expect(first).toMatchObject({ is: 'text' });
    expect(stored).toHaveLength(1);
    await house.turn(who, { verb: saveVerb(form), data });
    expect((await house.ports.stores.facts.all()).filter((f) => f.content.kind === kind)).toHaveLength(1);
  },
);
