import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { never, open, outage, refused } from '../../test/house';
import { transcribed } from '../../test/transcript';

const path = '/tab/yhteyshenkilot';
const get = 'GET /api/registry/organisation';
const task = { role: 'contact', deputy: false, from: '2024-01-01', mayEnd: true };
const page = {
  id: full.harbour.id,
  name: full.harbour.name,
  language: 'fi',
  joined: '2024-01-01',
  isCoordinator: false,
  merger: null,
  absorbed: [],
  themes: [{ theme: 'quality', from: '2024-01-01' }],
  leads: [{ theme: 'quality', share: 60, from: '2024-01-01', until: '2024-06-30' }],
  people: [
    {
      id: 'p-1',
      name: 'Sari Salo',
      email: 'sari@saarela.example',
      language: 'fi',
      hasLeft: false,
      isKnown: true,
      tasks: [task],
    },
    {
      id: 'p-2',
      name: 'Veli Vara',
      email: 'veli@saarela.example',
      language: 'sv',
      hasLeft: false,
      isKnown: false,
      tasks: [{ ...task, deputy: true }],
    },
    {
      id: 'p-3',
      name: 'Eeva Entinen',
      email: 'eeva@saarela.example',
      language: 'fi',
      hasLeft: true,
      isKnown: false,
      tasks: [{ ...task, until: '2024-02-29', mayEnd: false }],
    },
  ],
  seats: [
    {
      theme: 'quality',
      group: 'g1',
      groupName: { fi: 'Pienet', sv: 'Små' },
      person: { id: 'p-1', name: 'Sari Salo' },
      deputy: null,
      from: '2024-02-01',
      mayEnd: false,
    },
  ],
  seatGroups: [],
  history: [
    { at: '2024-05-16T06:00:00.000Z', by: 'Katri Koordinaattori', what: ['Satama: kieli suomi → ruotsi'] },
  ],
  mayEditContacts: true,
  mayEdit: false,
};

