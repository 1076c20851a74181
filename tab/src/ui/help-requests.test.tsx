import { screen, waitFor, within } from '@testing-library/react';
import * as full from '../test/fixtures';
import { never, open, outage, refused } from '../test/house';

const path = '/tab/teema/quality';
const asLead = (request: object = {}) => ({
  'GET /api/me': full.leadMe,
  'GET /api/themes/quality/board': full.leadBoard,
  'GET /api/help': { requests: [{ ...full.helpRequest, ...request }] },
});
const section = async (name = 'Apua pyydetään') => within(await screen.findByRole('region', { name }));
const key = {
  organisation: full.helpRequest.organisation,
  theme: 'quality',
  pilot: 'pilot-1',
  answer: full.helpRequest.answer,
};

describe('requests for help', () => {
  it('are answered from the theme’s page', async () => {
    const { user, sent } = open(path, { server: { ...asLead(), 'POST /api/help/reply': { fresh: true } } });
    const help = await section();
    await user.click(help.getByRole('button', { name: 'Vastaa' }));
    expect(help.getByText('Kirjoita vastaus ensin.')).toBeTruthy();
    await user.type(help.getByLabelText('Vastauksesi kysyjälle'), 'Soitan huomenna.');
    await user.click(help.getByRole('button', { name: 'Vastaa' }));
    await screen.findByText('Vastaus on tallennettu, ja kysyjä saa siitä tiedon.');
    expect(sent('POST /api/help/reply').map((r) => r.body)).toEqual([{ ...key, text: 'Soitan huomenna.' }]);
  });

  it.each([
    ['Hoidettu', 'POST /api/help/close', 'Avunpyyntö on merkitty hoidetuksi.'],
    ['Kysy teeman muilta', 'POST /api/help/others', 'Pyyntö on julkaistu teeman kanavassa.'],
  ])('%s is one press', async (name, call, said) => {
    const { user, sent } = open(path, { server: { ...asLead(), [call]: { fresh: true } } });
    await user.click((await section()).getByRole('button', { name }));
    await screen.findByText(said);
    expect(sent(call).map((r) => r.body)).toEqual([key]);
  });

  it('that are refused keep what was written', async () => {
    const { user } = open(path, {
      server: { ...asLead(), 'POST /api/help/reply': refused('Tämä on jo tehty.') },
    });
    const help = await section();
    await user.type(help.getByLabelText('Vastauksesi kysyjälle'), 'Soitan.');
    await user.click(help.getByRole('button', { name: 'Vastaa' }));
    await help.findByText('Tämä on jo tehty.');
    expect(help.getByLabelText<HTMLTextAreaElement>('Vastauksesi kysyjälle').value).toBe('Soitan.');
  });

  it('are no more for a lead whose task has ended while the page was open: it is said, and the navigation follows', async () => {
    let reads = 0;
    const { user } = open(path, {
      server: {
        ...asLead(),
        'GET /api/me': () => (reads++ === 0 ? full.leadMe : full.me),
        'POST /api/help/close': refused('Tarvittava rooli: vetäjä.'),
      },
    });
    const help = await section();
    expect(screen.getByRole('link', { name: 'Hallinta' })).toBeTruthy();
    await user.click(help.getByRole('button', { name: 'Hoidettu' }));
    await screen.findByText('Tarvittava rooli: vetäjä.');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Hallinta' })).toBeNull());
  });

  it('that were put to the theme are answered for one’s own organisation', async () => {
    const put = { mayReply: false, mayClose: false, mayAskOthers: false, mayOfferFor: [full.harbour.id] };
    const { user, sent } = open(path, {
      server: {
        'GET /api/help': { requests: [{ ...full.helpRequest, ...put }] },
        'POST /api/help/offer': { fresh: true },
      },
    });
    const help = await section();
    expect(help.queryByRole('button', { name: 'Hoidettu' })).toBeNull();
    await user.type(help.getByLabelText('Vastauksesi kysyjälle ja vetäjälle'), 'Meillä on malli.');
    await user.click(help.getByRole('button', { name: 'Vastaa' }));
    await screen.findByText('Vastaus on tallennettu, ja kysyjä saa siitä tiedon.');
    expect(sent('POST /api/help/offer')[0]?.body).toMatchObject({ from: full.harbour.id });
  });

  it('of one’s own stand with the check-in, with what was answered', async () => {
    const own = {
      ...full.helpRequest,
      own: true,
      mayReply: false,
      mayAskOthers: false,
      replies: [{ text: 'Soitan huomenna.', by: 'Lea Lead', at: full.helpRequest.at, from: null }],
    };
    open('/tab/tilannekysely', {
      server: { 'GET /api/help': { requests: [own, { ...full.helpRequest, answer: 'x', own: false }] } },
    });
    const help = await section('Omat avunpyynnöt');
    expect(help.getByText('Soitan huomenna.')).toBeTruthy();
    expect(help.getByText(/Lea Lead \(vetäjä\)/)).toBeTruthy();
    expect(help.getAllByRole('button', { name: 'Apua ei enää tarvita' })).toHaveLength(1);
  });

  it('leave no heading while they load, and say what failed', async () => {
    const { heading } = open(path, { server: { 'GET /api/help': never } });
    await heading('Laadunhallinnan ja -johtamisen osaaminen');
    expect(screen.queryByRole('region', { name: 'Apua pyydetään' })).toBeNull();
    open(path, { server: { 'GET /api/help': outage } });
    await screen.findByText(/Jokin meni pieleen/);
  });
});
