import { fi } from '@shared/text/tab/fi';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { tellSpoken, WordsProvider } from '../language/words';
import { Later, type LaterFile, later } from './later';
import { roomWords } from './room-words';

class Caught extends Component<{ readonly children: ReactNode }, { readonly why: string }> {
  override state = { why: '' };
  static getDerivedStateFromError = (error: Error) => ({ why: error.message });
  override render() {
    return this.state.why ? <p>{this.state.why}</p> : this.props.children;
  }
}
const shown = (of: LaterFile) =>
  render(
    <WordsProvider value={{ t: fi, lang: 'fi' }}>
      <QueryClientProvider client={new QueryClient()}>
        <Caught>
          <Later of={of} />
        </Caught>
      </QueryClientProvider>
    </WordsProvider>,
  );
const settled = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))));
beforeAll(() => tellSpoken('fi'));

let giveWords: (words: string) => void = () => undefined;
const words = new Promise<string>((given) => {
  giveWords = given;
});
// As in a room's own file: its words are asked for when it has come.
let useRoomWords = (): string => '';
const fetchRoom = async () => {
  useRoomWords = roomWords({ fi: () => words, sv: () => words, en: () => words });
  return Room;
};
const Room = () => <p>{useRoomWords()}</p>;
const Plain = () => <p>Huone</p>;

describe('what comes in a file of its own', () => {
  it('is waited for with its words, and drawn at once where it is there already', async () => {
    const file = later(fetchRoom);
    const first = shown(file);
    await settled();
    // Without its words it would be drawn with a placeholder in its place.
    expect(screen.getByTestId('loading')).toBeTruthy();
    giveWords('Huone');
    await settled();
    expect(screen.getByText('Huone')).toBeTruthy();
    first.unmount();
    shown(file);
    expect(screen.getByText('Huone')).toBeTruthy();
  });

  it('says what went wrong to what stands around it, and is fetched anew the next time', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let tries = 0;
    const file = later(async () => {
      tries += 1;
      if (tries === 1) throw new Error('no network');
      return Plain;
    });
    const first = shown(file);
    await settled();
    expect(screen.getByText('no network')).toBeTruthy();
    first.unmount();
    shown(file);
    await settled();
    expect(screen.getByText('Huone')).toBeTruthy();
    jest.restoreAllMocks();
  });
});
