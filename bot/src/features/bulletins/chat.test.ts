import { AdaptiveCard, SerializationContext } from 'adaptivecards';
import {
  type BulletinsHouse,
  cardsIn,
  draftBy,
  everywhere,
  network,
  openHouse,
  start,
} from '../../../test/houses/bulletins';
import { buttonsOf, refusalOf, verbsOf, wordsOf } from '../../../test/houses/seen';
import type { Reply } from '../../routes';
import * as drafts from '../../shared/contract/bulletin-drafts';
import { type Language, languages } from '../../shared/domain/language';

let house: BulletinsHouse;
beforeEach(async () => {
  house = await openHouse();
});
const cardOf = (reply: Reply): unknown => {
  if (reply.is !== 'card' && reply.is !== 'dialog') throw new Error(`no card but ${JSON.stringify(reply)}`);
  return reply.card;
};
const inputs = {
  titleFi: 'Otsikko',
  bodyFi: 'Teksti',
  titleSv: 'Rubrik',
  bodySv: 'Text',
  link: '',
  audience: 'quality',
  type: 'bulletin',
};
const press = (who: string, card: unknown, verb: string, more: object = {}) => {
  const button = buttonsOf(card).find((b) => (b.verb ?? b.data?.verb) === verb);
  if (!button) throw new Error(`no ${verb} among ${verbsOf(card).join(', ')}`);
  return house.turn(who, { verb, data: { ...button.data, ...more } });
};
const form = async (who: string) => cardOf(await house.turn(who, { command: 'bulletin' }));
const stored = async () => house.ports.stores.bulletins.list();

