import { existsSync, globSync, readFileSync } from 'node:fs';
import { guidesEn } from '@shared/text/tab/guides-en';
import { guidesFi } from '@shared/text/tab/guides-fi';
import { guidesSv } from '@shared/text/tab/guides-sv';
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

  it('name commands, pages and buttons by the very words that stand there', async () => {
    open(path);
    expect((await screen.findAllByText('Ei muutosta', { selector: 'strong' })).length).toBe(1);
    const texts = globSync('bot/src/shared/{text,domain}/**/*.ts')
      .filter((file) => !/guides-|\.test\./u.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    for (const guide of [guidesFi, guidesSv, guidesEn]) {
      const steps = Object.values(guide).flatMap((parts) => parts.flatMap((part) => part.steps));
      const names = steps.flatMap((step) => step.split('**').filter((_, i) => i % 2 === 1));
      expect(names.length).toBeGreaterThan(35);
      const stands = (name: string): boolean =>
        ["'", '`'].some((quote) => texts.includes(`${quote}${name.replace('@Strapetsi ', '')}${quote}`));
      expect(names.filter((name) => !stands(name))).toEqual([]);
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
