import { type BulletinsHouse, both, cardsIn, draftBy, openHouse } from '../../../test/houses/bulletins';
import { refusalOf, wordsOf } from '../../../test/houses/seen';
import { ledgerOf } from '../../ledger/ledger';
import { recordFact } from '../../ledger/record-fact';
import * as drafts from '../../shared/contract/bulletin-drafts';
import * as contract from '../../shared/contract/bulletins';
import { guidelines, pinGuideline, unpinGuideline } from '../../shared/contract/guidelines';
import { standingsOf } from '../../shared/domain/standings';

let house: BulletinsHouse;
beforeEach(async () => {
  house = await openHouse();
});
const published = async (who: string, content: object, languageFollows = false) => {
  const { params, revision } = await draftBy(house, who, content);
  await house.call(drafts.publishDraft, who, { params, body: { revision, languageFollows } });
  return params;
};
const search = async (query: object, who = 'both') =>
  (await house.call(contract.bulletins, who, { query })).bulletins.map((b) => b.title.fi ?? b.title.sv);
const general = { general: true, themes: [] };
const acknowledge = (params: { id: string }, who: string, body: object = { acknowledged: true }) =>
  house.call(contract.acknowledgeBulletin, who, { params, body });

describe('the archive', () => {
  beforeEach(async () => {
    await published('writer', { title: { fi: 'Seminaari', sv: 'Seminarium' }, audience: general });
    await house.advance('2024-05-15T06:00:00.000Z');
    await published('lead', { title: { fi: 'Laatupäivä', sv: 'Kvalitetsdag' } });
    await house.advance('2024-05-16T06:00:00.000Z');
    await published(
      'writer',
      { title: { fi: 'Vain suomeksi' }, body: { fi: 'Teksti' }, audience: general, type: 'briefing' },
      true,
    );
    await draftBy(house, 'writer', { title: { fi: 'Luonnos', sv: 'Utkast' } });
  });

  test.each<[query: object, found: readonly string[]]>([
    [{}, ['Vain suomeksi', 'Laatupäivä', 'Seminaari']],
    [{ search: 'SEMINARIUM' }, ['Seminaari']],
    [{ search: 'toista ei ole' }, []],
    [{ theme: 'quality' }, ['Laatupäivä']],
    [{ type: 'briefing' }, ['Vain suomeksi']],
    [{ from: 'lead' }, ['Laatupäivä']],
    [{ missing: 'sv' }, ['Vain suomeksi']],
    [{ missing: 'fi' }, []],
    [{ since: '2024-05-15', until: '2024-05-15' }, ['Laatupäivä']],
    [{ state: 'draft' }, []],
  ])('finds by %j', async (query, found) => {
    expect(await search(query)).toEqual(found);
  });

  test('a draft is found by its writer only, and only when drafts are asked for', async () => {
    expect(await search({}, 'writer')).toEqual(['Vain suomeksi', 'Laatupäivä', 'Seminaari']);
    expect(await search({ state: 'draft' }, 'writer')).toEqual(['Luonnos']);
    expect(await search({ state: 'draft' }, 'manager')).toEqual([]);
  });

  test('gives twenty at a time, each once', async () => {
    for (let n = 0; n < 22; n += 1)
      await house.ports.stores.bulletins.insert({
        ...(await first()),
        id: `b-vanha-${String(n).padStart(4, '0')}`,
        publishedAt: `2024-01-${String(n + 1).padStart(2, '0')}T06:00:00.000Z`,
      });
    const one = await house.call(contract.bulletins, 'both', { query: {} });
    const two = await house.call(contract.bulletins, 'both', { query: { after: String(one.next) } });
    expect([one.bulletins.length, two.bulletins.length, one.total, two.next]).toEqual([20, 5, 25, undefined]);
    expect(new Set([...one.bulletins, ...two.bulletins].map((b) => b.id)).size).toBe(25);
  });
  const first = async () => {
    const [one] = (await house.ports.stores.bulletins.list()).filter((b) => b.state === 'published');
    if (!one) throw new Error('nothing is published');
    return one;
  };

  test('is taken away as a semicolon CSV with a byte order mark, formulas as text', async () => {
    await published('writer', { title: { fi: '=1+1', sv: '@cmd' }, audience: general });
    const file = await house.call(contract.exportBulletins, 'both', { query: { format: 'csv' } });
    const text = Buffer.from(file.content, 'base64').toString('utf8');
    expect([file.name, text.charCodeAt(0)]).toEqual(['tiedotteet.csv', 0xfeff]);
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^Laji;Tila;.*;Julkaistu \(Suomen aikaa\);.*;Viesti Teamsissa$/u);
    // A moment that sorts, on Helsinki's clock, and the way to the post.
    expect(lines.find((l) => l.includes('Seminaari'))).toMatch(
      /;2024-05-14 \d\d:\d\d;.*;https:\/\/teams\.microsoft\.com\/l\/message\/19%3Ageneral\//u,
    );
    expect(text).not.toMatch(/;b-|(ma|ti|ke|to|pe|la|su) \d+\.\d+\.2024/u);
    expect(lines.find((l) => l.includes('1+1'))).toContain("'=1+1;'@cmd");
    expect(text).not.toContain('Luonnos');
  });

  test('and as a workbook', async () => {
    const file = await house.call(contract.exportBulletins, 'both', {
      query: { format: 'xlsx', theme: 'quality' },
    });
    const workbook = Buffer.from(file.content, 'base64');
    expect(workbook.subarray(0, 2).toString()).toBe('PK');
    expect(file.name).toBe('tiedotteet.xlsx');
  });
});