describe('an organisation’s contacts', () => {
  it('say who answers, who is not in the team yet, who has left, and what has been changed', async () => {
    const { user } = open(path, { server: { [get]: page } });
    expect(await screen.findByText('Sari Salo')).toBeTruthy();
    expect(screen.getByText('ei vielä tiimissä')).toBeTruthy();
    expect(screen.getByText('Satama: kieli suomi → ruotsi')).toBeTruthy();
    expect(screen.getByText(/vetäjä, osuus 60 %/)).toBeTruthy();
    expect(screen.queryByText('Eeva Entinen')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Aiemmin \(1\)/ }));
    expect(screen.getByText('Eeva Entinen')).toBeTruthy();
    expect(screen.getByText(/Pienet: Sari Salo, 1.2.2024 alkaen/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Muuta paikkaa/ })).toBeNull();
    // The organisation's own names are the coordination's.
    expect(screen.queryByRole('button', { name: 'Muuta nimeä tai kieltä' })).toBeNull();
  });

  it('of one that has left say since when, and ask nobody to be added', async () => {
    const gone = {
      ...page,
      left: '2024-04-30',
      mergedInto: { fi: 'Kuusikon opisto' },
      people: page.people.map((p) => ({ ...p, hasLeft: true })),
    };
    open(path, { server: { [get]: gone } });
    const people = within(await screen.findByRole('region', { name: 'Henkilöt' }));
    people.getByText(
      /Viimeinen päivä verkostossa 30\.4\.2024\. Yhdistynyt organisaatioon Kuusikon opisto\./u,
    );
    expect(people.queryByText(/Kukaan ei vielä vastaa/u)).toBeNull();
    expect(people.queryByRole('button', { name: 'Lisää henkilö' })).toBeNull();
  });

  it('are added with a task from a day on, and a refusal keeps what was typed', async () => {
    const post = 'POST /api/registry/people';
    let answer: unknown = refused('Osoite on virheellinen.');
    const { user, sent } = open(path, { server: { [get]: page, [post]: () => answer } });
    await user.click(await screen.findByRole('button', { name: 'Lisää henkilö' }));
    await user.type(await screen.findByLabelText(/^Nimi/), 'Uuno Uusi');
    await user.type(screen.getByLabelText(/^Sähköposti/), 'uuno@saarela.example');
    await user.selectOptions(screen.getByLabelText(/^Tehtävä/), 'varahenkilö');
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Osoite on virheellinen.');
    expect(screen.getByLabelText<HTMLInputElement>(/^Nimi/).value).toBe('Uuno Uusi');
    answer = { person: 'p-4', name: 'Uuno Uusi', told: false };
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText(/Viesti ei tavoita häntä vielä/);
    expect(sent(post).at(-1)?.body).toEqual({
      organisation: full.harbour.id,
      name: 'Uuno Uusi',
      email: 'uuno@saarela.example',
      language: 'fi',
      role: 'contact',
      deputy: true,
      from: full.me.today,
    });
  });

  it('end with a last day, by the button that names the person and the task', async () => {
    const post = 'POST /api/registry/people/p-1/end';
    const { user, sent } = open(path, { server: { [get]: page, [post]: { done: true } } });
    await user.click(await screen.findByRole('button', { name: 'Päätä tehtävä: Sari Salo, yhteyshenkilö' }));
    await user.click(await screen.findByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Tehtävän viimeinen päivä on tallennettu.');
    expect(sent(post)[0]?.body).toEqual({
      organisation: full.harbour.id,
      role: 'contact',
      deputy: false,
      from: '2024-01-01',
      lastDay: full.me.today,
    });
  });

  it('say who sits in a working group, and the coordination names somebody else from a day on', async () => {
    const set = 'POST /api/registry/seats';
    const mine = {
      ...page,
      mayEdit: true,
      seats: page.seats.map((s) => ({ ...s, mayEnd: true })),
      seatGroups: [{ theme: 'quality', group: 'g1', groupName: { fi: 'Pienet', sv: 'Små' } }],
    };
    const { user, sent } = open(path, { server: { [get]: mine, [set]: { told: false } } });
    await user.click(await screen.findByRole('button', { name: /^Muuta paikkaa: .*Pienet/ }));
    const person = await screen.findByLabelText<HTMLSelectElement>(/^Henkilö/, { selector: 'select' });
    expect(person.value).toBe('p-1');
    await user.selectOptions(person, 'Veli Vara');
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText(/Viesti ei tavoita kaikkia nimettyjä vielä/);
    expect(sent(set)[0]?.body).toEqual({
      organisation: full.harbour.id,
      theme: 'quality',
      group: 'g1',
      person: 'p-2',
      from: full.me.today,
    });
  });

  it('let the coordination rename and merge the organisation', async () => {
    const merge = `POST /api/registry/organisations/${full.harbour.id}/merge`;
    const { user, sent } = open(`${path}?organisation=${full.harbour.id}`, {
      server: { [get]: { ...page, mayEdit: true }, [merge]: { done: true } },
    });
    await user.click(await screen.findByRole('button', { name: 'Yhdistä toiseen organisaatioon' }));
    const into = await screen.findByLabelText<HTMLSelectElement>(/^Mihin organisaatioon/);
    expect(within(into).queryByText(full.harbour.name.fi)).toBeNull();
    const chosen = into.value;
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Organisaatiot on yhdistetty.');
    expect(sent(merge)[0]?.body).toEqual({ into: chosen, day: full.me.today });
  });

  it('let the coordination take a merger back, or say why it cannot', async () => {
    const undo = `POST /api/registry/organisations/${full.harbour.id}/merge/undo`;
    const merged = { ...page, mayEdit: true, left: '2024-04-30', mergedInto: { fi: 'Kuusikko', sv: 'Gran' } };
    const able = { ...merged, merger: { undoable: true, why: '' } };
    const { user, sent } = open(path, { server: { [get]: able, [undo]: { done: true } } });
    await user.click(await screen.findByRole('button', { name: 'Kumoa yhdistäminen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Kumoa yhdistäminen' }));
    await screen.findByText('Yhdistäminen on kumottu.');
    expect(sent(undo)).toHaveLength(1);
    open(path, { server: { [get]: { ...merged, merger: { undoable: false, why: 'Ei voi: syy.' } } } });
    await screen.findByText('Ei voi: syy.');
  });

  it('say that they load, what failed, what was refused, and that nobody answers yet', async () => {
    open(path, { server: { [get]: never } });
    await screen.findByText('Ladataan…');
    open(path, { server: { [get]: outage } });
    await screen.findByText(/Jokin meni pieleen/);
    open(path, { server: { [get]: refused('Et voi nähdä tätä.') } });
    await screen.findByText('Et voi nähdä tätä.');
    open(path, { server: { [get]: { ...page, people: [] } } });
    await screen.findByText('Kukaan ei vielä vastaa tämän organisaation puolesta');
  });
});

it.each([
  ['contacts', page],
  ['contacts-coordinator', { ...page, mayEdit: true }],
  [
    'contacts-read',
    { ...page, mayEditContacts: false, people: page.people.slice(0, 1), seats: [], history: [] },
  ],
])('%s', (name, shown) => transcribed(name, path, { server: { [get]: shown, write: { done: true } } }));
