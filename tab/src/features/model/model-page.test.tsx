import { screen, within } from '@testing-library/react';
import type { Model, ThemePart } from '../../parts/model/types';
import * as full from '../../test/fixtures';
import { never, open, outage, refused } from '../../test/house';
import { transcribed } from '../../test/transcript';

const path = '/tab/toimintamalli';
const at = 'GET /api/model';
const [themePart] = full.model.themes;
const withTheme = (more: Partial<ThemePart>, rest: Partial<Model> = {}): Model => ({
  ...full.model,
  ...rest,
  themes: themePart ? [{ ...themePart, ...more }] : [],
});
const url = 'https://asiakirjat.example/osuus';
const template = {
  seen: 'modelTemplate~000001',
  parts: [
    {
      id: 'p1',
      title: { fi: 'Johtaminen', sv: 'Ledning' },
      guidance: { fi: 'Kuvaa, miten.', sv: 'Beskriv hur.' },
    },
  ],
  at: '2024-05-01T08:00:00.000Z',
  by: 'Minna Nurmela',
};
const draft = { url, covers: [], pilots: [], documents: [], note: null, isChanged: true };
const pilot = {
  id: 'o~quality~p',
  title: 'Vertaisarviointi',
  organisation: { fi: 'Pajuopisto', sv: 'Pajuinstitut' },
};

describe('the page of the operating model', () => {
  it('says that it is loading, that nothing is there, and what went wrong', async () => {
    const first = open(path, { server: { [at]: never } });
    await first.heading('Toimintamalli');
    first.view.unmount();
    const second = open(path);
    await screen.findByText('Yhteistä mallia ei ole vielä julkaistu.');
    screen.getByText('Runkoa ei ole vielä kirjoitettu.');
    screen.getByText('Ei aloitettu');
    for (const name of [/Julkaise versio/, /runko/i, /luonnos/i])
      expect(screen.queryByRole('button', { name })).toBeNull();
    second.view.unmount();
    const third = open(path, { server: { [at]: refused('Tarvittava rooli: yhteyshenkilö') } });
    await screen.findByText('Tarvittava rooli: yhteyshenkilö');
    third.view.unmount();
    open(path, { server: { [at]: outage } });
    await screen.findByText(/Jokin meni pieleen/);
  });

  it('shows everybody the common model, the guidance, a compiled part with its practice, and what is measured', async () => {
    const common = {
      seen: 'modelPublished~000001',
      versions: [
        { number: 1, url: 'https://malli.example', note: 'Ensimmäinen', at: template.at, by: template.by },
      ],
    };
    const indicator = {
      indicator: 'i1',
      name: { fi: 'Koulutettuja', sv: 'Utbildade' },
      unit: 'hlö',
      baseline: 0,
      target: 100,
      actual: null,
      source: 'Osallistujalistat',
      seen: 'x',
    };
    open(path, {
      server: {
        [at]: withTheme(
          {
            state: 'compiled',
            url,
            covers: ['p1'],
            pilots: [pilot],
            indicators: [indicator],
            at: template.at,
            by: template.by,
          },
          { common, template },
        ),
      },
    });
    expect((await screen.findByRole('link', { name: /Versio 1/ })).getAttribute('href')).toBe(
      'https://malli.example',
    );
    screen.getByText('Koottu yhteiseen malliin');
    screen.getByText('Käsittelee osat: Johtaminen');
    screen.getByRole('link', { name: 'Vertaisarviointi (Pajuopisto)' });
    const table = within(screen.getByRole('table', { name: /Arviointi ja tulosmittarit/ }));
    table.getByText('100 hlö');
    table.getByText('ei tietoa');
    table.getByText('Osallistujalistat');
  });
});