describe('an acknowledgement', () => {
  test('is for both organisations of a person in one act, once, and is undone the same way', async () => {
    const params = await published('writer', { audience: general });
    const data = { bulletin: params.id };
    const reply = await house.turn('both', { verb: 'bulletin.acknowledge', data, channel: '19:general' });
    expect(wordsOf(reply)).toContain('Pajuopisto, Tuomiopisto');
    await house.turn('both', { verb: 'bulletin.acknowledge', data, channel: '19:general' });
    expect(wordsOf(cardsIn(house, '19:general')[0])).toContain('Kuittauksia: 2');
    expect(await house.ports.stores.facts.about([`bulletin~${params.id}`])).toHaveLength(2);
    await house.turn('both', { verb: 'bulletin.acknowledge', data: { ...data, undo: true } });
    expect(wordsOf(cardsIn(house, '19:general')[0])).not.toContain('Kuittauksia');
  });

  test('of two people of one organisation is one', async () => {
    const params = await published('writer', { audience: general });
    await acknowledge(params, 'both', { organisation: 'paju', acknowledged: true });
    expect((await acknowledge(params, 'pajuonly')).acknowledged).toBe(1);
  });

  test('is nobody else’s to give', async () => {
    const params = await published('writer', { audience: general });
    expect(await refusalOf(acknowledge(params, 'both', { organisation: 'haapa', acknowledged: true }))).toBe(
      'notAllowed',
    );
    expect(await refusalOf(acknowledge(params, 'observer'))).toBe('notAllowed');
    expect(await refusalOf(acknowledge({ id: 'b-tuntematon' }, 'both'))).toBe('notFound');
    const draft = await draftBy(house, 'writer', {});
    expect(await refusalOf(acknowledge(draft.params, 'both'))).toBe('notFound');
  });

  test('that is missing is seen by the coordination, and by a lead in the own theme; others see counts', async () => {
    const params = await published('writer', {
      audience: { general: true, themes: ['quality', 'future-and-vision'] },
    });
    await acknowledge(params, 'both', { organisation: 'paju', acknowledged: true });
    const seen = async (who: string) =>
      (await house.call(contract.acknowledgements, who, { params })).groups.map((g) => [
        g.theme,
        g.acknowledged,
        g.expected,
        g.missing?.map((o) => o.id),
      ]);
    expect(await seen('writer')).toEqual([
      [null, 1, 6, ['haapa', 'koivu', 'lehmus', 'manty', 'tuomi']],
      ['quality', 1, 3, ['haapa', 'tuomi']],
      ['future-and-vision', 0, 2, ['haapa', 'manty']],
    ]);
    expect(await seen('lead')).toEqual([
      [null, 1, 6, undefined],
      ['quality', 1, 3, ['haapa', 'tuomi']],
      ['future-and-vision', 0, 2, undefined],
    ]);
    expect((await seen('both')).map((g) => g[3])).toEqual([undefined, undefined, undefined]);
    expect((await seen('observer')).map((g) => g[3])).toEqual([undefined, undefined, undefined]);
  });
});

