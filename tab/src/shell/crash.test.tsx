import { fi } from '@shared/text/tab/fi';
import { render, screen } from '@testing-library/react';
import { WordsProvider } from '../language/words';
import { Crash } from './crash';

const Broken = (): never => {
  throw new Error('this part is gone');
};
const at = (page: string, isBroken: boolean) => (
  <WordsProvider value={{ t: fi, lang: 'fi' }}>
    <Crash at={page}>{isBroken ? <Broken /> : <p>Sivu {page}</p>}</Crash>
  </WordsProvider>
);
beforeEach(() => {
  // React tells of what a boundary caught.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('a page that broke says so and offers another try; another page is another try, the same one is not', () => {
  const { rerender } = render(at('vastuut', true));
  expect(screen.getByRole('button')).toBeTruthy();
  rerender(at('vastuut', false));
  expect(screen.queryByText('Sivu vastuut')).toBeNull();
  rerender(at('tapahtumat', false));
  expect(screen.getByText('Sivu tapahtumat')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
