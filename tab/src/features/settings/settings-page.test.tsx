import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { never, open, outage, refused } from '../../test/house';

const path = '/tab/asetukset';
const get = 'GET /api/words';
const words = {
  organisations: [{ id: full.harbour.id, name: full.harbour.name, choice: 'everything' }],
  next: [
    { kind: 'digest', at: '2024-05-20T05:30:00.000Z' },
    { kind: 'round', at: '2024-05-24T05:30:00.000Z' },
  ],
  ladder: { contact: 1, deputies: 3, lead: 4 },
  maySet: false,
  changes: [],
};

describe('one’s own settings', () => {
  it('say what stands, what comes next, and what follows when nobody answers', async () => {
    open(path, { server: { [get]: words } });
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'Kaikki viestit' })).checked).toBe(
      true,
    );
    expect(screen.getByText('Maanantaikooste: ma 20.5.2024 klo 8.30')).toBeTruthy();
    expect(screen.getByText(/varahenkilö 3 työpäivän jälkeen/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Muuta työpäiviä' })).toBeNull();
  });

  it('are saved as they are chosen', async () => {
    const put = 'PUT /api/words';
    const { user, sent } = open(path, { server: { [get]: words, [put]: { ok: true } } });
    await user.click(await screen.findByRole('radio', { name: 'Vain maanantaikooste' }));
    await screen.findByText('Tallennettu.');
    expect(sent(put).map((r) => r.body)).toEqual([{ organisation: full.harbour.id, choice: 'digestOnly' }]);
  });

  it('let the coordination set the ladder’s days, in their order', async () => {
    const put = 'PUT /api/words/ladder';
    const { user, sent } = open(path, { server: { [get]: { ...words, maySet: true }, [put]: { ok: true } } });
    await user.click(await screen.findByRole('button', { name: 'Muuta työpäiviä' }));
    const lead = screen.getByLabelText('Vetäjälle näkyviin, työpäivää');
    await user.clear(lead);
    await user.type(lead, '2');
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText(/eikä myöhempi saa olla pienempi/);
    await user.clear(lead);
    await user.type(lead, '6');
    await user.click(screen.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Tallennettu.');
    expect(sent(put).map((r) => r.body)).toEqual([{ contact: 1, deputies: 3, lead: 6 }]);
  });

  it('say that they load, what failed, what was refused, and that there is nothing to choose', async () => {
    const loading = open(path, { server: { [get]: never } });
    await loading.heading('Asetukset');
    expect(screen.getByText('Ladataan…')).toBeTruthy();
    open(path, { server: { [get]: outage } });
    await screen.findByText(/Jokin meni pieleen/);
    open(path, { server: { [get]: { ...words, organisations: [] } } });
    await screen.findByText('Botti ei lähetä sinulle viestejä');
    const { user } = open(path, { server: { [get]: words, 'PUT /api/words': refused('Ei onnistu.') } });
    const all = await screen.findAllByRole('radio', { name: 'Ei henkilökohtaisia viestejä' });
    await user.click(all.at(-1) ?? within(document.body).getByRole('radio'));
    await screen.findByText('Ei onnistu.');
  });
});