describe('tiedote', () => {
  test('written, previewed and published in three presses', async () => {
    const preview = cardOf(await press('lead', await form('lead'), 'bulletin.preview', inputs));
    expect(wordsOf(preview)).toContain('Rubrik');
    expect(wordsOf(preview)).toContain('Lähtee: Laadunhallinnan');
    const done = await press('lead', preview, 'bulletin.publish', { day: '', time: '' });
    expect(wordsOf(done)).toContain('Julkaistu. Lähtee heti: 1 kanava.');
    expect(house.sentTo('19:quality')).toHaveLength(1);
    await press('lead', preview, 'bulletin.publish');
    expect(house.sentTo('19:quality')).toHaveLength(1);
  });

  test('refused in a dialog the form opens again with the sentence and all that was typed, and is one draft', async () => {
    const opened = cardOf(await house.turn('lead', { verb: 'bulletin.open' }));
    const typed = { ...inputs, titleFi: 'x'.repeat(151), bodyFi: 'Pitkä ja hyvä teksti' };
    const again = await press('lead', opened, 'bulletin.preview', typed);
    expect(again.is).toBe('dialog');
    for (const part of ['Mitään ei tallennettu', 'x'.repeat(151), 'Pitkä ja hyvä teksti', 'Rubrik'])
      expect(wordsOf(cardOf(again))).toContain(part);
    expect(await stored()).toHaveLength(0);
    const preview = cardOf(
      await press('lead', cardOf(again), 'bulletin.preview', { ...typed, titleFi: 'Otsikko' }),
    );
    expect(wordsOf(preview)).toContain('Pitkä ja hyvä teksti');
    expect(await stored()).toHaveLength(1);
    // A day without its time: nothing goes out, and the draft's form is there.
    const refused = await press('lead', preview, 'bulletin.publish', { day: '2099-01-01', time: '' });
    expect(wordsOf(cardOf(refused))).toContain('Pitkä ja hyvä teksti');
    expect(house.sentTo('19:quality')).toHaveLength(0);
  });

  test('in a channel there is only a button, and the form opens for the presser', async () => {
    const reply = cardOf(await house.turn('lead', { command: 'bulletin', channel: '19:quality' }));
    expect(verbsOf(reply)).toEqual(['bulletin.open']);
    const dialog = cardOf(await house.turn('lead', { verb: 'bulletin.open' }));
    expect(new Set(buttonsOf(dialog).map((b) => b.type))).toEqual(new Set(['Action.Submit']));
    const preview = cardOf(await press('lead', dialog, 'bulletin.preview', inputs));
    expect(new Set(buttonsOf(preview).map((b) => b.type))).toEqual(new Set(['Action.Submit']));
    await press('lead', preview, 'bulletin.publish');
    expect(house.sentTo('19:quality')).toHaveLength(1);
  });

  test('completes an address as a browser does', async () => {
    const typed = { ...inputs, link: ' www.oph.fi/ohje' };
    const preview = cardOf(await press('lead', await form('lead'), 'bulletin.preview', typed));
    await press('lead', preview, 'bulletin.publish');
    expect((await stored()).map((b) => [b.state, b.link])).toEqual([
      ['published', 'https://www.oph.fi/ohje'],
    ]);
  });

  test('what is wrong is said, the draft is kept and opens again as it was', async () => {
    const bad = { ...inputs, bodyFi: '# Otsikko <at>Lea</at>', link: 'javascript:alert(1)' };
    const said = cardOf(await press('lead', await form('lead'), 'bulletin.preview', bad));
    expect(verbsOf(said)).toEqual(['bulletin.edit']);
    expect(wordsOf(said)).toContain('Maininta (at-merkintä)');
    expect(wordsOf(said)).toContain('Luonnos on tallessa');
    expect((await stored()).map((b) => [b.state, b.link])).toEqual([['draft', 'javascript:alert(1)']]);
    const again = cardOf(await press('lead', said, 'bulletin.edit'));
    expect(wordsOf(again)).toContain('javascript:alert(1)');
    const preview = cardOf(await press('lead', again, 'bulletin.preview', inputs));
    await press('lead', preview, 'bulletin.publish');
    expect((await stored()).map((b) => b.state)).toEqual(['published']);
  });

  test('a template fills what is empty and leaves what was typed', async () => {
    const filled = cardOf(
      await house.turn('writer', {
        verb: 'bulletin.template',
        data: {
          bulletin: 'b-uusi-0001',
          revision: 0,
          template: 'officeHours',
          ...inputs,
          titleFi: 'Oma',
          bodyFi: '',
          audience: '',
        },
      }),
    );
    const words = wordsOf(filled);
    expect(words).toContain('"value":"Oma"');
    expect(words).toContain('Projektipäällikkö on tavattavissa');
    expect(words).toContain('"value":"Text"');
    expect(await stored()).toEqual([]);
  });

  test('scheduled and cancelled from the chat', async () => {
    const preview = cardOf(await press('lead', await form('lead'), 'bulletin.preview', inputs));
    expect(await refusalOf(press('lead', preview, 'bulletin.publish', { day: '2024-05-16', time: '' }))).toBe(
      'badInput',
    );
    const waits = cardOf(
      await press('lead', preview, 'bulletin.publish', { day: '2024-05-16', time: '08:30' }),
    );
    expect(wordsOf(waits)).toContain('Ajastettu: to 16.5.2024 klo 8.30.');
    const cancelled = cardOf(await press('lead', waits, 'bulletin.cancel'));
    expect(verbsOf(cancelled)).toEqual(['bulletin.edit']);
    await house.advance('2024-05-17T06:00:00.000Z');
    expect(house.outbox).toEqual([]);
  });

  test('for readers it lists the latest that are theirs to read', async () => {
    const { params, revision } = await draftBy(house, 'writer', {
      title: { fi: 'Kaikille' },
      body: { fi: 'x' },
      audience: { general: true, themes: [] },
    });
    await house.call(drafts.publishDraft, 'writer', { params, body: { revision, languageFollows: true } });
    const list = cardOf(await house.turn('both', { command: 'bulletin' }));
    expect(wordsOf(list)).toContain('Kaikille');
    // The button beside the row's text, and the page with all of them.
    expect(verbsOf(list)).toEqual(['bulletin.read', 'Action.OpenUrl']);
    const read = await house.turn('both', { verb: 'bulletin.read', data: { bulletin: params.id } });
    expect(wordsOf(cardOf(read))).toContain('Kaikille');
  });

  test('five long titles make short rows, each with its button beside it, and six buttons at most', async () => {
    for (let i = 0; i < 7; i += 1) {
      const { params, revision } = await draftBy(house, 'writer', {
        title: { fi: `${i} ${'Pitkä otsikko kaikille teemoille '.repeat(3)}` },
        body: { fi: 'x' },
        audience: { general: true, themes: [] },
      });
      await house.call(drafts.publishDraft, 'writer', { params, body: { revision, languageFollows: true } });
    }
    const { body, actions } = cardOf(await house.turn('both', { command: 'bulletin' })) as {
      readonly body: readonly { readonly type: string; readonly columns?: readonly unknown[] }[];
      readonly actions: readonly unknown[];
    };
    const rows = body.filter(({ type }) => type === 'ColumnSet');
    expect([rows.length, actions.length]).toEqual([5, 1]);
    for (const { columns = [] } of rows) {
      expect(verbsOf(columns[1])).toEqual(['bulletin.read']);
      expect(wordsOf(columns[0])).toMatch(/"text":"\*\*[^"]{80,90}…\*\*"/u);
    }
  });

  test('somebody else’s draft, a forged place or a mended card does nothing', async () => {
    const { params, revision } = await draftBy(house, 'writer', {});
    const data = { bulletin: params.id, revision, ...inputs };
    expect(await refusalOf(house.turn('lead', { verb: 'bulletin.preview', data }))).toBe('notFound');
    expect(await refusalOf(house.turn('lead', { verb: 'bulletin.edit', data }))).toBe('notFound');
    expect(await refusalOf(house.turn('lead', { verb: 'bulletin.publish', data }))).toBe('notFound');
    const forged = { bulletin: 'b-uusi-0002', revision: 0, ...inputs };
    expect(
      await refusalOf(
        house.turn('lead', { verb: 'bulletin.preview', data: { ...forged, audience: 'kaikki' } }),
      ),
    ).toBe('badInput');
    for (const broken of [
      {},
      { bulletin: '../x' },
      { bulletin: 7 },
      { ...forged, titleFi: { a: 1 } },
      { ...forged, bodyFi: 'a'.repeat(3001) },
    ])
      expect(await refusalOf(house.turn('lead', { verb: 'bulletin.preview', data: broken }))).not.toBe(
        'done',
      );
    const wide = cardOf(
      await house.turn('lead', { verb: 'bulletin.preview', data: { ...forged, audience: 'general' } }),
    );
    expect(await refusalOf(press('lead', wide, 'bulletin.publish'))).toBe('notAllowed');
    expect(house.outbox).toEqual([]);
  });
});

