import { byAlphabet, byName } from './name-order';

const names = [
  { fi: 'Zirkonin opisto', sv: 'Zirkon institut' },
  { fi: 'Öljymäen opisto', sv: 'Oljebacka institut' },
  { fi: 'Ähtölän opisto', sv: 'Ähtölä institut' },
  { fi: 'Ångsalan koulu', sv: 'Ångsala skola' },
  { fi: 'Aapalan opisto', sv: 'Aapala institut' },
].map((name) => ({ name }));

test('organisations stand in the alphabet of the reader, by the names that the reader sees', () => {
  const fi = ['Aapalan opisto', 'Zirkonin opisto', 'Ångsalan koulu', 'Ähtölän opisto', 'Öljymäen opisto'];
  expect(names.toSorted(byName('fi')).map((o) => o.name.fi)).toEqual(fi);
  expect(names.toSorted(byName('en')).map((o) => o.name.fi)).toEqual(fi);
  expect(names.toSorted(byName('sv')).map((o) => o.name.sv)).toEqual([
    'Aapala institut',
    'Oljebacka institut',
    'Zirkon institut',
    'Ångsala skola',
    'Ähtölä institut',
  ]);
});

test('a name that one language lacks stands under the other', () => {
  const bare = [{ name: { fi: 'Öö' } }, { name: { sv: 'Ab', fi: '' } }];
  expect(bare.toSorted(byName('fi'))).toEqual([bare[1], bare[0]]);
  expect(['ö', 'z', 'å', 'a'].sort(byAlphabet('sv'))).toEqual(['a', 'z', 'å', 'ö']);
});