describe('a theme’s part', () => {
  it('is drafted with its link, the parts that it covers and a shared pilot', async () => {
    const post = 'POST /api/themes/quality/model/draft';
    const { user, sent } = open(path, {
      server: {
        [at]: withTheme({ mayWrite: true, offered: [pilot] }, { template }),
        [post]: { fact: 'f', fresh: true },
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Kirjoita luonnos/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    expect(sent(post)).toEqual([]);
    await user.type(dialog.getByLabelText(/^Linkki/), url);
    await user.click(dialog.getByLabelText('Johtaminen'));
    await user.click(dialog.getByLabelText('Vertaisarviointi (Pajuopisto)'));
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Luonnos on tallennettu.');
    expect(sent(post).map((s) => s.body)).toEqual([
      { seen: null, url, covers: ['p1'], pilots: [pilot.id], documents: [] },
    ]);
  });

  it('is delivered as the draft stands', async () => {
    const post = 'POST /api/themes/quality/model/delivery';
    const { user, sent } = open(path, {
      server: {
        [at]: withTheme({ mayWrite: true, state: 'draft', draft, draftSeen: 'd1' }),
        [post]: { fact: 'f', fresh: true },
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Toimita koordinaatiolle/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Toimita koordinaatiolle' }));
    await screen.findByText('Osuus on toimitettu koordinaatiolle.');
    expect(sent(post).map((s) => s.body)).toEqual([{ draft: 'd1' }]);
  });

  it('is returned only with a word', async () => {
    const post = 'POST /api/themes/quality/model/word';
    const { user, sent } = open(path, {
      server: {
        [at]: withTheme({ state: 'delivered', url, delivery: 'd' }, { mayKeep: true }),
        [post]: { fact: 'f', fresh: true },
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Palauta/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Palauta' }));
    expect(sent(post)).toEqual([]);
    await user.type(dialog.getByLabelText(/Mitä pitää vielä/), 'Arviointi puuttuu.');
    await user.click(dialog.getByRole('button', { name: 'Palauta' }));
    await screen.findByText('Osuus on palautettu, ja vetäjä saa tiedon.');
    expect(sent(post).map((s) => s.body)).toEqual([
      { delivery: 'd', as: 'returned', word: 'Arviointi puuttuu.' },
    ]);
  });

  it('is measured in numbers as people write them', async () => {
    const post = 'POST /api/themes/quality/indicators';
    const { user, sent } = open(path, {
      server: { [at]: withTheme({ mayWrite: true }), [post]: { fact: 'f', fresh: true } },
    });
    await user.click(await screen.findByRole('button', { name: /^Lisää mittari/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/nimi suomeksi/), 'Kokemus');
    await user.type(dialog.getByLabelText(/nimi ruotsiksi/), 'Erfarenhet');
    await user.type(dialog.getByLabelText('Lähtötaso'), 'paljon');
    await user.type(dialog.getByLabelText(/^Lähde/), 'Loppukysely');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    dialog.getByText(/Kirjoita luku/);
    await user.clear(dialog.getByLabelText('Lähtötaso'));
    await user.type(dialog.getByLabelText('Lähtötaso'), '12,5');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Mittari on tallennettu.');
    expect(sent(post).map((s) => s.body)).toMatchObject([
      { baseline: 12.5, target: null, actual: null, source: 'Loppukysely', seen: null },
    ]);
  });

  it('has a template in both languages, written by the coordination', async () => {
    const post = 'POST /api/model/template';
    const { user, sent } = open(path, {
      server: { [at]: withTheme({}, { mayKeep: true }), [post]: { fact: 'f', fresh: true } },
    });
    await user.click(await screen.findByRole('button', { name: 'Kirjoita runko' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Osa 1: Otsikko suomeksi/), 'Johtaminen');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    expect(sent(post)).toEqual([]);
    await user.type(dialog.getByLabelText(/Osa 1: Otsikko ruotsiksi/), 'Ledning');
    await user.type(dialog.getByLabelText(/Osa 1: Ohje suomeksi/), 'Kuvaa.');
    await user.type(dialog.getByLabelText(/Osa 1: Ohje ruotsiksi/), 'Beskriv.');
    await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
    await screen.findByText('Runko on tallennettu.');
    expect(sent(post).map((s) => s.body)).toMatchObject([
      { seen: null, parts: [{ title: { fi: 'Johtaminen', sv: 'Ledning' } }] },
    ]);
  });
});

it.each([
  ['model-contact', withTheme({ state: 'draft', draft: { ...draft, url } } as never, { template })],
  [
    'model-lead',
    withTheme(
      {
        state: 'returned',
        word: 'Täydennä osa 1.',
        url,
        covers: ['p1'],
        mayWrite: true,
        offered: [pilot],
      } as never,
      { template },
    ),
  ],
  [
    'model-coordinator',
    withTheme({ state: 'delivered', url, covers: ['p1'], pilots: [pilot] } as never, {
      template,
      mayKeep: true,
    }),
  ],
] as const)('%s', (name, model) =>
  transcribed(name, path, { server: { [at]: model, write: { fact: 'f', fresh: true } } }),
);
