/** @jest-environment jsdom */
import fc from 'fast-check';
import { htmlOf, plainOf } from './markdown';

describe('Markdown as Teams draws it', () => {
  test.each([
    ['a single break is none, as in Teams', 'yksi\nkaksi', '<p>yksi kaksi</p>'],
    ['an empty line parts paragraphs', 'yksi\n\nkaksi', '<p>yksi</p><p>kaksi</p>'],
    [
      'bold, italic, struck',
      '**a** *b* _c_ ~~d~~',
      '<p><strong>a</strong> <em>b</em> <em>c</em> <s>d</s></p>',
    ],
    ['italic within bold', '**a *b* c**', '<p><strong>a <em>b</em> c</strong></p>'],
    ['signs within words stay', 'snake_case_word 2*3*4', '<p>snake_case_word 2*3*4</p>'],
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['a numbered list from three', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['a list after words', 'Osaan:\n- a', '<p>Osaan:</p><ul><li>a</li></ul>'],
    ['a date is no list', '16.5.2024 klo 8.30', '<p>16.5.2024 klo 8.30</p>'],
    ['code keeps its signs', '`*a*`', '<p><code>*a*</code></p>'],
    ['an escaped sign', '\\*a\\*', '<p>*a*</p>'],
    [
      'a link with a bracket and an ampersand',
      '[**sivu**](https://a.example/x_(y)?a=1&b=2)',
      '<p><a href="https://a.example/x_(y)?a=1&amp;b=2" target="_blank" rel="noopener noreferrer"><strong>sivu</strong></a></p>',
    ],
  ])('%s', (_, markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  test.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['[x](javascript:alert(1))'],
    ['[x](java&#115;cript:alert(1))'],
    ['[x](data:text/html,<b>)'],
    ['[x](https://a.example/"onmouseover="alert(1))'],
    ['`<b>`'],
  ])('%s does no harm', (markdown) => {
    const page = new DOMParser().parseFromString(htmlOf(markdown), 'text/html');
    const links = [...page.querySelectorAll('a')];
    expect(page.querySelector('script, img, b, [onmouseover], [onerror]')).toBeNull();
    expect(links.every((a) => a.protocol === 'https:')).toBe(true);
  });

  test('whatever is written, only the few known elements come out', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '\n',
      '- ',
      '1. ',
      '\\',
      '\u0000',
      'a',
      'javascript:',
      'https://a.example',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const page = new DOMParser().parseFromString(htmlOf(parts.join('')), 'text/html');
        const known = ['P', 'STRONG', 'EM', 'S', 'CODE', 'A', 'UL', 'OL', 'LI'];
        for (const element of page.body.querySelectorAll('*')) {
          expect(known).toContain(element.tagName);
          const names = element.getAttributeNames().join(' ');
          expect(['', 'start', 'href target rel']).toContain(names);
        }
        for (const link of page.querySelectorAll('a')) expect(link.protocol).toBe('https:');
      }),
    );
  });

  test('a notification has the words alone', () => {
    expect(plainOf('Hei! Olen **Strapetsi** & co.\n\n- vastuut\n- [ohje](https://a.example)')).toBe(
      'Hei! Olen Strapetsi & co. vastuut ohje',
    );
  });
});
