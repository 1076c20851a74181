import { screen, waitFor, within } from '@testing-library/react';
import * as full from './test/fixtures';
import { never, offline, open, outage, refused } from './test/house';

describe('opening the tab', () => {
  it('tells a plain browser to open it in Teams', async () => {
    const { heading } = open('/tab/', { outside: true, language: 'fi' });
    await heading(/Avaa tämä Teamsissa|Open this in Teams/);
  });

  it('reads the legal pages outside Teams too', async () => {
    const { heading } = open('/tab/tietosuoja', { outside: true });
    await heading(/Tietosuoja|Privacy/);
    await screen.findByRole('heading', { level: 2, name: /Oikeutesi|Your rights/ });
  });

  it('does not claim an accessibility audit that was not made', async () => {
    const { heading } = open('/tab/saavutettavuus');
    await heading('Saavutettavuus');
    await screen.findByText(/ei ole vielä auditoitu/);
  });

  it('starts from the page of the deep link', async () => {
    const { heading } = open('/tab/?channel=1', { subPage: 'teema/quality?month=2024-04' });
    await heading('Laadunhallinnan ja -johtamisen osaaminen');
    expect(window.location.pathname).toBe('/tab/teema/quality');
    expect(window.location.search).toBe('?channel=1&month=2024-04');
  });

  it('never follows a deep link out of the tab', async () => {
    const { heading } = open('/tab/', { subPage: 'https://elsewhere.example/x' });
    await heading('Nyt');
    expect(window.location.pathname).toBe('/tab/');
  });

  it('copies a link that opens this very page in Teams', async () => {
    const { heading, user } = open('/tab/teema/quality?channel=1&month=2024-04');
    await heading('Laadunhallinnan ja -johtamisen osaaminen');
    await user.click(screen.getByRole('button', { name: 'Kopioi linkki' }));
    await screen.findByText('Linkki on kopioitu.');
    const link = new URL(await navigator.clipboard.readText());
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/app-1/vastuut');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({
      subEntityId: 'teema/quality?month=2024-04',
    });
  });

  it('says that the page is not there, and keeps the navigation', async () => {
    const { heading } = open('/tab/jotain');
    await heading('Sivua ei löytynyt');
    expect(screen.getByRole('navigation', { name: 'Sivut' })).toBeTruthy();
  });

  it('tells a person whom nobody has added whom to ask', async () => {
    const { heading } = open('/tab/', { server: { 'GET /api/me': full.strangerMe } });
    await heading('Sinua ei ole vielä lisätty');
    expect(within(screen.getByRole('main')).getByText(/koordinaatio@example.org/)).toBeTruthy();
  });

  it('leads to the import while there is no network', async () => {
    const { heading, user } = open('/tab/', {
      server: { 'GET /api/me': { ...full.strangerMe, project: null } },
    });
    await heading('Verkostoa ei ole vielä tuotu');
    await user.click(screen.getByRole('link', { name: 'Siirry sivulle Verkosto' }));
    await screen.findByRole('heading', { name: 'Tuo verkosto' });
  });

  it('shows that it is loading, and what went wrong', async () => {
    const waiting = open('/tab/', { server: { 'GET /api/me': never } });
    await screen.findByText('Ladataan…');
    waiting.view.unmount();
    open('/tab/', { server: { 'GET /api/me': offline } });
    await screen.findByText(/Yhteyttä ei ole/);
  });

  it('asks for a fresh token once when the server refuses the first', async () => {
    let given = 1;
    const tab = open('/tab/', {
      token: async (anew) => {
        if (anew) given += 1;
        return `token-${given}`;
      },
      server: { 'GET /api/me': () => (given < 2 ? { wrong: 'expired' } : full.me) },
    });
    await tab.heading('Nyt');
    expect(tab.sent('GET /api/me').map((request) => request.headers.Authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('stops after the second refusal with a sentence', async () => {
    const tab = open('/tab/', { server: { 'GET /api/me': { wrong: 'expired' } } });
    await screen.findByText(/Kirjautuminen ei onnistunut/);
    expect(tab.sent('GET /api/me')).toHaveLength(2);
  });

  it('says that signing in failed when the host gives no token', async () => {
    open('/tab/', { token: () => Promise.reject(new Error('resourceDisabled')) });
    await screen.findByText(/Kirjautuminen ei onnistunut/);
  });

  it('takes the configuration of a channel tab without any choice', async () => {
    const { heading, configured } = open('/tab/config', { server: { 'GET /api/me': outage } });
    await heading('Lisää välilehti Vastuut');
    expect(configured).toEqual([
      { name: 'Vastuut', id: 'vastuut', url: `${window.location.origin}/tab/?channel=1` },
    ]);
  });
});

describe('language and theme', () => {
  it('follows the saved language rather than the host’s', async () => {
    const { heading } = open('/tab/', {
      language: 'fi',
      server: { 'GET /api/me': { ...full.me, language: 'sv' } },
    });
    await heading('Nu');
    expect(document.documentElement.lang).toBe('sv');
  });

  it('switches at once, saves the choice and asks the server in the new language', async () => {
    const { heading, user, sent } = open('/tab/', {
      server: { 'PUT /api/me/language': (body: unknown) => body },
    });
    await heading('Nyt');
    await user.click(screen.getByRole('button', { name: 'svenska' }));
    await heading('Nu');
    expect(sent('PUT /api/me/language').map((request) => request.body)).toEqual([{ language: 'sv' }]);
    await waitFor(() =>
      expect(sent('GET /api/start').at(-1)).toMatchObject({
        headers: { 'Accept-Language': 'sv' },
      }),
    );
    expect(screen.getByRole('button', { name: 'svenska' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('takes on the dark theme when the host changes to it', async () => {
    const { heading, retheme } = open('/tab/');
    await heading('Nyt');
    expect(document.documentElement.style.colorScheme).toBe('light');
    retheme('dark');
    expect(document.documentElement.style.colorScheme).toBe('dark');
  });
});

describe('moving about', () => {
  it('names the current page and moves the focus to its heading', async () => {
    const { heading, user } = open('/tab/');
    await heading('Nyt');
    await user.click(screen.getByRole('link', { name: 'Tapahtumat' }));
    const title = await heading('Tapahtumat');
    expect(document.activeElement).toBe(title);
    expect(document.title).toBe('Tapahtumat – Strapetsi');
    expect(screen.getByRole('link', { name: 'Tapahtumat' }).getAttribute('aria-current')).toBe('page');
  });

  it('skips to the content by keyboard', async () => {
    const { heading, user } = open('/tab/');
    await heading('Nyt');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Siirry sisältöön');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('tells somebody who has left that there is no task any more, instead of empty pages', async () => {
    const { heading } = open('/tab/', { server: { 'GET /api/me': full.formerMe } });
    await heading('Sinulla ei ole tehtävää verkostossa');
    expect(within(screen.getByRole('main')).getByText(/koordinaatio@example\.org/u)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Vastuut' })).toBeNull();
  });

  it('offers no check-in to an observer', async () => {
    const { heading } = open('/tab/', { server: { 'GET /api/me': full.observerMe } });
    await heading('Nyt');
    expect(screen.queryByRole('link', { name: 'Tilannekysely' })).toBeNull();
  });

  it('passes a refused page on in the server’s words', async () => {
    const { heading } = open('/tab/verkosto', {
      server: { 'GET /api/overview': refused('Et voi tehdä tätä.') },
    });
    await heading('Verkosto');
    await screen.findByText('Et voi tehdä tätä.');
  });
});

describe('the first load', () => {
  it('tells the host once that it can be read, when its words are there, whatever changes afterwards', async () => {
    let answer: (token: string) => void = () => undefined;
    const token = new Promise<string>((given) => {
      answer = given;
    });
    const { heading, ready, retheme, user } = open('/tab/', {
      token: () => token,
      server: { 'PUT /api/me/language': (body: unknown) => body },
    });
    await screen.findByText('Ladataan…');
    expect(ready).toHaveLength(1);
    expect(ready[0]).toContain('Siirry sisältöön');
    answer('token-1');
    await heading('Nyt');
    retheme('dark');
    await user.click(screen.getByRole('button', { name: 'svenska' }));
    await heading('Nu');
    expect(ready).toHaveLength(1);
  });

  it('tells it nothing where there is no host, and nothing while it has not answered', async () => {
    const { heading, ready } = open('/tab/', { outside: true });
    await heading(/Avaa tämä Teamsissa|Open this in Teams/);
    expect(ready).toEqual([]);
  });

  it('asks once who is there, in the host’s language, whether or not its words have come', async () => {
    const mine = { ...full.me, language: 'sv' as const };
    const tab = open('/tab/', { language: 'sv', server: { 'GET /api/me': mine } });
    await tab.heading('Nu');
    const asked = tab.sent('GET /api/me').map((request) => request.headers['Accept-Language']);
    expect(asked).toEqual(['sv']);
  });

  it('asks in a channel as that channel’s tab, once, and opens its theme’s board', async () => {
    const tab = open('/tab/?channel=1', {
      channel: '19:laatu',
      server: { 'GET /api/me': { ...full.me, channel: { use: 'theme', theme: 'quality' } } },
    });
    await tab.heading('Laadunhallinnan ja -johtamisen osaaminen');
    expect(tab.sent('GET /api/me').map(({ query }) => query)).toEqual([{ channel: '19:laatu' }]);
  });

  it('asks nobody who they are where a channel’s tab is set up', async () => {
    const tab = open('/tab/config');
    await tab.heading('Lisää välilehti Vastuut');
    expect(tab.sent('GET /api/me')).toEqual([]);
  });
});
