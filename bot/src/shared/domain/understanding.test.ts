import { distance } from 'fastest-levenshtein';
import { knownWords } from './command';
import { type Understood, understand } from './understanding';

const near = (word: string): string | null =>
  knownWords.find((known) => word.length > 3 && distance(word, known) === 1) ?? null;
const heard = (text: string): Understood => understand(text, near);

test.each([
  ['vastuut', 'obligations', ''],
  ['VASTUUT 2024-05', 'obligations', '2024-05'],
  ['hjalp', 'help', ''],
  ['”tilanne”', 'status', ''],
  ['/aamukahvit', 'coffee', ''],
  ['?', 'help', ''],
  ['', 'help', ''],
  ['kieli sv', 'language', 'sv'],
  ['Hyvää huomenta', 'help', ''],
  ['god morgon!', 'help', ''],
  ['hello there', 'help', ''],
])('%s runs its first word', (text, command, args) => {
  expect(heard(text)).toEqual({ is: 'command', command, args });
});

test.each([
  ['when is the next coffee?', 'coffee'],
  ['milloin mennään kahveille', 'coffee'],
  ['onko tällä viikolla aamukahveja', 'coffee'],
  ['mitä vastuita meillä on', 'obligations'],
  ['Hei, milloin on seuraava tapahtuma?', 'events'],
  ['ilmoittaudu', 'events'],
  ['seuraava kokous', 'events'],
  ['när är nästa möte', 'events'],
  ['show me the pilots please', 'pilots'],
  ['missä ovat tiedotteet', 'bulletin'],
])('%s is answered at once, for it only reads', (text, command) => {
  expect(heard(text)).toEqual({ is: 'reading', command });
});

test.each([
  ['haluan muuttaa kanavaa', ['channel']],
  ['vastaa', ['status']],
  ['miten vastaan tilannekyselyyn', ['status']],
  ['can I change the language', ['language']],
  ['milloin on kahvit ja tapahtumat', ['coffee', 'events']],
  ['olisiko tiedotetta pilotista tai kahveista', ['bulletin', 'pilots']],
])('%s is offered, and nothing is done', (text, commands) => {
  expect(heard(text)).toEqual({ is: 'offer', commands });
});

test.each([
  ['svenska', 'sv'],
  ['englanti', 'en'],
  ['Suomeksi', 'fi'],
  ['in English', 'en'],
  ['på finska', 'fi'],
])('%s alone switches the language', (text, language) => {
  expect(heard(text)).toEqual({ is: 'language', language });
});

test.each([['kiitos'], ['Tack så mycket!'], ['thank you']])('%s is thanks', (text) => {
  expect(heard(text)).toEqual({ is: 'thanks' });
});

test('a typo names the word that was probably meant', () => {
  expect(heard('aamukahvii')).toEqual({ is: 'reading', command: 'coffee' });
  expect(heard('vastut')).toEqual({ is: 'near', command: 'obligations' });
});

test.each([
  ['a long text that names a command', `${'sana '.repeat(9)}kahvit`],
  ['a very long one', 'x '.repeat(14_000)],
  ['words that mean nothing here', 'lumi sataa hiljaa'],
  ['a language in a sentence', 'puhutko sinä englanti'],
])('%s is understood as nothing', (_, text) => {
  expect(heard(text)).toEqual({ is: 'nothing' });
});
