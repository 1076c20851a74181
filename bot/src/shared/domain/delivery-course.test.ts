import { awaitsEdit, type Delivery, dueSince, type Intent, isOutdated } from './delivery';
import {
  afterEdit,
  afterPost,
  calmMs,
  claimed,
  editGapMs,
  expired,
  interrupted,
  isPutOff,
  longestCalmMs,
  longestPauseMs,
  outdated,
  planned,
  promisedAgain,
  reconciled,
  reconciledEdit,
  resolved,
  type SendOutcome,
  waitMs,
  wordsFor,
} from './delivery-course';

const now = '2024-05-16T06:00:00.000Z';
const moment = { now, tick: 100_000 };
const intent: Intent = {
  message: { kind: 'event', id: 'e1' },
  targets: [{ to: 'channel', channel: '19:a' }],
  version: 1,
  at: now,
  expiresAt: '2024-05-17T05:30:00.000Z',
};
const row = planned(intent, { to: 'channel', channel: '19:a' });
const sending = claimed(row, 'i1~0', 120_000);
const accepted: SendOutcome = { outcome: 'accepted', conversation: '19:a;messageid=7', activity: '7' };
const asked = { doubt: 'wait', chance: 0.5 } as const;
const delivered = afterPost(sending, accepted, moment, asked);

describe('a card that somebody has pressed on', () => {
  const shown = { ...delivered, notBefore: 0 };
  test('keeps the presser’s answer for a while before it is edited for everybody', () => {
    expect(outdated(shown, 200_000, true)).toMatchObject({ wanted: 2, notBefore: 200_000 + calmMs });
  });
  test('waits for who presses on, and no longer than half a minute', () => {
    let row = outdated(shown, 200_000, true);
    for (let tick = 205_000; tick <= 260_000; tick += 5_000) row = outdated(row, tick, true);
    expect(row.notBefore).toBe(200_000 + longestCalmMs);
    const edited = afterEdit(row, accepted, { now, tick: row.notBefore }, 0.5);
    expect(edited).toMatchObject({ shown: row.wanted });
    expect(edited.calmUntil).toBeUndefined();
  });
  test('is edited at once when something else has changed too, whichever came first', () => {
    const changed = outdated(outdated(shown, 200_000, true), 201_000, false);
    expect(changed).toMatchObject({ wanted: 3, notBefore: 201_000 });
    expect(outdated(changed, 202_000, true).notBefore).toBe(201_000);
    expect(outdated(shown, 200_000, false).notBefore).toBe(0);
  });
  test('that is still on its way is left to its sender', () => {
    expect(outdated(sending, 200_000, true)).toEqual({ ...sending, wanted: 2 });
  });
});

describe('a post ends in a state, whatever Teams says', () => {
  test.each<[string, SendOutcome, Partial<Delivery>]>([
    ['taken', accepted, { state: 'delivered', shown: 1, activity: '7', deliveredAt: now, attempts: 0 }],
    ['surely not taken', { outcome: 'refused', code: '412' }, { state: 'retry', attempts: 1 }],
    [
      'too much for now',
      { outcome: 'refused', code: '429', retryAfterMs: 7_000, throttled: true },
      { state: 'retry', notBefore: 107_000 },
    ],
    ['perhaps taken', { outcome: 'unknown', code: '502' }, { state: 'maybeSent', shown: 0 }],
    ['never to be taken', { outcome: 'never', code: 'MessageSizeTooBig' }, { state: 'failed' }],
  ])('%s', (_what, sent, wanted) => {
    const after = afterPost(sending, sent, moment, asked);
    expect(after).toMatchObject(wanted);
    expect(after.failure?.code).toBe('code' in sent ? sent.code : undefined);
  });

  test('a kind that may be read twice goes again when nobody knows', () => {
    const after = afterPost(sending, { outcome: 'unknown', code: '502' }, moment, {
      doubt: 'repeat',
      chance: 0,
    });
    expect(after).toMatchObject({ state: 'retry', attempts: 1 });
  });

  test('what is refused for a day is not tried for ever', () => {
    const tired = { ...sending, attempts: 300 };
    expect(afterPost(tired, { outcome: 'refused', code: '429' }, moment, asked)).toMatchObject({
      state: 'failed',
      failure: { code: '429' },
    });
  });

  test('waits grow, spread, end at five minutes, and never undercut what Teams asked for', () => {
    const wait = (attempts: number, chance: number, retryAfter?: number) =>
      waitMs({ ...row, attempts }, retryAfter, chance);
    expect([0, 1, 2, 20].map((attempts) => wait(attempts, 1))).toEqual([1_000, 2_000, 4_000, 300_000]);
    expect(wait(3, 0)).toBe(4_000);
    expect(wait(0, 1, 60_000)).toBe(60_000);
    expect(wait(9, 1, 60_000)).toBe(300_000);
  });

  test('a pause that nobody can mean parks nothing: a quarter of an hour is the longest', () => {
    expect(waitMs(row, 9_999_999_000, 0.5)).toBe(longestPauseMs);
    // As an older version wrote it down.
    expect(isPutOff(100_000 + 9_999_999_000, 100_000)).toBe(false);
    expect(isPutOff(100_000 + longestPauseMs, 100_000)).toBe(true);
    expect(isPutOff(100_000, 100_000)).toBe(false);
  });

  test('what has waited long for its next try goes at once when a person says so', () => {
    const waiting = afterPost(sending, { outcome: 'refused', code: '429' }, moment, asked);
    const later = { said: 'again', by: 'p1', at: '2024-05-16T06:05:00.000Z' } as const;
    expect(wordsFor(waiting, now)).toEqual([]);
    expect(wordsFor(waiting, later.at)).toEqual(['again']);
    expect(resolved(waiting, later)).toMatchObject({ state: 'planned', attempts: 0, notBefore: 0 });
    expect(wordsFor(waiting, '2024-05-17T05:30:00.000Z')).toEqual([]);
  });
});

