import { fireEvent, screen, within } from '@testing-library/react';
import { act } from 'react';
import * as full from '../../test/fixtures';
import { conflict, never, open, outage, refused } from '../../test/house';
import { transcribed } from '../../test/transcript';
import type { Groups, OutsideMember } from './types';

const member = (organisation: string, more: Partial<OutsideMember> = {}): OutsideMember => ({
  organisation,
  name: { fi: `${organisation}opisto`, sv: `${organisation}institut` },
  language: 'fi',
  type: null,
  region: null,
  named: false,
  person: null,
  deputy: null,
  mayName: false,
  people: [],
  seen: null,
  isOwn: false,
  ...more,
});
const group = (id: string, members: readonly OutsideMember[]): Groups['groups'][number] => ({
  id,
  name: { fi: `Ryhmä ${id}`, sv: `Grupp ${id}` },
  members: [...members],
  gone: [],
  channel: id === 'a' ? 'Ryhmän oma' : null,
  meetings: [
    { event: 'e-1', title: { fi: 'Kokous' }, startsAt: '2024-05-16T05:30:00.000Z', state: 'planned' },
  ],
});
const none: Groups = {
  theme: 'quality',
  state: 'open',
  basis: null,
  from: null,
  note: null,
  url: null,
  by: null,
  seen: null,
  groups: [],
  outside: [member('Paju'), member('Koivu'), member('Haapa', { language: 'sv' })],
  history: [],
  mayDivide: false,
};
const lead: Groups = { ...none, mayDivide: true };
const divided: Groups = {
  ...none,
  state: 'divided',
  basis: 'region',
  from: '2024-02-01',
  by: 'Laura Leino',
  seen: 'groupsDivided~quality~000001',
  groups: [
    group('a', [
      member('Paju', {
        mayName: true,
        isOwn: true,
        people: [
          { id: 'p-1', name: 'Aino Aalto' },
          { id: 'p-2', name: 'Olli Oja' },
        ],
      }),
    ]),
    group('b', [member('Koivu', { named: true, person: { id: 'p-9', name: 'Kaisa Koivu' } })]),
  ],
  outside: [member('Haapa')],
  history: [
    {
      from: '2024-02-01',
      at: '2024-02-01T08:00:00.000Z',
      by: 'Laura Leino',
      none: true,
      basis: null,
      groups: [],
    },
  ],
};
const path = '/tab/tyoryhmat/quality';
const at = 'GET /api/themes/quality/groups';
const post = 'POST /api/themes/quality/groups';

