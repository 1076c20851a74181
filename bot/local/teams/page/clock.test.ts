/** @jest-environment jsdom */
import { clockLine, makeClock } from './clock';
import { wordsIn } from './words';

const now = '2024-05-24T05:00:00.000Z';
const moving = { from: now, to: '2024-06-06T05:00:00.000Z', waiting: 1608, done: 1210 };

describe('the machine’s clock', () => {
  test.each([
    ['fi', 'Kello siirtyy', '1210/2818'],
    ['sv', 'Klockan flyttas', '1210/2818'],
    ['en', 'The clock is moving', '1210/2818'],
  ] as const)('tells in %s where it is, where it goes and what it waits for', (lang, goes, sent) => {
    const line = clockLine({ now: '2024-05-27T05:30:00.000Z', moving }, wordsIn[lang], lang);
    expect(line).toContain(goes);
    expect(line).toContain(sent);
    expect(clockLine({ now }, wordsIn[lang], lang)).not.toContain(goes);
  });

  test('goes by a button, shows how far it is, and its buttons wait until it has come', async () => {
    const sent: string[] = [];
    let state: object = { now };
    let arrive = (): void => undefined;
    const answers = (body: unknown) => ({ ok: true, json: async () => body }) as Response;
    globalThis.fetch = ((_path: string, init?: RequestInit) => {
      if (init?.method !== 'POST') return Promise.resolve(answers(state));
      sent.push(String(init.body));
      return new Promise((done) => {
        arrive = () => done(answers({}));
      });
    }) as typeof fetch;
    const arrived = jest.fn();
    const failed = jest.fn();
    const clock = makeClock({ words: () => wordsIn.en, language: () => 'en', arrived, failed });
    const settle = () => new Promise((done) => setTimeout(done, 0));
    await settle();
    const week = clock.element.querySelector('[data-testid="clock-week"]') as HTMLButtonElement;
    expect(clock.element.hidden).toBe(false);
    state = { now: '2024-05-27T05:30:00.000Z', moving };
    week.click();
    await settle();
    expect(sent).toEqual([JSON.stringify({ now: '2024-05-31T05:00:00.000Z' })]);
    expect(week.disabled).toBe(true);
    expect(clock.element.textContent).toContain('1210/2818');
    expect(clock.element.querySelector('progress')?.value).toBeCloseTo(0.23, 2);
    state = { now: moving.to };
    arrive();
    await settle();
    await settle();
    expect([week.disabled, arrived.mock.calls.length, failed.mock.calls.length]).toEqual([false, 1, 0]);
    clock.close();
  });
});
