import { screen } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { open, outage } from '../../test/house';

const path = '/tab/tiedotteet/b-1';
const answer = {
  letters: [
    { language: 'fi', subject: 'Väliseminaari', text: 'Seminaari on 11.6.' },
    { language: 'sv', subject: 'Mellanseminarium', text: 'Seminariet är 11.6.' },
  ],
  people: [
    {
      organisation: 'org-archipelago',
      name: { fi: 'Saaristokoulutus', sv: 'Skärgårdsutbildning' },
      person: 'Sisko Saari',
      email: 'sisko@example.org',
    },
  ],
  nobody: [],
};
const server = (letter: unknown = answer) => ({
  'GET /api/me': full.coordinatorMe,
  'GET /api/bulletins/b-1/letter': letter,
});
const opened = async (letter?: unknown) => {
  const tab = open(path, { server: server(letter) });
  await tab.user.click(await screen.findByRole('button', { name: 'Versiot, toimitus ja kuittaukset' }));
  await screen.findByRole('heading', { name: 'Kuittaukset' });
  await tab.user.click(await screen.findByRole('button', { name: 'Sama sähköpostina' }));
  return tab;
};

describe('a bulletin by e-mail', () => {
  it('is copied in both languages, with the addresses of those whom the bot does not reach', async () => {
    const { user } = await opened();
    expect((await screen.findByText('Seminariet är 11.6.')).closest('[lang]')?.getAttribute('lang')).toBe(
      'sv',
    );
    await user.click(screen.getByRole('button', { name: 'Kopioi osoitteet (1)' }));
    await screen.findByText('Kopioitu.');
    expect(await navigator.clipboard.readText()).toBe('sisko@example.org');
    await user.click(screen.getByRole('button', { name: 'Kopioi teksti' }));
    expect(await navigator.clipboard.readText()).toContain('Väliseminaari\n\nSeminaari on 11.6.');
  });

  it('says when everybody is reached, and what went wrong', async () => {
    const first = await opened({ ...answer, people: [] });
    await screen.findByText(/Botti tavoittaa kaikki/u);
    first.view.unmount();
    await opened(outage);
    await screen.findByText(/Jokin meni pieleen/u);
  });

  it('is offered to nobody who may not know who is reached', async () => {
    const { user } = open(path);
    await user.click(await screen.findByRole('button', { name: 'Versiot, toimitus ja kuittaukset' }));
    await screen.findByText(/Kuittaukset/u);
    expect(screen.queryByRole('button', { name: 'Sama sähköpostina' })).toBeNull();
  });
});
