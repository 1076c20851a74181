import fc from 'fast-check';
import { runs } from '../../../test/rules/runs';
import { type Lost, lostIn } from './bulletin-markup';

describe('what a card cannot keep', () => {
  test.each<[text: string, lost: Lost, line: number]>([
    ['Hei <at>Lea</at>', 'mention', 1],
    ['Hei\n<AT id="1">Lea', 'mention', 2],
    ['Hei </at>', 'mention', 1],
    ['<b>Tärkeä</b>', 'markup', 1],
    ['<img src=x onerror=alert(1)>', 'markup', 1],
    ['<script>alert(1)</script>', 'markup', 1],
    ['<https://esimerkki.example>', 'markup', 1],
    ['Alku\n\n## Väliotsikko', 'heading', 3],
    ['> lainattu', 'quote', 1],
    ['| a | b |\n|---|---|', 'table', 1],
    ['kirjoita `tiedote`', 'code', 1],
    ['```\nkoodi\n```', 'code', 1],
    ['~~vanha~~ uusi', 'struck', 1],
    ['yllä\n---\nalla', 'rule', 2],
    ['* * *', 'rule', 1],
    ['![kaavio](https://kuva.example/a.png)', 'image', 1],
    ['- yksi\n  - kaksi', 'nestedList', 2],
    ['[paina](javascript:alert(1))', 'link', 1],
    ['[paina](JavaScript:alert(1))', 'link', 1],
    ['[paina]( data:text/html,x)', 'link', 1],
    ['[paina](ftp://esimerkki.example)', 'link', 1],
    ['[paina](/tab/tiedotteet)', 'link', 1],
    ['[paina]()', 'link', 1],
    ['ensin [hyvä](https://a.example) sitten [huono](vbscript:x)', 'link', 1],
  ])('%j', (text, lost, line) => {
    expect(lostIn(text)).toContainEqual({ lost, line });
  });

  test.each([
    'Tavallinen lause. Toinen lause!',
    '**lihava** ja _kursiivi_ ja *kursiivi*',
    '- yksi\n- kaksi\n\n1. ensin\n2. sitten',
    '[ohjelma](https://esimerkki.example/ohjelma?a=1&b=2)',
    'https://esimerkki.example/suoraan',
    'Luku 3 < 5 ja 7 > 2, <3',
    'Ryhmä #1 ja #tunniste',
    'Aika 8.30–9.15 -- paikka Teams',
    'data: luvut tulevat myöhemmin',
    '',
  ])('%j is kept', (text) => {
    expect(lostIn(text)).toEqual([]);
  });

  test('each kind is named once, with the first line where it stands', () => {
    expect(lostIn('# a\n# b\n> c\n> d')).toEqual([
      { lost: 'heading', line: 1 },
      { lost: 'quote', line: 3 },
    ]);
  });

  test('any text is read in an instant, and the line is one of its own', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 3000, unit: fc.constantFrom(...'<at>[](h)|-`#~*! \n\täö') }),
        (text) => {
          for (const { line } of lostIn(text)) expect(line).toBeLessThanOrEqual(text.split('\n').length);
        },
      ),
      runs(100),
    );
  });
});