describe('an edit may be repeated freely', () => {
  const wanting = { ...delivered, wanted: 4 };
  test.each<[string, SendOutcome, Partial<Delivery>]>([
    ['taken', { ...accepted }, { shown: 4, notBefore: 100_000 + editGapMs, attempts: 0 }],
    ['perhaps taken', { outcome: 'unknown', code: '502' }, { shown: 1, attempts: 1 }],
    ['not taken', { outcome: 'refused', code: '429', retryAfterMs: 9_000 }, { shown: 1, notBefore: 109_000 }],
    ['never to be taken', { outcome: 'never', code: 'ConversationNotFound' }, { shown: 4 }],
  ])('%s', (_what, sent, wanted) => {
    expect(afterEdit(wanting, sent, moment, 0)).toMatchObject({ state: 'delivered', ...wanted });
  });
});

describe('a promise', () => {
  const moved: Intent = { ...intent, version: 2, expiresAt: '2024-05-24T05:30:00.000Z' };

  test('that has run out is not sent', () => {
    expect(expired(row, '2024-05-17T05:29:59.000Z')).toBeNull();
    expect(expired(row, '2024-05-17T05:30:00.000Z')?.state).toBe('expired');
    const { expiresAt: _, ...lasting } = row;
    expect(expired(lasting, '2034-05-17T05:30:00.000Z')).toBeNull();
  });

  test('of a moved event has the new time, and opens again what had run out', () => {
    const gone = { ...row, state: 'expired', failure: { code: 'x', at: now } } as const;
    expect(promisedAgain(row, moved)).toMatchObject({
      state: 'planned',
      expiresAt: moved.expiresAt,
      wanted: 2,
    });
    expect(promisedAgain(gone, moved)).toMatchObject({ state: 'planned', expiresAt: moved.expiresAt });
    expect(promisedAgain(gone, moved)).not.toHaveProperty('failure');
    expect(promisedAgain(delivered, moved)).toMatchObject({ state: 'delivered', shown: 1, wanted: 2 });
  });

  test('made twice, or an older one that comes late, changes nothing', () => {
    const later = promisedAgain(row, moved) ?? row;
    expect(promisedAgain(row, intent)).toBeNull();
    expect(promisedAgain(later, moved)).toBeNull();
    expect(promisedAgain(later, intent)).toBeNull();
  });

  test('counts shown in between do not stand in the way of a later one', () => {
    expect(promisedAgain({ ...delivered, wanted: 17, shown: 17 }, moved)).toMatchObject({ wanted: 18 });
  });
});

describe('a sender that died, and one that only came late', () => {
  const lost = interrupted(sending, 'wait', now);

  test('nobody knows whether it was taken, so a person is asked', () => {
    expect(lost).toMatchObject({ state: 'maybeSent', failure: { code: 'interrupted' } });
    expect(interrupted(sending, 'repeat', now).state).toBe('planned');
  });

  test('what Teams took is delivered, whatever was supposed meanwhile', () => {
    expect(reconciled(delivered, lost, 'i1~0')?.state).toBe('delivered');
    expect(reconciled(delivered, { ...row, wanted: 3 }, 'i1~0')).toMatchObject({
      state: 'delivered',
      shown: 1,
      wanted: 3,
    });
    expect(reconciled(delivered, { ...sending, claim: 'i2~0' }, 'i1~0')?.state).toBe('delivered');
  });

  test('any other word counts only while the claim is its own', () => {
    const refused = afterPost(sending, { outcome: 'refused', code: '429' }, moment, asked);
    expect(reconciled(refused, sending, 'i1~0')?.state).toBe('retry');
    expect(reconciled(refused, { ...sending, claim: 'i2~0' }, 'i1~0')).toBeNull();
    expect(reconciled(refused, { ...row, state: 'cancelled' }, 'i1~0')).toBeNull();
  });

  test('a second post beside one that stands is not written over it', () => {
    expect(reconciled({ ...delivered, activity: '8' }, delivered, 'i1~0')).toBeNull();
  });

  test('an edit speaks of what stands, and keeps what was asked for meanwhile', () => {
    const edited = afterEdit({ ...delivered, wanted: 2 }, accepted, moment, 0);
    expect(reconciledEdit(edited, { ...delivered, wanted: 5 })).toMatchObject({ shown: 2, wanted: 5 });
    expect(reconciledEdit(edited, row)).toBeNull();
  });
});

