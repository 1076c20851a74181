import { AdaptiveCard, SerializationContext } from 'adaptivecards';
import { type CheckInsHouse, openHouse, sampleNetwork } from '../../../test/houses/check-ins';
import { themeChannel } from '../../../test/houses/fake-teams';
import { buttonNamed, buttonsOf, cardOf, linesOf, partsOf } from '../../../test/houses/seen';
import { type Fact, factId } from '../../shared/domain/fact';
import { slotOf } from '../../shared/domain/fact-kinds';
import { type Language, languages } from '../../shared/domain/language';
import type { Network } from '../../shared/domain/network';
import { type ThemeId, themeIds } from '../../shared/domain/theme';

const from = '2023-12-01';
const names = Array.from({ length: 75 }, (_, i) => `org-${i}`);
const longName = 'Keskisen seudun ammatillisen koulutuksen kuntayhtymä';

/** The sample in one language, every theme as full as a real one may be. */
const fullNetwork = (language: Language): Network => ({
  ...sampleNetwork,
  organisations: [
    ...sampleNetwork.organisations,
    ...names.map((id) => ({
      id,
      name: { fi: `${longName} ${id}`, sv: `${longName} ${id}` },
      language,
      joined: from,
      isCoordinator: false,
    })),
  ],
  leaderships: themeIds.map((theme) => ({ organisation: 'haapa', theme, share: 100, from })),
  memberships: [
    ...sampleNetwork.memberships,
    ...names.flatMap((organisation) => themeIds.map((theme) => ({ organisation, theme, from }))),
  ],
  people: sampleNetwork.people.map((p) => ({
    ...p,
    language,
    assignments:
      p.id === 'lead' ? [{ organisation: 'haapa', role: 'lead', from, deputy: false }] : p.assignments,
  })),
});

/** As much as the form takes, of what Markdown and templates would read as their own. */
const longText = `\${title} [a](https://x.example) *b* <at>c</at> # ${'äö'.repeat(1000)}`.slice(0, 2000);
const answer = (more: Readonly<Record<string, unknown>>) => ({
  theme: 'quality',
  pilot: 'p1',
  title: `${longText.slice(0, 119)}x`,
  stage: 'running',
  pace: 'stuck',
  done: longText,
  help: 'true',
  share: 'true',
  internal: 'true',
  ...more,
});

const answered = (organisation: string, theme: ThemeId, recordedAt: string): Fact => {
  const content = {
    kind: 'pilotAnswered',
    round: '2024-04',
    organisation,
    theme,
    pilot: 'p1',
    title: longText.slice(0, 120),
    stage: 'running',
    pace: 'stuck',
    done: longText,
    help: true,
    share: true,
    internal: true,
  } as const;
  const slot = slotOf(content);
  return {
    id: factId(slot, 1),
    slot,
    number: 1,
    content,
    day: '2024-04-22',
    recordedAt,
    recordedBy: 'owner',
  };
};

/** Everybody has answered round 4, asked for help and shared it; round 5 is open. */
const told = async (language: Language): Promise<CheckInsHouse> => {
  const house = await openHouse('2024-04-19T06:00:00.000Z', fullNetwork(language));
  await house.advance('2024-04-22T06:00:00.000Z');
  const at = house.ports.now();
  await house.ports.stores.facts.insertMany(
    names.flatMap((id) => themeIds.map((theme) => answered(id, theme, at))),
  );
  await house.press('contact', 'checkIn.answer', {
    data: answer({ organisation: 'paju', round: '2024-04' }),
  });
  await house.advance('2024-05-27T06:00:00.000Z');
  return house;
};

/** Every card of the room, as it is met. */
const everyCard = async (house: CheckInsHouse): Promise<Readonly<Record<string, unknown>>> => {
  const [closedRound, openRound] = house.sentTo(themeChannel('quality')).map((s) => s.posts.at(-1)?.card);
  const inChannel = { theme: 'quality' } as const;
  const save = (by: string, more: Readonly<Record<string, unknown>>) =>
    house.press(by, 'checkIn.answer', { data: answer({ organisation: 'paju', ...more }) });
  return {
    openRound,
    closedRound,
    call: house.sentTo('contact').at(-1)?.posts.at(-1)?.card,
    form: cardOf(await house.command('contact', 'status')),
    dialog: cardOf(
      await house.press('contact', 'checkIn.open', {
        ...inChannel,
        data: { round: '2024-05', theme: 'quality' },
      }),
    ),
    lateDialog: cardOf(
      await house.press('contact', 'checkIn.open', {
        ...inChannel,
        data: { round: '2024-04', theme: 'quality' },
      }),
    ),
    firstForm: cardOf(await house.press('english', 'checkIn.form', { data: { round: '2024-05' } })),
    choice: cardOf(await house.command('two', 'status')),
    choiceInDialog: cardOf(
      await house.press('two', 'checkIn.open', { ...inChannel, data: { theme: 'quality' } }),
    ),
    lateSaved: cardOf(await save('contact', { round: '2024-04', stage: 'finished', dialog: true })),
    saved: cardOf(await save('contact', { round: '2024-05' })),
    replaced: cardOf(await save('two', { round: '2024-05', stage: 'finished' })),
    channelStatus: cardOf(await house.command('contact', 'status', inChannel)),
    leadSummary: cardOf(await house.command('lead', 'status')),
    wholeSummary: cardOf(await house.command('coordinator', 'status')),
    ownPilots: cardOf(await house.command('contact', 'pilots')),
    observersPilots: cardOf(await house.command('observer', 'pilots')),
    pilot: cardOf(
      await house.press('contact', 'pilot.open', {
        data: { organisation: 'paju', theme: 'quality', pilot: 'p1' },
      }),
    ),
    silent: cardOf(await house.press('lead', 'checkIn.silent', { data: { theme: 'quality' } })),
    channelPilots: cardOf(await house.command('contact', 'pilots', inChannel)),
  };
};