describe('the picker', () => {
  test('says of each target whether it can be reached, and how to fix it', async () => {
    const gone = async (id: string, change: object) => {
      const channel = await house.ports.stores.channels.get(id);
      if (channel) await house.ports.stores.channels.put({ ...channel, ...change });
    };
    await gone('19:general', { installed: false });
    await gone('19:quality', { tie: null });
    await gone('19:future-and-vision', { deleted: true });
    const options = await house.call(drafts.editorOptions, 'writer');
    expect(options.targets.map((t) => [t.target, t.available, t.why?.code])).toEqual([
      ['general', false, 'appRemoved'],
      ['pedagogy-and-clients', true, undefined],
      ['quality', false, 'noChannel'],
      ['competence-and-staff', false, 'noLead'],
      ['future-and-vision', false, 'channelGone'],
      ['swedish-cross-cutting', true, undefined],
      ['leads', true, undefined],
    ]);
    for (const { why } of options.targets) if (why) expect(why.mend.length).toBeGreaterThan(10);
    const organisations = new Map(
      options.organisations.map((o) => [o.id, [o.contacts, o.available, o.why?.code]]),
    );
    expect(organisations.get('paju')).toEqual([2, true, undefined]);
    expect(organisations.get('manty')).toEqual([0, false, 'noContact']);
  });

  test('shows a lead the own themes only', async () => {
    const options = await house.call(drafts.editorOptions, 'lead');
    expect([options.from, options.targets.map((t) => t.target), options.organisations]).toEqual([
      'lead',
      ['quality'],
      [],
    ]);
    expect(await refusalOf(house.call(drafts.editorOptions, 'both'))).toBe('notAllowed');
  });

  test('offers three templates in both languages', async () => {
    const { templates } = await house.call(drafts.editorOptions, 'writer');
    expect(templates.map((t) => t.name)).toEqual(['Tiedote', 'Hankeinfo', 'Projektipäällikkö tavattavissa']);
    for (const t of templates) {
      const looked = await house.call(drafts.lookAtBulletin, 'writer', {
        body: { ...both, body: t.body, audience: general, type: t.type },
      });
      expect(looked.findings).toEqual([]);
    }
  });
});

describe('the page "Ohjeet"', () => {
  const id = 'g-ohje-0001';
  const pin = (body: object, who = 'writer') => house.call(pinGuideline, who, { params: { id }, body });
  const link = {
    group: 'communication',
    title: { fi: 'Viestintäohje' },
    url: 'https://esimerkki.example/ohje',
  };
  const listed = async () => (await house.call(guidelines, 'both')).guidelines.map((g) => g.title.fi);

  test('has what the communications pinned until it is taken off', async () => {
    await pin(link);
    await pin(link);
    expect(await listed()).toEqual(['Viestintäohje']);
    await pin({ ...link, title: { fi: 'Uusi ohje' } });
    expect(await listed()).toEqual(['Uusi ohje']);
    await house.call(unpinGuideline, 'writer', { params: { id } });
    await house.call(unpinGuideline, 'writer', { params: { id } });
    expect(await listed()).toEqual([]);
  });

  test('is one fact of a duty: a wrong link that is pinned, another one beside it, and both taken off', async () => {
    const obligation = 'coord-communication-platforms-and-guidelines';
    const about = { organisation: 'koivu', month: '2024-05', today: '2024-05-14' };
    const guidelinesPart = async () => {
      const rows = standingsOf(await ledgerOf(house.ports, house.network, 'koivu'), about);
      const row = rows.find((r) => r.obligation === obligation);
      const part = row?.parts?.find((p) => p.part === 'communication-guidelines');
      return [part?.standing, part?.evidence.map((e) => e.kind)];
    };
    const before = await guidelinesPart();
    expect(before[1]).toEqual([]);
    await pin({ ...link, url: 'https://esimerkki.example/vaara' });
    expect(await guidelinesPart()).toEqual(['fulfilled', ['guidelinePinned']]);
    const other = { params: { id: 'g-ohje-0002' }, body: link };
    await house.call(pinGuideline, 'writer', other);
    await house.call(unpinGuideline, 'writer', { params: { id } });
    expect(await guidelinesPart()).toEqual(['fulfilled', ['guidelinePinned']]);
    await house.call(unpinGuideline, 'writer', { params: other.params });
    expect(await guidelinesPart()).toEqual(before);
    // What was written beside a pin before holds no duty up either.
    await recordFact(house.ports, {
      content: {
        kind: 'documentLinked',
        obligation,
        part: 'communication-guidelines',
        url: link.url,
        title: 'x',
      },
      day: '2024-05-14',
      by: 'writer',
    });
    expect(await guidelinesPart()).toEqual(before);
  });

  test('takes links by http(s) and published bulletins only, from those who may', async () => {
    expect(await refusalOf(pin({ ...link, url: 'javascript:x' }))).not.toBe('done');
    expect(await refusalOf(pin({ ...link, url: undefined }))).toBe('badInput');
    expect(await refusalOf(pin(link, 'lead'))).toBe('notAllowed');
    const { params } = await draftBy(house, 'writer', { audience: general });
    const briefing = { group: 'briefing', title: { fi: 'Hankeinfo' }, bulletin: params.id };
    expect(await refusalOf(pin(briefing))).toBe('notFound');
    const out = await published('writer', { audience: general });
    await pin({ ...briefing, bulletin: out.id });
    expect(await listed()).toEqual(['Hankeinfo']);
  });
});
