import { screen, within } from '@testing-library/react';
import { open } from '../../test/house';

const path = '/tab/kayttoohjeet';

describe('the user guides', () => {
  it('have a page for each role, with steps that open', async () => {
    const { heading } = open(path);
    await heading('Käyttöohjeet');
    for (const name of ['Yhteyshenkilölle', 'Teeman vetäjälle', 'Koordinaatiolle'])
      expect(await screen.findByRole('region', { name })).toBeTruthy();
    const red = within(screen.getByRole('region', { name: 'Koordinaatiolle' })).getByText(
      'Kun Toimitukset on punainen',
    );
    expect(red.tagName).toBe('SUMMARY');
    expect(
      within(red.parentElement as HTMLElement).getAllByRole('listitem', { hidden: true }).length,
    ).toBeGreaterThan(2);
  });

  it('are read outside Teams too, and stand at the foot of every page', async () => {
    const outside = open(path, { outside: true, language: 'sv' });
    await outside.heading(/Käyttöohjeet|Bruksanvisningar|User guides/);
    outside.view.unmount();
    open('/tab/tapahtumat');
    const link = await screen.findByRole('link', { name: 'Käyttöohjeet' });
    expect(link.getAttribute('href')).toBe(path);
  });
});
