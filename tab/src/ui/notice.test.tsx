import { fi } from '@shared/text/tab/fi';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { WordsProvider } from '../language/words';
import { Notices, useTell } from './notice';

const saved = 'Kirjaus on tallessa.';
const Save = () => {
  const tell = useTell();
  return (
    <button type="button" onClick={() => tell.done(saved)}>
      Tallenna
    </button>
  );
};
const setUp = () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <WordsProvider value={{ t: fi, lang: 'fi' }}>
      <QueryClientProvider client={client}>
        <Notices>
          <Save />
        </Notices>
      </QueryClientProvider>
    </WordsProvider>,
  );
  const fails = () => Promise.reject(new Error('outage'));
  return {
    save: () => act(() => screen.getByRole('button', { name: 'Tallenna' }).click()),
    read: (part: string, how: () => Promise<unknown> = fails) =>
      act(() => client.fetchQuery({ queryKey: [part], queryFn: how }).catch(() => undefined)),
    write: () =>
      act(() =>
        client
          .getMutationCache()
          .build(client, { mutationFn: fails })
          .execute(undefined)
          .catch(() => undefined),
      ),
  };
};

describe('word of what was saved', () => {
  it('stays when a part of the page that could not be read before fails again', async () => {
    const { save, read } = setUp();
    await read('import');
    save();
    await read('import');
    expect(screen.getByText(saved)).toBeTruthy();
  });

  it('goes when something fails that did not fail before', async () => {
    const { save, read } = setUp();
    await read('import', async () => 'read');
    save();
    await read('overview');
    expect(screen.queryByText(saved)).toBeNull();
  });

  it('goes when a part that had been mended fails anew', async () => {
    const { save, read } = setUp();
    await read('import');
    await read('import', async () => 'read');
    save();
    await read('import');
    expect(screen.queryByText(saved)).toBeNull();
  });

  it('goes when the next act fails', async () => {
    const { save, write } = setUp();
    save();
    expect(screen.getByText(saved)).toBeTruthy();
    await write();
    expect(screen.queryByText(saved)).toBeNull();
  });
});