const buttonsIn = (thing: unknown): readonly unknown[] => {
  if (Array.isArray(thing)) return thing.flatMap(buttonsIn);
  if (typeof thing !== 'object' || thing === null) return [];
  const { actions, selectAction: _, ...rest } = thing as Record<string, unknown>;
  return [...(Array.isArray(actions) ? actions : []), ...buttonsIn(Object.values(rest))];
};

const demandFit = (house: CheckInsHouse, card: unknown): void => {
  const text = JSON.stringify(card);
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  expect(text.replaceAll('${title}', '')).not.toContain('${');
  expect(text).not.toMatch(/undefined|\[object|:null/u);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(25 * 1024);
  const context = new SerializationContext();
  new AdaptiveCard().parse(card as object, context);
  expect(Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)).toEqual([]);
  const buttons = buttonsOf(card);
  // A row that opens is no button among the six.
  expect(buttonsIn(card).length).toBeLessThanOrEqual(6);
  for (const { type, title, verb, data, ...rest } of buttons) {
    expect(title).toMatch(/./u);
    if (type === 'Action.OpenUrl' || type === 'Action.ToggleVisibility') continue;
    expect(house.table.actions.has(String(data.verb))).toBe(true);
    if (type === 'Action.Execute') {
      expect(verb).toBe(data.verb);
      expect(rest).toMatchObject({ fallback: { type: 'Action.Submit', title, data } });
    } else expect(type).toBe('Action.Submit');
  }
  for (const input of partsOf(card, (type) => type.startsWith('Input.'))) expect(input.label).toMatch(/./u);
};

describe.each(languages)('in %s', (language) => {
  test('every card is one that Teams takes', async () => {
    const house = await told(language);
    const cards = await everyCard(house);
    for (const [name, card] of Object.entries(cards)) {
      try {
        demandFit(house, card);
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
    expect(linesOf(cards.leadSummary).filter((line) => line.startsWith('⚑'))).toHaveLength(themeIds.length);
  });

  test('what people wrote is neither a template nor a mention nor a link', async () => {
    const { ownPilots, leadSummary, saved } = await everyCard(await told(language));
    for (const card of [ownPilots, leadSummary]) {
      const lines = linesOf(card).join('\n');
      expect(lines).toContain('${title} \\[a\\]');
      expect(lines).not.toContain('<at>');
    }
    const changed = buttonsOf(saved)[0];
    expect(changed?.verb).toBe('checkIn.form');
  });
});

test('in a dialog every button is one that a dialog has, in a chat every button has its fallback', async () => {
  const { dialog, form } = await everyCard(await told('fi'));
  expect(buttonsOf(dialog).map((b) => [b.type, b.title])).toEqual([
    ['Action.Submit', 'Ei muutosta'],
    ['Action.ToggleVisibility', 'Nimi, jakaminen ja viestintä'],
    ['Action.Submit', 'Tallenna'],
    ['Action.Submit', 'Lisää toinen pilotti'],
    ['Action.OpenUrl', 'Avaa Tilannekysely'],
  ]);
  expect(buttonNamed(form, 'Tallenna').type).toBe('Action.Execute');
  expect(buttonNamed(form, 'Ei muutosta')).toMatchObject({
    associatedInputs: 'none',
    fallback: { associatedInputs: 'none' },
  });
});

test('the text field holds two thousand characters and asks for no personal data', async () => {
  const { form } = await everyCard(await told('fi'));
  const [field] = partsOf(form, (type) => type === 'Input.Text').filter((i) => i.id === 'done');
  expect(field).toMatchObject({ isMultiline: true, maxLength: 2000, value: longText });
  expect(linesOf(form)).toContain('Älä kirjoita opiskelijoiden tai henkilöstön henkilötietoja.');
});
