import { type CommandName, commandNames, commandOf, plainWord } from './command';
import type { Language } from './language';
import { cut } from './people-text';
import { wordIn } from './word-in';

/** What a message in chat asks for. Nothing here does anything: a guess is offered, never carried out. */
export type Understood =
  /** Its first word is a command; `args` is what follows. */
  | { readonly is: 'command'; readonly command: CommandName; readonly args: string }
  /** A command that only reads stands somewhere in a short sentence. */
  | { readonly is: 'reading'; readonly command: CommandName }
  /** One that opens a form, or two: the person chooses. */
  | { readonly is: 'offer'; readonly commands: readonly CommandName[] }
  /** No command, but nearly: the word that was probably meant. */
  | { readonly is: 'near'; readonly command: CommandName }
  | { readonly is: 'language'; readonly language: Language }
  | { readonly is: 'thanks' }
  | { readonly is: 'nothing' };

/** Longer messages are meant for somebody else. */
const mostWords = 8;
const mostOffered = 2;

// What a word begins with, in its plain form: kahveille, aamukahveja, vastuita, mötet.
const stems: Readonly<Record<CommandName, readonly string[]>> = {
  help: ['ohje', 'hjalp'],
  obligations: ['vastuu', 'vastui', 'velvoit', 'ansvar', 'obligation', 'responsibilit', 'duties', 'duty'],
  status: [
    'tilannekysel',
    'kysel',
    'vastaa',
    'vastau',
    'lagesavstam',
    'avstam',
    'svar',
    'answer',
    'checkin',
    'check-in',
  ],
  pilots: ['pilot'],
  bulletin: ['tiedote', 'tiedott', 'tiedoti', 'infomedd', 'bulletin'],
  coffee: ['kahvi', 'kahve', 'aamukahv', 'kaffe', 'morgonkaffe', 'coffee'],
  events: [
    'tapahtum',
    'kalenter',
    'ilmoittaud',
    'kokou',
    'tapaami',
    'tilaisuu',
    'evenemang',
    'kalender',
    'anmal',
    'mote',
    'traff',
    'event',
    'calendar',
    'meeting',
  ],
  channel: ['kanava', 'kanavi', 'yhdist', 'kanal', 'koppla', 'channel'],
  settings: ['asetu', 'installning', 'setting'],
  language: ['kieli', 'kiele', 'sprak', 'language'],
};

/** Answered at once wherever they stand; the others open a form or change something. */
const reading: ReadonlySet<CommandName> = new Set<CommandName>([
  'help',
  'obligations',
  'pilots',
  'bulletin',
  'coffee',
  'events',
]);

const greetings: ReadonlySet<string> = new Set(
  [
    'hei',
    'heippa',
    'moi',
    'moikka',
    'moro',
    'terve',
    'tervehdys',
    'huomenta',
    'päivää',
    'iltaa',
    'hyvää',
    'hej',
    'hejsan',
    'hallå',
    'god',
    'morgon',
    'morron',
    'dag',
    'kväll',
    'hi',
    'hello',
    'hey',
    'good',
    'morning',
    'afternoon',
    'evening',
  ].map(plainWord),
);
const thanks: ReadonlySet<string> = new Set(
  ['kiitos', 'kiitti', 'kiitoksia', 'kiitokset', 'tack', 'tackar', 'thanks', 'thank', 'thx', 'cheers'].map(
    plainWord,
  ),
);

// As each language calls each: the whole message, alone or with "in", "på".
const languageNames: Readonly<Record<string, Language>> = {
  suomi: 'fi',
  suomeksi: 'fi',
  finska: 'fi',
  finnish: 'fi',
  svenska: 'sv',
  ruotsi: 'sv',
  ruotsiksi: 'sv',
  swedish: 'sv',
  english: 'en',
  englanti: 'en',
  englanniksi: 'en',
  engelska: 'en',
};
const beforeLanguage: ReadonlySet<string> = new Set(['in', 'pa']);

const signs = /["'”“„’‘«»`()/\\?¿*_]/gu;
const cleaned = (text: string): readonly string[] =>
  text.replace(signs, ' ').split(/\s+/u).map(plainWord).filter(Boolean);

const byStem = (word: string): CommandName | null =>
  commandOf(word) ?? commandNames.find((name) => stems[name].some((stem) => word.startsWith(stem))) ?? null;

const languageIn = (words: readonly string[]): Language | null => {
  const [first = '', second] = words;
  if (words.length === 1) return wordIn(languageNames, first) ?? null;
  return words.length === 2 && beforeLanguage.has(first)
    ? (wordIn(languageNames, second ?? '') ?? null)
    : null;
};

/** What a short sentence speaks of, each command once, in its order. */
const spokenOf = (words: readonly string[]): readonly CommandName[] =>
  words.length > mostWords
    ? []
    : [...new Set(words.filter((w) => !greetings.has(w)).flatMap((w) => byStem(w) ?? []))];

/** `near`: the known word that a mistyped one is close to, if any. */
export const understand = (text: string, near: (word: string) => string | null): Understood => {
  const words = cleaned(text);
  const [first] = words;
  if (first === undefined) return { is: 'command', command: 'help', args: '' };
  const language = languageIn(words);
  if (language) return { is: 'language', language };
  if (thanks.has(first)) return { is: 'thanks' };
  const command = greetings.has(first) ? null : commandOf(first);
  if (command) return { is: 'command', command, args: text.trim().split(/\s+/u).slice(1).join(' ') };
  const spoken = spokenOf(words);
  const [only, ...others] = spoken;
  if (only && others.length > 0) return { is: 'offer', commands: spoken.slice(0, mostOffered) };
  if (only) return reading.has(only) ? { is: 'reading', command: only } : { is: 'offer', commands: [only] };
  if (greetings.has(first)) return { is: 'command', command: 'help', args: '' };
  const meant = commandOf(near(cut(first, 40, '')) ?? '');
  return meant ? { is: 'near', command: meant } : { is: 'nothing' };
};
