import { emptyDraft, sentOf } from '../../../parts/bulletins/editor/draft';

test.each([
  ['www.oph.fi/ohje', 'https://www.oph.fi/ohje'],
  [' WWW.oph.fi', 'https://WWW.oph.fi'],
  ['https://www.oph.fi', 'https://www.oph.fi'],
  ['wwwoph.fi', 'wwwoph.fi'],
])('the address %s goes out as %s', (typed, sent) => {
  const draft = sentOf({ ...emptyDraft, link: typed, attachments: [{ name: 'Ohje', url: typed }] });
  expect(draft.link).toBe(sent);
  expect(draft.attachments).toEqual([{ name: 'Ohje', url: sent }]);
});
