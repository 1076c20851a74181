import { holdsContactDetails, holdsIdentityCode, holdsIdentityCodes } from './personal-data';

// Constructed: individual numbers from 900 up are given to nobody.
test.each([
  ['131052-908T', false],
  ['010594Y9032', true],
  ['010594y9021', true],
  ['Opiskelija 020594X903P aloitti.', true],
  ['(010594Y9032)', true],
  ['010594Y9033', false],
  ['310294Y9032', false],
  ['A010594Y90321', false],
  ['2024-05-31 ja 131052', false],
  ['pilotAnswered~2024-05~paju~quality~p1~000001', false],
])('%s holds a personal identity code: %s', (text, holds) => {
  expect(holdsIdentityCode(text)).toBe(holds);
});

test('it is found wherever it stands in what was sent', () => {
  expect(holdsIdentityCodes({ a: [{ b: 'x 010594Y9032' }] })).toBe(true);
  expect(holdsIdentityCodes({ a: [1, null, 'x'] })).toBe(false);
});

const domains = new Set(['koulu.example']);
test.each([
  ['Soita 040 123 4567.', true],
  ['+358 40 1234567', true],
  ['etunimi@koulu.example vastaa', false],
  ['etunimi@muualla.example vastaa', true],
  ['Ryhmässä on 24 opiskelijaa, 2024–2025.', false],
  ['31.5.2024 klo 16.00', false],
])('%s holds somebody’s contact details: %s', (text, holds) => {
  expect(holdsContactDetails(text, domains)).toBe(holds);
});