describe('the page of working groups', () => {
  it('says that it is loading, that nobody has divided, that there are none, and what went wrong', async () => {
    const first = open(path, { server: { [at]: never } });
    await first.heading(/^Työryhmät: Laadunhallinnan/);
    first.view.unmount();
    const second = open(path, { server: { [at]: none } });
    await screen.findByText('Työryhmiä ei ole vielä jaettu.');
    expect(screen.queryByRole('button', { name: 'Jaa työryhmiin' })).toBeNull();
    second.view.unmount();
    const third = open(path, { server: { [at]: { ...none, state: 'none' } } });
    await screen.findByText('Teemassa ei ole työryhmiä.');
    third.view.unmount();
    const fourth = open(path, { server: { [at]: refused('Tarvittava rooli: vetäjä') } });
    await screen.findByText('Tarvittava rooli: vetäjä');
    fourth.view.unmount();
    open(path, { server: { [at]: outage } });
    await screen.findByText(/Jokin meni pieleen/);
  });

  it('shows a group’s members, people, channel and meetings, and who is in none', async () => {
    open(path, { server: { [at]: divided } });
    const koivu = within(await screen.findByRole('list', { name: 'Ryhmä b' }));
    koivu.getByText(/Koivuopisto: Henkilö: Kaisa Koivu/);
    screen.getByText('Ryhmän kanava: Ryhmän oma');
    within(screen.getByRole('list', { name: 'Tapaamiset: Ryhmä a' })).getByRole('link', { name: 'Kokous' });
    within(screen.getByRole('region', { name: 'Ei vielä ryhmässä' })).getByText('Haapaopisto');
    screen.getByText(/Voimassa .*1\.2\.2024.*Laura Leino.*Jakoperuste: Alue/);
  });

  it('names one person and a deputy, who are two people', async () => {
    const { user, sent } = open(path, {
      server: { [at]: divided, 'POST /api/themes/quality/group-seats': { fact: 'f', fresh: true } },
    });
    await user.click(await screen.findByRole('button', { name: 'Nimeä: Pajuopisto' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText('Henkilö'), 'Aino Aalto');
    await user.selectOptions(dialog.getByLabelText('Varahenkilö'), 'Aino Aalto');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    dialog.getByText('Henkilö ja varahenkilö ovat eri ihmisiä.');
    await user.selectOptions(dialog.getByLabelText('Varahenkilö'), 'Olli Oja');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Nimeäminen on tallennettu.');
    expect(sent('POST /api/themes/quality/group-seats').map((s) => s.body)).toEqual([
      { organisation: 'Paju', person: 'p-1', deputy: 'p-2', seen: null },
    ]);
  });
});

describe('dividing a theme', () => {
  const begin = async (server: object = {}) => {
    const house = open(path, { server: { [at]: lead, [post]: { fact: 'f', fresh: true }, ...server } });
    await house.user.click(await screen.findByRole('button', { name: 'Jaa työryhmiin' }));
    await screen.findByRole('region', { name: 'Jako' });
    return house;
  };
  const inGroup = (name: string) =>
    within(screen.getByRole('region', { name }))
      .queryAllByRole('combobox', { name: /^Siirrä ryhmään/ })
      .map((one) => one.getAttribute('aria-label')?.replace('Siirrä ryhmään: ', ''));

  it('is suggested, changed by the keyboard, and saved whole', async () => {
    const { user, sent } = await begin();
    await user.click(screen.getByRole('button', { name: 'Ehdota jakoa' }));
    screen.getByText('Ehdotus: 3 organisaatiota, 2 ryhmää.');
    expect([inGroup('Ryhmä 1'), inGroup('Ryhmä 2')]).toEqual([
      ['Koivuopisto', 'Haapaopisto'].toSorted().toReversed(),
      ['Pajuopisto'],
    ]);
    await user.selectOptions(screen.getByLabelText('Siirrä ryhmään: Koivuopisto'), 'Ryhmä 2');
    expect(document.activeElement).toBe(screen.getByLabelText('Siirrä ryhmään: Koivuopisto'));
    await user.click(screen.getByRole('button', { name: 'Tallenna jako' }));
    await screen.findByText('Jako on tallennettu.');
    const [body] = sent(post).map((s) => s.body as { groups: { organisations: string[] }[] });
    expect(body).toMatchObject({ seen: null, none: false, basis: 'own' });
    expect(body?.groups.map((g) => g.organisations)).toEqual([['Haapa'], ['Paju', 'Koivu']]);
  });

  it('is changed by dragging', async () => {
    await begin();
    const carried = new Map<string, string>();
    const dataTransfer = {
      setData: (kind: string, value: string) => carried.set(kind, value),
      getData: (kind: string) => carried.get(kind) ?? '',
    };
    const row = screen.getByText('Pajuopisto').closest('li');
    if (!row) throw new Error('no row to drag');
    fireEvent.dragStart(row, { dataTransfer });
    await act(async () => {
      fireEvent.drop(screen.getByRole('region', { name: 'Ryhmä 2' }), { dataTransfer });
    });
    expect(inGroup('Ryhmä 2')).toEqual(['Pajuopisto']);
    screen.getByText('Pajuopisto: Ryhmä 2.');
  });

  it('keeps the draft of whoever comes second, and shows what was saved meanwhile', async () => {
    let saved = false;
    const { user } = await begin({
      [at]: () => (saved ? { ...divided, mayDivide: true } : lead),
      [post]: conflict('Tässä on jo uudempi kirjaus (Laura Leino). Mitään ei tallennettu.'),
    });
    await user.selectOptions(screen.getByLabelText('Siirrä ryhmään: Pajuopisto'), 'Ryhmä 1');
    saved = true;
    await user.click(screen.getByRole('button', { name: 'Tallenna jako' }));
    await screen.findByText(/uudempi kirjaus \(Laura Leino\)/);
    await screen.findByText(/Toinen jako on tallennettu tällä välin \(Laura Leino\)/);
    expect(inGroup('Ryhmä 1')).toEqual(['Pajuopisto']);
    await user.click(screen.getByRole('button', { name: 'Jatka omasta luonnoksesta' }));
    expect(screen.queryByText(/Toinen jako on tallennettu/)).toBeNull();
    expect(inGroup('Ryhmä 1')).toEqual(['Pajuopisto']);
  });

  it('takes “no working groups” for an answer', async () => {
    const { user, sent } = open(path, { server: { [at]: lead, [post]: { fact: 'f', fresh: true } } });
    await user.click(await screen.findByRole('button', { name: 'Ei työryhmiä' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Jako on tallennettu.');
    expect(sent(post).map((s) => s.body)).toMatchObject([{ seen: null, none: true, groups: [] }]);
  });

  it('of hundreds is searched, shown some at a time, and changed by the keyboard where the hand is', async () => {
    const outside = Array.from({ length: 300 }, (_, i) => member(`Opisto${String(i).padStart(3, '0')}`));
    const { user, sent } = await begin({ [at]: { ...lead, outside } });
    const list = () => within(screen.getByRole('list', { name: 'Organisaatiot' })).getAllByRole('listitem');
    expect(list()).toHaveLength(20);
    screen.getByText('300 organisaatiota', { selector: '[role=status] *' });
    await user.click(screen.getByRole('button', { name: /^Näytä lisää/ }));
    expect(list()).toHaveLength(40);
    await user.type(screen.getByLabelText('Hae organisaatiota'), 'opisto299');
    expect(list()).toHaveLength(1);
    const choice = () => screen.getByLabelText('Siirrä ryhmään: Opisto299opisto');
    await user.selectOptions(choice(), 'Ryhmä 2');
    // In a group now, it stays before the eyes until something else is looked for.
    expect(document.activeElement).toBe(choice());
    await user.click(screen.getByRole('button', { name: 'Näytä organisaatiot: Ryhmä 2' }));
    expect(list()).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByLabelText('Näytä'));
    await user.click(screen.getByRole('button', { name: 'Muuta nimeä: Ryhmä 2' }));
    await user.clear(screen.getByLabelText(/Ryhmän 2 nimi suomeksi/));
    await user.type(screen.getByLabelText(/Ryhmän 2 nimi suomeksi/), 'Rannikko');
    await user.click(screen.getByRole('button', { name: 'Tallenna jako' }));
    await screen.findByText('Jako on tallennettu.');
    expect(sent(post)[0]?.body).toMatchObject({
      groups: [{ organisations: [] }, { name: { fi: 'Rannikko' }, organisations: ['Opisto299'] }],
    });
  });

  it('of hundreds names what is missing even where names are folded away', async () => {
    const outside = Array.from({ length: 50 }, (_, i) => member(`Opisto${i}`));
    const { user, sent } = await begin({ [at]: { ...lead, outside } });
    await user.click(screen.getByRole('button', { name: 'Muuta nimeä: Ryhmä 1' }));
    await user.clear(screen.getByLabelText(/Ryhmän 1 nimi ruotsiksi/));
    await user.click(screen.getByRole('button', { name: 'Tallenna jako' }));
    screen.getByText('Pakollinen tieto.');
    await user.type(screen.getByLabelText('Hae organisaatiota'), 'ei tällaista');
    screen.getByText('Hakua vastaavaa organisaatiota ei löytynyt.');
    expect(sent(post)).toEqual([]);
  });
});

it.each([
  ['groups-contact', divided, {}],
  ['groups-lead', { ...divided, mayDivide: true }, { 'GET /api/me': full.leadMe }],
  [
    'groups-none',
    { ...lead, state: 'none', note: 'Teema on pieni.', by: 'Laura Leino' },
    { 'GET /api/me': full.leadMe },
  ],
] as const)('%s', (name, groups, server) =>
  transcribed(name, path, { server: { ...server, [at]: groups, write: { fact: 'f', fresh: true } } }),
);
