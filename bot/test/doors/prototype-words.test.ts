import { answering, type Doors, openDoors } from './house';

// Words that every plain object answers to, in the place of every word that a person can choose.

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
  await doors.moveIn();
});
afterAll(() => doors.close());

const words = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
];
const says = (text: string) => answering(doors, { type: 'message', name: undefined, value: undefined, text });
const presses = (verb: string, data: object) =>
  answering(doors, { value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } } } });
const failed = () => doors.logged.filter((l) => l.event.includes('failed'));

test.each(words)(
  '%s is no language, no command, no verb and no theme: nothing breaks, nothing is stored',
  async (word) => {
    const before = JSON.stringify(await doors.stores.network.read());
    for (const activity of [
      says(`kieli ${word}`),
      says(word),
      says(`tilanne ${word}`),
      says(`vastuut ${word}`),
      presses('language.choose', { language: word }),
      presses('command.run', { command: word }),
      presses(word, {}),
      presses('obligation.open', { row: `${word}|${word}`, organisation: word }),
      presses('checkIn.open', { round: word, target: `${word}~${word}~${word}` }),
      presses('coffee.invite', { form: 'form-0001', theme: word, day: word, starts: word }),
    ])
      expect((await doors.toBot(activity, await doors.botToken())).status).toBe(200);
    const token = await doors.tabToken('coordinator');
    for (const path of [
      `/api/themes/${word}/board`,
      `/api/obligations?organisation=${word}&month=${word}`,
      `/api/explanation?obligation=${word}&organisation=${word}&theme=${word}`,
      `/api/bulletins?theme=${word}&state=${word}`,
      `/api/bulletins/${word}`,
      `/api/deliveries?state=${word}`,
    ])
      expect(`${(await doors.toTab(path, token)).status} ${path}`).toMatch(/^40[04] /u);
    expect(JSON.stringify(await doors.stores.network.read())).toBe(before);
    expect(failed()).toEqual([]);
    // The very person goes on as before.
    const me = await doors.toTab('/api/me', await doors.tabToken('contact'));
    expect(me.body).toMatchObject({ person: { id: 'contact' }, language: 'fi' });
  },
);