describe('a person’s word', () => {
  const unsure = interrupted(sending, 'wait', now);
  test.each([
    ['it did arrive', unsure, 'arrived', 'delivered'],
    ['it goes again', unsure, 'again', 'planned'],
    ['what failed goes again', { ...row, state: 'failed' }, 'again', 'planned'],
    ['a failure did not arrive', { ...row, state: 'failed' }, 'arrived', undefined],
    ['what was delivered does not go again', delivered, 'again', undefined],
    ['what is on its way does not go again', sending, 'again', undefined],
    [
      'pressed twice it is settled once',
      resolved(unsure, { said: 'again', by: 'p1', at: now }),
      'again',
      undefined,
    ],
  ] as const)('%s', (_what, d, word, state) => {
    expect(resolved(d as Delivery, { said: word, by: 'p1', at: now })?.state).toBe(state);
  });

  test('an edit that was refused goes again, and what stands there stays', () => {
    const refused = afterEdit({ ...delivered, wanted: 3 }, { outcome: 'never', code: '403' }, moment, 0);
    const again = resolved(refused, { said: 'again', by: 'p1', at: now });
    expect(again).toMatchObject({ state: 'delivered', activity: delivered.activity, wanted: 4, shown: 3 });
    expect(again?.failure).toBeUndefined();
  });

  test('is kept with who said it, and from then on it is due', () => {
    const again = resolved(unsure, { said: 'again', by: 'p1', at: '2024-05-16T09:00:00.000Z' });
    expect(again?.word).toEqual({ said: 'again', by: 'p1', at: '2024-05-16T09:00:00.000Z' });
    expect(again && dueSince(again)).toBe('2024-05-16T09:00:00.000Z');
    expect(dueSince(unsure)).toBe(unsure.plannedAt);
  });

  test('nothing goes again after its time', () => {
    expect(resolved(unsure, { said: 'again', by: 'p1', at: '2024-05-17T05:30:00.000Z' })).toBeNull();
  });
});

describe('a post that somebody has taken away in Teams', () => {
  const gone = afterEdit(
    { ...delivered, wanted: 3 },
    { outcome: 'never', code: 'ActivityNotFoundInConversation' },
    { now, tick: 0 },
    0,
  );
  const said = (word: 'anew' | 'leave') => resolved(gone, { said: word, by: 'p1', at: now });

  test('is a question with two answers, neither of which is to send the same edit again', () => {
    expect(wordsFor(gone, now)).toEqual(['anew', 'leave']);
    expect(resolved(gone, { said: 'again', by: 'p1', at: now })).toBeNull();
  });

  test('posted anew it is a new post, with what it should show', () => {
    expect(said('anew')).toMatchObject({ state: 'planned', wanted: 3, shown: 0, word: { said: 'anew' } });
    expect(said('anew')).not.toHaveProperty('activity');
    expect(said('anew')).not.toHaveProperty('failure');
  });

  test('left as it is, nothing is edited there any more and nobody is asked again', () => {
    const left = said('leave') as Delivery;
    expect(left).toMatchObject({ state: 'delivered', gone: true });
    expect(awaitsEdit({ ...left, wanted: 9 })).toBe(false);
    expect(wordsFor({ ...left, wanted: 9 }, now)).toEqual([]);
    expect(isOutdated({ ...left, wanted: 9 })).toBe(false);
  });

  test('after its time it can only be left', () => {
    expect(wordsFor({ ...gone, expiresAt: now }, now)).toEqual(['leave']);
  });

  test('a reply whose thread is gone can be left too', () => {
    const reply: Delivery = { ...row, state: 'failed', failure: { code: 'noThread', at: now } };
    expect(wordsFor(reply, now)).toEqual(['again', 'leave']);
    expect(resolved(reply, { said: 'leave', by: 'p1', at: now })?.state).toBe('cancelled');
  });
});