describe('every card', () => {
  const long = `\${title} [a](https://x.example) **b** ${'äö '.repeat(700)}`.slice(0, 2000);
  const most = {
    title: { fi: `${long.slice(0, 149)}x`, sv: `${long.slice(0, 149)}y` },
    body: { fi: `${long}\n- yksi\n- kaksi`, sv: long },
    link: 'https://esimerkki.example/a?b=(c)',
    image: { url: 'https://kuva.example/a.png', alt: { fi: 'Kaavio "lainaus"', sv: 'Diagram' } },
    attachments: Array.from({ length: 5 }, (_, i) => ({
      name: `Liite [${i}]`,
      url: `https://a.example/(${i})`,
    })),
  };
  const inLanguage = (language: Language) => ({
    ...network,
    people: network.people.map((p) => ({ ...p, language })),
  });
  const check = (card: unknown): void => {
    const json = JSON.stringify(card);
    expect(Buffer.byteLength(json)).toBeLessThanOrEqual(25 * 1024);
    // What people wrote may hold `${`; what the template left open may not.
    expect(json.replaceAll('${title}', '')).not.toContain('${');
    const context = new SerializationContext();
    const parsed = new AdaptiveCard();
    parsed.parse(card as object, context);
    expect([context.eventCount, parsed.validateProperties().validationEvents]).toEqual([0, []]);
    const own = (card as { actions?: readonly unknown[] }).actions ?? [];
    expect(own.length).toBeLessThanOrEqual(6);
    for (const b of buttonsOf(own)) {
      const verb = b.verb ?? b.data?.verb;
      if (typeof verb === 'string') expect(house.table.actions.has(verb)).toBe(true);
    }
  };

  test.each(languages)('is valid, small enough and complete in %s', async (language) => {
    house = await openHouse(start, inLanguage(language));
    check(await form('writer'));
    const { params, revision } = await draftBy(house, 'writer', { ...most, audience: everywhere });
    await house.call(drafts.previewDraft, 'writer', { params, body: { revision } });
    await house.call(drafts.publishDraft, 'writer', { params, body: { revision } });
    for (const who of ['writer', 'manager']) for (const card of cardsIn(house, who)) check(card);
    await press('manager', cardsIn(house, 'manager')[0], 'bulletin.approve', { note: long.slice(0, 500) });
    await press('lead', cardsIn(house, 'lead')[0], 'bulletin.relay', { lines: long.slice(0, 500) });
    check(cardOf(await press('both', cardsIn(house, '19:general')[0], 'bulletin.acknowledge')));
    expect(house.outbox.length).toBeGreaterThan(5);
    for (const { post, to } of house.outbox) {
      expect([to, post.summary.length > 0]).toEqual([to, true]);
      check(post.card);
    }
    const posted = wordsOf(cardsIn(house, '19:general')[0]);
    expect(posted).toContain('${title}');
    expect(posted).toContain('[Liite \\\\[0\\\\]](https://a.example/%280%29)');
  });
});
