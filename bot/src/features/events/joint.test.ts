import { openHouse } from '../../../test/houses/events';
import { themeChannel } from '../../../test/houses/fake-teams';
import { buttonsOf, wordsOf } from '../../../test/houses/seen';
import { answerJoint, events as eventsEndpoint, planEvent } from '../../shared/contract/events';
import { Refusal } from '../../shared/domain/refusal';

const id = 'e-form-0001';
const [own, other] = [themeChannel('quality'), themeChannel('future-and-vision')];
const withAsked = async () => {
  const house = await openHouse('2024-05-27T06:00:00.000Z');
  await house.call(planEvent, 'lead', {
    body: {
      form: 'form-0001',
      type: 'themeMeeting',
      themes: ['quality'],
      asks: ['future-and-vision'],
      day: '2024-05-31',
      starts: '12:00',
      ends: '14:00',
    },
  });
  return house;
};
const code = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

test('a lead asks another theme: its leads hear it, and until they agree it is the one theme’s alone', async () => {
  const house = await withAsked();
  expect(house.sentTo(own)).toHaveLength(1);
  expect(house.sentTo(other)).toHaveLength(0);
  const [card] = house.sentTo('colead');
  expect(wordsOf(card?.post.card)).toContain('Onko tilaisuus myös teidän teemanne?');
  const [yes] = buttonsOf(card?.post.card);
  await house.turn('contact', { verb: 'event.reply', data: { event: id, version: 1, answer: 'yes' } });
  await house.turn('colead', { verb: yes?.verb ?? '', data: yes?.data ?? {} });
  expect(house.sentTo(other)).toHaveLength(1);
  const { events } = await house.call(eventsEndpoint, 'contact');
  // Both themes' now, and the reply given before still stands.
  expect(events[0]).toMatchObject({ themes: ['quality', 'future-and-vision'], replies: { yes: 1 } });
  expect(wordsOf(house.sentTo(own)[0]?.post.card)).not.toContain('Siirretty');
});

test('with a no it stays the one theme’s; a second answer changes nothing, and a stranger to the theme gives none', async () => {
  const house = await withAsked();
  const say = (who: string, agreed: boolean) =>
    house.call(answerJoint, who, { params: { id }, body: { theme: 'future-and-vision', agreed } });
  expect(await code(say('contact', true))).toBe('notAllowed');
  expect(await code(say('colead', false))).toBe('done');
  expect(await code(say('colead', true))).toBe('alreadyDone');
  expect(house.sentTo(other)).toHaveLength(0);
  await house.settle();
  const heard = house.sentTo('lead').map((s) => s.post.summary ?? '');
  expect(heard.filter((said) => said.includes('ei ole tällä kertaa yhteinen'))).toHaveLength(1);
  const { events } = await house.call(eventsEndpoint, 'contact');
  expect(events[0]?.themes).toEqual(['quality']);
});
