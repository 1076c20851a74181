import type { BulletinContent } from './bulletin';
import { findingsOf, longBody, mostAttachments, mostCardBytes } from './bulletin-check';

const whole: BulletinContent = {
  type: 'bulletin',
  title: { fi: 'Otsikko', sv: 'Rubrik' },
  body: { fi: 'Teksti', sv: 'Text' },
  audience: { general: true, themes: [], leads: false, organisations: [] },
};
const codes = (more: Partial<BulletinContent>, bytes = 0) =>
  findingsOf({ ...whole, ...more }, bytes).map(
    (f) => `${f.level} ${f.code} ${f.field}${f.lang ? ` ${f.lang}` : ''}`,
  );

const attachments = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `Liite ${i}`, url: `https://liite.example/${i}` }));

describe('what is said of a draft', () => {
  test('nothing of a whole one', () => expect(codes({})).toEqual([]));

  test.each<[name: string, more: Partial<BulletinContent>, expected: readonly string[]]>([
    ['nothing written', { title: {}, body: {} }, ['stop noText body']],
    ['blanks are nothing', { title: { fi: ' ' }, body: { fi: '\n' } }, ['stop noText body']],
    ['Swedish missing', { title: { fi: 'a' }, body: { fi: 'b' } }, ['warn languageMissing body sv']],
    ['Finnish missing', { title: { sv: 'a' }, body: { sv: 'b' } }, ['warn languageMissing body fi']],
    [
      'a Swedish title without its text',
      { title: { fi: 'a', sv: 'c' }, body: { fi: 'b' } },
      ['warn languageMissing body sv', 'stop halfLanguage body sv'],
    ],
    ['the same text in both', { body: { fi: 'sama', sv: 'sama ' } }, ['warn sameText body sv']],
    ['the same title in both', { title: { fi: 'Info', sv: 'Info' } }, ['warn sameText body sv']],
    ['a long title', { title: { ...whole.title, fi: 'a'.repeat(151) } }, ['stop titleLong title fi']],
    ['a long text', { body: { ...whole.body, sv: 'a'.repeat(longBody + 1) } }, ['warn bodyLong body sv']],
    ['a mention', { body: { ...whole.body, fi: '<at>Lea</at>' } }, ['stop notKept body fi']],
    ['a mention in the title', { title: { ...whole.title, sv: '<at>x</at>' } }, ['stop notKept title sv']],
    ['a number sign in the title', { title: { ...whole.title, fi: '# 1 tärkeä' } }, []],
    ['a javascript: link', { link: 'javascript:alert(1)' }, ['stop badLink link']],
    ['a link without an address', { link: 'https://' }, ['stop badLink link']],
    ['as many attachments as there may be', { attachments: attachments(mostAttachments) }, []],
    ['one too many', { attachments: attachments(mostAttachments + 1) }, ['stop tooMany attachments']],
    ['a good link', { link: 'https://esimerkki.example/a' }, []],
    [
      'a picture without words',
      { image: { url: 'https://kuva.example/a.png', alt: {} } },
      ['stop noAlt image'],
    ],
    [
      'a picture by http',
      { image: { url: 'http://kuva.example/a.png', alt: { fi: 'Kuva' } } },
      ['stop badLink image'],
    ],
    [
      'an attachment without a name',
      { attachments: [{ name: '', url: 'https://a.example' }] },
      ['stop badLink attachments'],
    ],
    [
      'an attachment that is no link',
      { attachments: [{ name: 'a', url: 'file:///a' }] },
      ['stop badLink attachments'],
    ],
    [
      'too many attachments',
      { attachments: Array.from({ length: 6 }, () => ({ name: 'a', url: 'https://a.example' })) },
      ['stop tooMany attachments'],
    ],
    [
      'nobody to read it',
      { audience: { general: false, themes: [], leads: false, organisations: [] } },
      ['stop noAudience audience'],
    ],
  ])('%s', (_name, more, expected) => expect(codes(more)).toEqual(expected));

  test('a card may be 25 kilobytes and no bigger', () => {
    expect(codes({}, mostCardBytes)).toEqual([]);
    expect(codes({}, mostCardBytes + 1)).toEqual(['stop cardTooBig card']);
  });
});
