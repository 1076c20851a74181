import { measuresOf, traceOf } from './measures';

test('a request is measured by its door, path and outcome, and traced by its id', () => {
  const line = { event: 'call', path: '/api/me', status: 200, ms: 12, id: 'ab12cd34' };
  expect(measuresOf(line)).toEqual([
    {
      is: 'histogram',
      name: 'strapetsi.requests',
      unit: 'ms',
      value: 12,
      of: { door: 'tab', path: '/api/me', status: '200' },
    },
  ]);
  expect(traceOf(line)).toEqual({ name: '/api/me', ms: 12, failed: false, of: { id: 'ab12cd34' } });
  expect(traceOf({ ...line, status: 500 })?.failed).toBe(true);
  expect(measuresOf({ event: 'activity', type: 'message', status: 200, ms: 3 })[0]?.of).toEqual({
    door: 'bot',
    type: 'message',
    status: '200',
  });
});

test.each([
  ['delivered', undefined, ['strapetsi.deliveries']],
  ['failed', 403, ['strapetsi.deliveries']],
  ['retry', 429, ['strapetsi.deliveries', 'strapetsi.throttles']],
])('a send that ended %s (%s) counts by its outcome, and a throttle besides', (state, code, names) => {
  const measures = measuresOf({ event: 'delivery', message: 'bulletin~b1', state, code });
  expect(measures.map(({ name }) => name)).toEqual(names);
  expect(measures[0]?.of).toEqual({ state });
});

test('an error goes out as its event and its id: no message, no stack, no name', () => {
  const line = { event: 'turn.failed', id: 'ab12cd34', error: 'Error: Eeva Esimerkki <eeva@opisto.example>' };
  const out = JSON.stringify([measuresOf(line), traceOf(line)]);
  expect(out).toContain('ab12cd34');
  expect(out).toContain('turn.failed');
  expect(out).not.toContain('Eeva');
});

test('how late a due thing came is noted in minutes, without its key', () => {
  expect(measuresOf({ event: 'due.late', kind: 'round.close', key: '2026-11', minutes: 7 })).toEqual([
    { is: 'histogram', name: 'strapetsi.due.lateness', unit: 'min', value: 7, of: { kind: 'round.close' } },
  ]);
});

test('what is neither a request nor a send nor an error is not sent out', () => {
  for (const line of [
    { event: 'ready', port: 3978 },
    { event: 'channel.tied', use: 'quality' },
  ]) {
    expect(measuresOf(line)).toEqual([]);
    expect(traceOf(line)).toBeNull();
  }
});
