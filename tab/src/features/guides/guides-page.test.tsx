import { existsSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
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

  it('show what it looks like, in the reader’s language, from pictures that are there', async () => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const { view } = open(path, { server: { 'GET /api/me': { ...full.me, language } } });
      const pictures = await waitFor(() => {
        const shown = screen.getAllByRole('img', { hidden: true });
        expect(shown[0]?.getAttribute('src')).toContain(`-${language}.`);
        return shown;
      });
      expect(pictures).toHaveLength(7);
      for (const picture of pictures) {
        expect(picture.getAttribute('alt')).toMatch(/.{30}/u);
        const src = picture.getAttribute('src') ?? '';
        expect(src).toMatch(new RegExp(`^/tab/pictures/[a-z]+-${language}\\.png$`, 'u'));
        expect(existsSync(src.replace('/tab/', 'tab/public/'))).toBe(true);
      }
      view.unmount();
    }
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
