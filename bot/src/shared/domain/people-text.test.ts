import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { runs } from '../../../test/rules/runs';
import {
  addressInCard,
  arrived,
  arrivedText,
  cut,
  finds,
  inCard,
  inLine,
  markdownInCard,
  nameInCard,
  searchable,
} from './people-text';

// Teams' cards: bold, italic, links and lists; a single break is none.
const drawn = (markdown: string): string =>
  new MarkdownIt('zero', { breaks: false })
    .enable(['emphasis', 'escape', 'link', 'list', 'newline'])
    .render(markdown);
/** What a reader sees, line by line, with the numbers that the browser counts. */
const seen = (markdown: string): readonly string[] => {
  let next = 0;
  return drawn(markdown)
    .replace(/<ol(?: start="(\d+)")?>/gu, (_, start: string | undefined) => {
      next = Number(start ?? 1);
      return '';
    })
    .replace(/<ul>/gu, () => {
      next = Number.NaN;
      return '';
    })
    .replace(/<li>/gu, () => (Number.isNaN(next) ? '- ' : `${next++}. `))
    .replace(/<[^>]+>/gu, '\n')
    .replace(/&amp;/gu, '&')
    .replace(/&quot;/gu, '"')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
};
const typed = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter(Boolean);

const lines: readonly string[] = [
  'Tärkeät päivät:\n\n24. lokakuuta kick off Turussa\n12. joulukuuta loppuseminaari\n7. tammikuuta raportti',
  '24. lokakuuta\n\n12. joulukuuta\n\n7. tammikuuta',
  '3. Lähetä lomake\n5. Odota vahvistus\n9. Julkaise',
  '2026. vuosi on toinen\n2025. vuosi oli ensimmäinen',
  '2. kerros: ilmoittautuminen\n5. kerros: ryhmät',
  '3) kohta kolme\n7) kohta seitsemän',
  '1) a\n2) b',
  '24.10. kick off\n12.12. loppuseminaari',
  '1. joulukuuta kick off',
  '1. ensin\n2. sitten\n3. lopuksi',
  '1. ensin\njatkoa\n2. sitten',
  'Ohjelma to 3.12.:\nklo 9.00 avaus\nklo 10.00 ryhmät\nklo 12.00 lounas',
  'yksi\r\nkaksi\r\nkolme',
  'Ohjelma:\n- a\n- b\nja lopuksi c',
  '- a\n\n- b',
  '+ 5 astetta\n+358 40 123',
];

describe('people’s text in a card', () => {
  test.each(lines)('a bulletin is read as it was typed: %j', (text) => {
    // Whatever sign begins an item, the item is one; so the sign is compared as a hyphen.
    expect(seen(markdownInCard(text))).toEqual(typed(text).map((line) => line.replace(/^\+ /u, '- ')));
  });

  test.each(lines)('other text is read as it was typed, and is no list at all: %j', (text) => {
    expect(seen(inCard(text))).toEqual(typed(text));
    expect(drawn(inCard(text))).not.toMatch(/<[ou]l/u);
  });

  test('a list that counts 1, 2, 3 stays a list, and so do bullets', () => {
    expect(drawn(markdownInCard('1. a\n2. b'))).toContain('<ol>');
    expect(drawn(markdownInCard('* a\n* b'))).toContain('<ul>');
  });

  test('bold, italic and links of a bulletin stay', () => {
    expect(markdownInCard('**a** _b_\n[c](https://c.example)')).toBe('**a** _b_\n\n[c](https://c.example)');
  });

  test('what others write makes no links, mentions or headings', () => {
    expect(seen(inCard('# [x](https://x.example) *a* `b` | c ~d~ <at>Lea</at>'))).toEqual([
      '# [x](https://x.example) *a* `b` | c ~d~ Lea',
    ]);
    expect(nameInCard('24. vuosi\nja muuta')).toBe('24\\. vuosi ja muuta');
  });

  test('whatever is typed, each line is drawn as one line of its own', () => {
    const line = fc.string({ maxLength: 12, unit: fc.constantFrom(...'ab1 23.)-+') });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (all) => {
        const text = all.join('\n');
        expect(seen(inCard(text))).toEqual(typed(text));
      }),
      runs(200),
    );
  });
});

