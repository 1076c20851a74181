import { fi } from '@shared/text/tab/fi';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { Suspense, useState } from 'react';
import { WordsProvider } from '../../../language/words';
import type { BulletinDraft } from '../../../parts/bulletins/editor/draft';
import { editorOptions, harbour } from '../../../test/fixtures';
import { Audience } from './audience';
import { Extras } from './extras';

const empty = {
  general: false,
  leads: false,
  themes: [],
  organisations: [],
  link: '',
  image: '',
  alt: { fi: '', sv: '' },
  attachments: [],
} as unknown as BulletinDraft;
let draft = empty;
const Both = () => {
  const [held, setHeld] = useState(empty);
  draft = held;
  const props = {
    options: editorOptions,
    draft: held,
    set: (part: Partial<BulletinDraft>) => setHeld((now) => ({ ...now, ...part })),
  };
  return (
    <WordsProvider value={{ t: fi, lang: 'fi' }}>
      <Suspense>
        <Audience {...props} />
        <Extras {...props} />
      </Suspense>
    </WordsProvider>
  );
};
// Beside other tests a press is not an act by itself.
const click = (element: HTMLElement) => act(() => void fireEvent.click(element));
const type = (field: HTMLElement, value: string) =>
  act(() => void fireEvent.change(field, { target: { value } }));
const press = (name: string | RegExp, nth = 0) => {
  const button = screen.getAllByRole('button', { name })[nth];
  if (button) click(button);
};
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

test('attachments are added, changed and taken out each by itself', async () => {
  await act(async () => void render(<Both />));
  await screen.findByRole('group', { name: 'Liitteet linkkeinä' });
  for (const name of ['Ohjelma', 'Kartta', 'Lista']) {
    press('Lisää liite');
    const last = screen.getAllByLabelText('Liitteen nimi').at(-1);
    if (last) type(last, name);
  }
  const [, second] = screen.getAllByLabelText('Liitteen osoite');
  if (second) type(second, 'https://kartta.example');
  press('Poista liite', 0);
  expect(draft.attachments).toEqual([
    { name: 'Kartta', url: 'https://kartta.example' },
    { name: 'Lista', url: '' },
  ]);
});

test('a picture is described once there is one', async () => {
  await act(async () => void render(<Both />));
  const picture = await screen.findByLabelText(/^Kuvan osoite/u);
  expect(screen.queryByLabelText('Kuvan kuvaus suomeksi')).toBeNull();
  type(picture, 'https://kuva.example/a.png');
  type(screen.getByLabelText('Kuvan kuvaus ruotsiksi'), 'Sal');
  expect([draft.image, draft.alt]).toEqual(['https://kuva.example/a.png', { fi: '', sv: 'Sal' }]);
});

test('channels and organisations are chosen and taken back one by one; all at once only those within reach', async () => {
  await act(async () => void render(<Both />));
  const channels = within(await screen.findByRole('group', { name: 'Kanavat' }));
  const [all] = channels.getAllByRole('checkbox');
  click(box(/^Yleinen/u));
  click(box(/^Laadunhallinta/u));
  expect([draft.general, draft.themes]).toEqual([true, ['quality']]);
  click(box(/^Yleinen/u));
  expect([draft.general, draft.themes]).toEqual([false, ['quality']]);
  click(box(/^Laadunhallinta/u));
  expect([draft.general, draft.themes]).toEqual([false, []]);
  if (all) click(all);
  expect([draft.general, draft.themes]).toEqual([true, ['quality']]);
  expect(box(/^Ruotsinkielinen/u).disabled).toBe(true);
  type(screen.getByRole('searchbox'), 'satama');
  click(box(/^Satama/u));
  expect(draft.organisations).toEqual([harbour.id]);
  // What is chosen is shown whatever is looked for.
  type(screen.getByRole('searchbox'), '');
  click(box(/^Satama/u));
  expect(draft.organisations).toEqual([]);
});
