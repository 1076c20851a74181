import { createHash } from 'node:crypto';
import type { Stores } from '../ports';
import type { MessageRef, Target } from '../shared/domain/delivery';
import { slotOf } from '../shared/domain/fact-kinds';
import type { Rows } from './rows';
import { emptied } from './rows.suite';
import { account, attended, bulletin, channel, fact } from './samples';
import { makeStores } from './stores';

const message: MessageRef = { kind: 'bulletin', id: 'b1' };
const at = '2024-05-16T06:00:00.000Z';
const toChannel = (n: number): Target => ({ to: 'channel', channel: `19:abc${n}@thread.tacv2` });
const toPerson = (n: number): Target => ({ to: 'person', person: `p${n}` });

/** How every noun's store behaves, whatever the rows stand on. */
export const storesSuite = (name: string, make: () => Promise<Rows>): void => {
  let rows: Rows;
  let stores: Stores;
  beforeEach(async () => {
    rows = await emptied(await make());
    stores = makeStores(rows, { tick: () => 0 });
  });

  describe(`facts ${name}`, () => {
    test('a fact is written once and never over another', async () => {
      const first = fact(attended('o1', 'e1'));
      expect(await stores.facts.insert(first)).toBe(true);
      expect(await stores.facts.insert({ ...first, recordedBy: 'p2' })).toBe(false);
      expect(await stores.facts.all()).toEqual([first]);
    });

    test('a slot tells its own history, oldest first, and not its neighbour’s', async () => {
      const content = attended('o1', 'e1');
      for (const number of [2, 11, 1, 10]) await stores.facts.insert(fact(content, number));
      await stores.facts.insert({
        ...fact(content),
        id: `${slotOf(content)}~x~000001`,
        slot: `${slotOf(content)}~x`,
      });
      const history = await stores.facts.slot('organisation~o1', slotOf(content));
      expect(history.map((f) => f.number)).toEqual([1, 2, 10, 11]);
      expect(await stores.facts.slot('organisation~o2', slotOf(content))).toEqual([]);
    });

    test('facts are found by whom they are about, each once', async () => {
      const project = fact({ kind: 'roundClosed', round: '2024-05' });
      const [own, others] = [fact(attended('o1', 'e1')), fact(attended('o2', 'e1'))];
      await stores.facts.insertMany([own, project, others]);
      expect(await stores.facts.about(['organisation~o1', 'project', 'project'])).toEqual([own, project]);
      expect(await stores.facts.about([])).toEqual([]);
      expect(await stores.facts.all()).toHaveLength(3);
    });

    test('an import of many facts leaves those that stand as they are', async () => {
      const many = Array.from({ length: 250 }, (_, i) => fact(attended(`o${i % 3}`, `e${i}`)));
      const standing = fact(attended('o1', 'e1'));
      await stores.facts.insert({ ...standing, recordedBy: 'bot' });
      await stores.facts.insertMany(many);
      await stores.facts.insertMany(many);
      const all = await stores.facts.all();
      expect(all).toHaveLength(250);
      expect(all.find((f) => f.id === standing.id)?.recordedBy).toBe('bot');
    });
  });

  describe(`bulletins ${name}`, () => {
    test('a bulletin is saved over what was read; the one who comes late is told so', async () => {
      expect(await stores.bulletins.insert(bulletin('b1'))).toBe(true);
      expect(await stores.bulletins.insert(bulletin('b1'))).toBe(false);
      const read = await stores.bulletins.get('b1');
      expect(read?.value).toEqual(bulletin('b1'));
      const published = { ...bulletin('b1'), state: 'published' as const };
      expect(await stores.bulletins.save(published, read?.version ?? '')).toBe(true);
      expect(await stores.bulletins.save(bulletin('b1'), read?.version ?? '')).toBe(false);
      expect((await stores.bulletins.get('b1'))?.value.state).toBe('published');
      expect(await stores.bulletins.get('b2')).toBeNull();
      expect(await stores.bulletins.list()).toEqual([published]);
    });
  });

  describe(`channels ${name}`, () => {
    test('a channel is known by Teams’ own id and overwritten when it changes', async () => {
      const id = '19:abc_DEF-1@thread.tacv2';
      await stores.channels.put(channel(id));
      await stores.channels.put({ ...channel(id), tie: null });
      expect(await stores.channels.get(id)).toEqual({ ...channel(id), tie: null });
      expect(await stores.channels.get('19:other@thread.tacv2')).toBeNull();
      expect(await stores.channels.list()).toHaveLength(1);
    });

    test('a personal chat is kept per account', async () => {
      const chat = { conversation: 'a:1xyz_Qq', serviceUrl: 'https://smba.example/emea/' };
      expect(await stores.channels.chat(account(1))).toBeNull();
      await stores.channels.putChat(account(1), chat);
      expect(await stores.channels.chat(account(1))).toEqual(chat);
      expect(await stores.channels.chat({ ...account(1), tenantId: 'elsewhere' })).toBeNull();
      expect(await stores.channels.list()).toEqual([]);
    });

    test('one conversation is welcomed once, however many notice it at once', async () => {
      const claims = await Promise.all(
        Array.from({ length: 8 }, () => stores.channels.claimWelcome('19:a@thread.tacv2')),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await stores.channels.claimWelcome('a:1xyz')).toBe(true);
    });
  });

  describe(`deliveries ${name}`, () => {
    test('planning twice plans once, and what has gone on is left alone', async () => {
      const targets = [...Array.from({ length: 110 }, (_, i) => toChannel(i)), toPerson(1)];
      const soon = { message, at, version: 1, expiresAt: '2024-05-17T06:00:00.000Z' };
      await stores.deliveries.plan({ ...soon, targets: targets.slice(0, 3) });
      const row = await stores.deliveries.get(message, toChannel(1));
      expect(row?.value).toEqual({
        message,
        target: toChannel(1),
        state: 'planned',
        wanted: 1,
        shown: 0,
        plannedAt: at,
        expiresAt: '2024-05-17T06:00:00.000Z',
        promise: 1,
        attempts: 0,
        notBefore: 0,
      });
      if (row) await stores.deliveries.save({ ...row.value, state: 'delivered', shown: 1 }, row.version);
      await stores.deliveries.plan({ ...soon, at: '2024-05-16T09:00:00.000Z', targets });
      const planned = (await stores.deliveries.of(message)).map((r) => r.value);
      expect(planned).toHaveLength(111);
      expect(planned.filter((d) => d.plannedAt === at)).toHaveLength(3);
      expect((await stores.deliveries.get(message, toChannel(1)))?.value.state).toBe('delivered');
      expect(await stores.deliveries.get(message, toPerson(2))).toBeNull();
    });

    test('of two instances that claim a delivery one gets it', async () => {
      await stores.deliveries.plan({ message, targets: [toChannel(1)], version: 1, at });
      const row = await stores.deliveries.get(message, toChannel(1));
      if (!row) throw new Error('nothing planned');
      const claims = await Promise.all(
        Array.from({ length: 6 }, () =>
          stores.deliveries.save({ ...row.value, state: 'claimed' }, row.version),
        ),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    test('a later version moves what an earlier one promised, and not the other way round', async () => {
      const targets = [toChannel(1), toChannel(2), toChannel(3)];
      const first = { message, targets, version: 1, at, expiresAt: '2024-05-17T06:00:00.000Z' };
      const moved = { ...first, version: 2, expiresAt: '2024-05-24T06:00:00.000Z' };
      await stores.deliveries.plan(first);
      for (const [target, state] of [
        [toChannel(1), 'delivered'],
        [toChannel(2), 'expired'],
      ] as const) {
        const row = await stores.deliveries.get(message, target);
        if (row) await stores.deliveries.save({ ...row.value, state, shown: 1 }, row.version);
      }
      for (const intent of [moved, first, moved]) await stores.deliveries.plan(intent);
      const rows = (await stores.deliveries.of(message)).map((r) => r.value);
      expect(rows.map((d) => [d.state, d.wanted, d.expiresAt])).toEqual([
        ['delivered', 2, moved.expiresAt],
        ['planned', 2, moved.expiresAt],
        ['planned', 2, moved.expiresAt],
      ]);
    });

    test('many rows are saved in one go, but for those that somebody else was faster with', async () => {
      const targets = Array.from({ length: 130 }, (_, i) => toChannel(1000 + i));
      await stores.deliveries.plan({ message, targets, version: 1, at });
      const read = await stores.deliveries.of(message);
      const [first] = read;
      if (!first) throw new Error('nothing planned');
      await stores.deliveries.save({ ...first.value, wanted: 9 }, first.version);
      const sending = read.map(({ value, version }) => ({
        value: { ...value, state: 'sending' as const },
        version,
      }));
      const versions = await stores.deliveries.saveMany(sending);
      expect(versions.map((v) => v === null)).toEqual(read.map((_, i) => i === 0));
      const again = sending.map(({ value }, i) => ({
        value: { ...value, state: 'delivered' as const },
        version: versions[i] ?? first.version,
      }));
      expect((await stores.deliveries.saveMany(again)).filter((v) => v === null)).toHaveLength(1);
      const states = (await stores.deliveries.of(message)).map((r) => r.value.state);
      expect(states.filter((s) => s === 'delivered')).toHaveLength(129);
      expect(states[0]).toBe('planned');
    });
  });

  describe(`outbox ${name}`, () => {
    const intent = { message, targets: [toChannel(1), toPerson(2)], version: 1, at };

    test('a decision and what it promises are written together', async () => {
      const decided = fact(attended('o1', 'e1'));
      expect(await stores.facts.insert(decided, [intent])).toBe(true);
      expect(await stores.facts.all()).toEqual([decided]);
      expect(await stores.facts.about(['organisation~o1'])).toEqual([decided]);
      const [promised] = await stores.outbox.waiting();
      if (!promised) throw new Error('nothing promised');
      expect(await stores.outbox.read(promised)).toEqual(intent);
      await stores.outbox.done(promised);
      await stores.outbox.done(promised);
      expect(await stores.outbox.waiting()).toEqual([]);
      expect(await stores.outbox.read(promised)).toBeNull();
    });

    test('a decision that is refused promises nothing', async () => {
      await stores.bulletins.insert(bulletin('b1'));
      const read = await stores.bulletins.get('b1');
      if (!read) throw new Error('no bulletin');
      expect(await stores.bulletins.save({ ...read.value, revision: 2 }, read.version, [intent])).toBe(true);
      const late = { ...intent, version: 2 };
      expect(await stores.bulletins.save({ ...read.value, revision: 3 }, read.version, [late])).toBe(false);
      const promised = await Promise.all((await stores.outbox.waiting()).map((p) => stores.outbox.read(p)));
      expect(promised.filter((p) => p !== null)).toEqual([intent]);
      expect((await stores.bulletins.list()).map((b) => b.revision)).toEqual([2]);
    });
  });

  describe(`work ${name}`, () => {
    const other: MessageRef = { kind: 'round', id: '2024-05~quality' };

    test('messages with something left to do are listed until they are settled', async () => {
      for (const m of [message, message, other]) await stores.work.wake(m);
      const open = await stores.work.open();
      expect(open.map((o) => o.value)).toEqual([
        { message, lookAt: 0 },
        { message: other, lookAt: 0 },
      ]);
      expect(await stores.work.close(message, open[0]?.version ?? '')).toBe(true);
      expect((await stores.work.open()).map((o) => o.value.message)).toEqual([other]);
      expect(await stores.work.look(message)).toBeNull();
    });

    test('one of many takes a message in hand, and whoever wakes it meanwhile is not forgotten', async () => {
      await stores.work.wake(message);
      const read = await stores.work.look(message);
      if (!read) throw new Error('not open');
      const held = await Promise.all(
        Array.from({ length: 6 }, () => stores.work.lease({ message, lookAt: 20_000 }, read.version)),
      );
      const [mine] = held.filter((version) => version !== null);
      expect(held.filter((version) => version !== null)).toHaveLength(1);
      expect((await stores.work.look(message))?.value.lookAt).toBe(20_000);
      await stores.work.wake(message);
      expect(await stores.work.close(message, mine ?? '')).toBe(false);
      expect((await stores.work.look(message))?.value.lookAt).toBe(0);
    });

    test('those who send know of each other; what nobody survives is remembered until it is cleared', async () => {
      await stores.work.present({ id: 'i1', until: 5 });
      await stores.work.present({ id: 'i1', until: 9 });
      await stores.work.present({ id: 'i2', until: 7 });
      expect(await stores.work.senders()).toEqual([
        { id: 'i1', until: 9 },
        { id: 'i2', until: 7 },
      ]);
      await stores.work.leave('i1');
      expect((await stores.work.senders()).map((s) => s.id)).toEqual(['i2']);
      const poison = { key: 'bulletin~b1', pulls: 6, at };
      await stores.work.setAside(poison);
      expect(await stores.work.poison()).toEqual([poison]);
      await stores.work.clearPoison('bulletin~b1');
      expect(await stores.work.poison()).toEqual([]);
    });

    test('of several instances that notice one delay, one writes it down', async () => {
      const late = { id: at, since: at, count: 1, told: false };
      expect(await stores.work.incident()).toBeNull();
      const begun = await Promise.all([1, 2, 3].map(() => stores.work.putIncident(late, null)));
      expect(begun.filter(Boolean)).toHaveLength(1);
      const read = await stores.work.incident();
      expect(read?.value).toEqual(late);
      expect(await stores.work.putIncident({ ...late, told: true }, read?.version ?? '')).toBe(true);
      expect(await stores.work.putIncident({ ...late, over: at }, read?.version ?? '')).toBe(false);
      expect((await stores.work.incident())?.value.told).toBe(true);
    });
  });

  describe(`agenda ${name}`, () => {
    const due = (instant: string, key = 'k') => ({ at: instant, kind: 'round', key });

    test('what is due comes oldest first, and the same thing is due once', async () => {
      await stores.agenda.add(due('2024-05-16T08:00:00.000Z'));
      await stores.agenda.add(due('2024-05-16T05:00:00.000Z', 'b'));
      await stores.agenda.add(due('2024-05-16T05:00:00.000Z', 'a'));
      await stores.agenda.add(due('2024-05-16T08:00:00.000Z'));
      const upTo = (instant: string, most?: number) =>
        stores.agenda.upTo(instant, most).then((found) => found.map((d) => `${d.at.slice(11, 13)}${d.key}`));
      expect(await upTo('2024-05-16T04:59:59.999Z')).toEqual([]);
      expect(await upTo('2024-05-16T05:00:00.000Z')).toEqual(['05a', '05b']);
      expect(await upTo('2030-01-01T00:00:00.000Z')).toEqual(['05a', '05b', '08k']);
      expect(await upTo('2030-01-01T00:00:00.000Z', 1)).toEqual(['05a']);
    });

    test('the next one is the earliest, and none when all is done', async () => {
      expect(await stores.agenda.next()).toBeNull();
      await stores.agenda.add(due('2024-05-16T08:00:00.000Z'));
      await stores.agenda.add(due('2024-05-15T08:00:00.000Z'));
      expect(await stores.agenda.next()).toEqual(due('2024-05-15T08:00:00.000Z'));
      await stores.agenda.remove(due('2024-05-15T08:00:00.000Z'));
      await stores.agenda.remove(due('2024-05-15T08:00:00.000Z'));
      expect(await stores.agenda.next()).toEqual(due('2024-05-16T08:00:00.000Z'));
    });

    test('one instance does what is due, until it lets go or has died with it', async () => {
      const one = due('2024-05-16T08:00:00.000Z');
      const claims = await Promise.all(Array.from({ length: 6 }, () => stores.agenda.claim(one, 0, 100)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await stores.agenda.claim(one, 99, 200)).toBe(false);
      expect(await stores.agenda.claim(one, 100, 200)).toBe(true);
      await stores.agenda.release(one);
      expect(await stores.agenda.claim(one, 100, 200)).toBe(true);
      expect(await stores.agenda.next()).toBeNull();
    });

    test('one moment in two spellings is one due thing, in its place in time', async () => {
      await stores.agenda.add(due('2024-05-16T08:00:00Z'));
      await stores.agenda.add(due('2024-05-16T11:00:00.000+03:00'));
      await stores.agenda.add(due('2024-05-16T08:00:00.500Z', 'later'));
      const found = await stores.agenda.upTo('2024-05-16T08:00:01Z');
      expect(found).toEqual([due('2024-05-16T08:00:00.000Z'), due('2024-05-16T08:00:00.500Z', 'later')]);
      await stores.agenda.remove(due('2024-05-16T08:00:00Z'));
      expect((await stores.agenda.next())?.key).toBe('later');
      await expect(stores.agenda.add(due('tomorrow'))).rejects.toThrow('not an instant: tomorrow');
    });
  });

  describe(`settings and requests ${name}`, () => {
    test('the lead’s choice of automatic relay stands per theme', async () => {
      expect(await stores.settings.autoRelay()).toEqual({});
      await stores.settings.setAutoRelay('quality', true);
      await stores.settings.setAutoRelay('pedagogy-and-clients', true);
      await stores.settings.setAutoRelay('quality', false);
      expect(await stores.settings.autoRelay()).toEqual({ quality: false, 'pedagogy-and-clients': true });
    });

    test('the days of the reminders are seen here at once, and by another instance that has looked', async () => {
      const other = makeStores(rows, { tick: () => 0 });
      const before = await other.settings.ladder();
      const days = { contact: 4, deputies: 6, lead: 9 };
      await stores.settings.ladder();
      await stores.settings.setLadder({ at: '2024-05-16T06:00:00.000Z', by: 'p1', before, days });
      expect(await stores.settings.ladder()).toEqual(days);
      await other.confirm();
      expect(await other.settings.ladder()).toEqual(days);
    });

    test('a mark is claimed by one caller only', async () => {
      const claims = await Promise.all(
        Array.from({ length: 8 }, () => stores.settings.claim('digest~2024-05-13')),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await stores.settings.claim('digest~2024-05-20')).toBe(true);
    });

    test('only the latest roster is kept, with hundreds of members', async () => {
      expect(await stores.roster.latest()).toBeNull();
      const members = Array.from({ length: 400 }, (_, n) => account(n));
      const roster = { at: '2024-05-16T00:30:00.000Z', tick: 1, members, unknown: [], silent: [] };
      await stores.roster.put(roster);
      expect(await stores.roster.latest()).toEqual(roster);
      const unknown = [{ ...account(1), emails: ['joku@muualla.example'] }];
      const next = { ...roster, members: [], unknown, silent: ['Tiimi'] };
      await stores.roster.put(next);
      expect(await stores.roster.latest()).toEqual(next);
    });

    test('a roster of thousands is kept whole, and a smaller one takes its place without a trace', async () => {
      const members = Array.from({ length: 2_500 }, (_, n) => ({
        objectId: `${n}-${createHash('sha256').update(String(n)).digest('hex')}`,
        tenantId: createHash('sha256').update(`t${n}`).digest('hex'),
      }));
      const roster = { at: '2024-05-16T00:30:00.000Z', tick: 1, members, unknown: [], silent: [] };
      await stores.roster.put(roster);
      expect(await stores.roster.latest()).toEqual(roster);
      const next = { ...roster, tick: 2, members: members.slice(0, 3) };
      await stores.roster.put(next);
      await stores.roster.put(next);
      expect(await stores.roster.latest()).toEqual(next);
    });

    test('every account with a chat is known', async () => {
      const chat = { conversation: 'a:1', serviceUrl: 'https://smba.example/emea/' };
      for (const n of [1, 2]) await stores.channels.putChat(account(n), chat);
      expect(await stores.channels.chats()).toEqual([account(1), account(2)]);
    });

    test('what has happened to channels is kept, the same thing twice within a minute once', async () => {
      const happened = (at: string, what: 'renamed' | 'deleted', channel = '19:a') => ({ channel, at, what });
      const renamed = { ...happened('2024-05-16T06:00:01.000Z', 'renamed', '19:b'), was: 'Vanha nimi' };
      const deleted = happened('2024-05-16T06:00:02.000Z', 'deleted');
      await stores.channels.note([deleted]);
      await stores.channels.note([renamed, happened('2024-05-16T06:00:59.000Z', 'deleted')]);
      expect(await stores.channels.life()).toEqual([renamed, deleted]);
    });

    test('asking to be added again is the same request; they stand in the order of time', async () => {
      const ask = (n: number, instant: string) => ({
        account: account(n),
        name: `N${n}`,
        at: instant,
        wanted: 'coffee',
      });
      await stores.requests.add(ask(1, '2024-05-16T08:00:00.000Z'));
      await stores.requests.add(ask(2, '2024-05-16T07:00:00.000Z'));
      await stores.requests.add(ask(1, '2024-05-16T09:00:00.000Z'));
      expect((await stores.requests.list()).map((r) => r.name)).toEqual(['N2', 'N1']);
      await stores.requests.remove(account(2));
      expect(await stores.requests.list()).toEqual([ask(1, '2024-05-16T09:00:00.000Z')]);
    });
  });
};