test.each([
  ['https://a.example/Jaetut%20asiakirjat/Malli.pdf', 'https://a.example/Jaetut%20asiakirjat/Malli.pdf'],
  [
    'https://a.example/?doc=%7BAB12%7D&file=A%C3%A4.docx',
    'https://a.example/?doc=%7BAB12%7D&file=A%C3%A4.docx',
  ],
  ['https://a.example/malli_(1).pdf', 'https://a.example/malli_%281%29.pdf'],
  ['https://a.example/ohje_ä.pdf', 'https://a.example/ohje_ä.pdf'],
  ['https://a.example/a b.pdf', 'https://a.example/a%20b.pdf'],
  ['https://a.example/100%.pdf', 'https://a.example/100%.pdf'],
])('the address %s stands in a card as itself', (url, inMarkdown) => {
  expect(addressInCard(url)).toBe(inMarkdown);
});

describe('a cut', () => {
  test.each([
    ['aaa😀bbb', 5, 'aaa…'],
    ['aaa😀bbb', 6, 'aaa😀…'],
    ['aaa👩‍👩‍👧‍👦bbb', 9, 'aaa…'],
    ['aae\u0301bbb', 4, 'aa…'],
    ['lyhyt', 5, 'lyhyt'],
  ])('of %j at %i is %j', (text, most, short) => {
    expect(cut(text, most)).toBe(short);
  });

  test('is never longer than asked and never leaves half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (text, most) => {
          const short = cut(text, most);
          expect(short.length).toBeLessThanOrEqual(Math.max(most, 0));
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe('what arrives', () => {
  test.each([
    ['decomposed letters are composed', 'A\u030ahman a\u0308o\u0308', 'Åhman äö'],
    ['blanks that do not break are blanks', '10\u00a0000\u202f€', '10 000 €'],
    ['nobody sees a zero width', 'Ma\u200blli\ufeff\u00ad', 'Malli'],
    ['the direction of reading is not turned', 'a\u202egpj.exe', 'agpj.exe'],
    ['controls go', 'a\u0000b\u0007c\u009f', 'abc'],
    ['a tab and breaks stay', 'a\tb\r\nc\rd\u2028e', 'a\tb\nc\nd\ne'],
    ['half a character goes', 'a\ud83db', 'ab'],
    ['a picture of several stays whole', '👩‍👩‍👧', '👩‍👩‍👧'],
  ])('%s', (_, text, kept) => {
    expect(arrivedText(text)).toBe(kept);
  });

  test('a letter is the same alone and beside one that has to be looked at more closely', () => {
    const picture = '👩‍👩‍👧';
    const other = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter(
      (letter) => `${arrivedText(letter)}${picture}` !== arrivedText(`${letter}${picture}`),
    );
    expect(other).toEqual([]);
  });

  test('at any depth, and nothing else is touched', () => {
    expect(arrived({ a: ['x\u200b', 1, null, { b: 'y\u00a0z' }], c: true })).toEqual({
      a: ['x', 1, null, { b: 'y z' }],
      c: true,
    });
  });

  test('once is enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(arrivedText(arrivedText(text))).toBe(arrivedText(text));
      }),
    );
  });
});

test.each([
  ['ähtölä', true],
  ['AHTOLA', true],
  ['a\u0308hto\u0308la\u0308', true],
  ['Ähtölä institut', true],
  ['opisto', true],
  ['', true],
  ['öhtälä xyz', false],
])('a search for %j among the names of Ähtölän opisto: %s', (search, found) => {
  expect(finds(search, ['Ähtölän opisto', 'Ähtölä institut', undefined])).toBe(found);
});

test('a search and a notification are one line', () => {
  expect(searchable('  Ågren \n Öst ')).toBe('agren ost');
  expect(inLine(' a\n b\tc ')).toBe('a b c');
});
