import type { Localized } from './language';
import { searchable } from './people-text';

export const commandNames = [
  'help',
  'obligations',
  'status',
  'pilots',
  'bulletin',
  'coffee',
  'events',
  'channel',
  'language',
  'settings',
] as const;
export type CommandName = (typeof commandNames)[number];

/** The word that the manifest lists, per language. */
export const commandWords: Readonly<Record<CommandName, Localized>> = {
  help: { fi: 'apua', sv: 'hjälp', en: 'help' },
  obligations: { fi: 'vastuut', sv: 'ansvar', en: 'obligations' },
  status: { fi: 'tilanne', sv: 'läge', en: 'status' },
  pilots: { fi: 'pilotit', sv: 'pilotförsök', en: 'pilots' },
  bulletin: { fi: 'tiedote', sv: 'infomeddelande', en: 'bulletin' },
  coffee: { fi: 'aamukahvit', sv: 'morgonkaffe', en: 'coffee' },
  events: { fi: 'tapahtumat', sv: 'evenemang', en: 'events' },
  channel: { fi: 'kanava', sv: 'kanal', en: 'channel' },
  language: { fi: 'kieli', sv: 'språk', en: 'language' },
  settings: { fi: 'asetukset', sv: 'inställningar', en: 'settings' },
};

// Greetings answer as help does (Teams' validation asks for hi, hello and help).
const otherForms: Readonly<Record<CommandName, readonly string[]>> = {
  help: [
    'apu',
    'ohje',
    'ohjeet',
    'hei',
    'heippa',
    'moi',
    'moikka',
    'terve',
    'hej',
    'hejsan',
    'hi',
    'hello',
    'hey',
    'start',
    '?',
  ],
  obligations: ['vastuu', 'vastuuni', 'velvoitteet', 'ansvaret', 'ansvarsuppgifter', 'obligation', 'duties'],
  status: ['kysely', 'tilannekysely', 'läget', 'avstämning', 'lägesavstämning', 'checkin', 'check-in'],
  pilots: ['pilotti', 'pilot', 'pilotförsöket', 'piloter'],
  bulletin: ['tiedotteet', 'tiedota', 'info', 'infomeddelanden', 'bulletins'],
  coffee: ['kahvi', 'kahvit', 'aamukahvi', 'kaffe', 'morgonkaffet', 'coffees'],
  events: ['tapahtuma', 'kalenteri', 'evenemangen', 'kalender', 'event', 'calendar'],
  channel: ['yhdistä', 'koppla', 'link'],
  settings: ['asetus', 'asetukseni', 'inställning', 'inställningarna', 'setting', 'viestit'],
  language: ['kielet', 'språket', 'lang', 'suomi', 'svenska', 'english', 'suomeksi'],
};

/** Lower case without diacritics: `HJÄLP` and `hjalp` are one word. */
export const plainWord = (word: string): string => searchable(word).replace(/[.,!:;]+$/u, '');

const byWord: ReadonlyMap<string, CommandName> = new Map(
  commandNames.flatMap((name) =>
    [...Object.values(commandWords[name]), ...otherForms[name]].map(
      (word) => [plainWord(word), name] as const,
    ),
  ),
);

/** The command that a message's first word names, or null. */
export const commandOf = (word: string): CommandName | null => byWord.get(plainWord(word)) ?? null;

/** Every word that is understood, for "did you mean". */
export const knownWords: readonly string[] = [...byWord.keys()];
