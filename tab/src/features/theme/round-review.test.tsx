import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { open, outage, refused } from '../../test/house';

const path = '/tab/teema/quality#round-review';
const get = 'GET /api/rounds/2024-04/review';
const late = (answer: string, fi: string, title: string) => ({
  answer,
  organisation: answer,
  name: { fi, sv: fi },
  title,
  at: '2024-04-26T14:07:00.000Z',
});
const review = {
  round: '2024-04',
  theme: 'quality',
  closesAt: '2024-04-26T13:00:00.000Z',
  version: 1,
  asked: 20,
  answered: 12,
  late: [late('a1', 'Satamaopisto', 'Laatukello'), late('a2', 'Mäntyopisto', '')],
  silent: [{ organisation: 'o', name: { fi: 'Hiljainen opisto', sv: 'Tyst institut' } }],
  seen: false,
  approved: null,
  coordinatorFrom: '2024-05-13',
  mayApprove: true,
  mayAccept: true,
  maySee: true,
};
const board = { ...full.board, round: { ...full.board.round, round: '2024-04', open: false } };
const lead = {
  ...full.me,
  acts: { ...full.me.acts, seeSilent: { any: true, themes: [], organisations: [] } },
};
const server = (reviewed: unknown, more: object = {}) => ({
  'GET /api/me': lead,
  'GET /api/themes/quality/board': board,
  [get]: reviewed,
  ...more,
});
const region = () => screen.findByRole('region', { name: 'Kyselykierros 4/2024: luvut' });

describe('a closed round, for whoever may see who is silent', () => {
  it('has its figures, who is silent and what came late', async () => {
    open(path, { server: server(review) });
    const shown = within(await region());
    await shown.findByText('12/20 organisaatiota vastasi');
    expect(shown.getByText('Ei vastannut (1): Hiljainen opisto')).toBeTruthy();
    expect(shown.getByText(/^Satamaopisto: Laatukello, /u)).toBeTruthy();
    expect(shown.getByText(/Koordinaatio voi hyväksyä ne ma 13\.5\.2024 alkaen/u)).toBeTruthy();
  });

  it('takes late answers in one by one or together, and says which version the figures are', async () => {
    const accept = 'POST /api/rounds/2024-04/accept';
    const { user, sent } = open(path, { server: server(review, { [accept]: { version: 2 } }) });
    const shown = within(await region());
    const [first] = await shown.findAllByRole('button', { name: 'Ota mukaan' });
    await user.click(first as HTMLElement);
    await screen.findByText('Mukaan otettu. Luvuista on nyt versio 2.');
    await user.click(shown.getByRole('button', { name: 'Ota kaikki 2 mukaan' }));
    expect(sent(accept).map((r) => r.body)).toEqual([
      { theme: 'quality', answers: ['a1'] },
      { theme: 'quality' },
    ]);
  });

  it('is approved in the version that was read, and a refusal is said', async () => {
    const approve = 'POST /api/rounds/2024-04/approve';
    const { user, sent, view } = open(path, { server: server(review, { [approve]: { fresh: true } }) });
    await user.click(await within(await region()).findByRole('button', { name: 'Hyväksy luvut' }));
    await screen.findByText('Luvut on hyväksytty. Tarkkailijat näkevät ne nyt.');
    expect(sent(approve)[0]?.body).toEqual({ theme: 'quality', version: 1 });
    view.unmount();
    const second = open(path, {
      server: server(review, { [approve]: refused('Luvuista on uudempi versio.') }),
    });
    await second.user.click(await within(await region()).findByRole('button', { name: 'Hyväksy luvut' }));
    await screen.findByText('Luvuista on uudempi versio.');
  });

  it('once approved says by whom, and offers nothing more', async () => {
    const approved = { by: 'Lea Vetäjä', at: '2024-05-02T08:00:00.000Z', version: 2 };
    const done = {
      ...review,
      approved,
      late: [],
      mayApprove: false,
      mayAccept: false,
      maySee: false,
      seen: true,
    };
    open(path, { server: server(done) });
    const shown = within(await region());
    expect(await shown.findByText(/^✓ Hyväksytty: Lea Vetäjä/u)).toBeTruthy();
    expect(shown.getByText('✓ Käyty läpi')).toBeTruthy();
    expect(shown.getAllByRole('button')).toHaveLength(1);
  });

  it('is folded until it is asked for, and says that its approval waits', async () => {
    const { user, sent } = open('/tab/teema/quality', { server: server(review) });
    const shown = within(await region());
    const fold = shown.getByRole('button', { name: /Odottaa hyväksyntää/u, expanded: false });
    expect(sent(get)).toEqual([]);
    await user.click(fold);
    await shown.findByText('12/20 organisaatiota vastasi');
  });

  it('says what went wrong, and is nothing to whom it is not', async () => {
    const first = open(path, { server: server(outage) });
    await screen.findByText(/Jokin meni pieleen/u);
    first.view.unmount();
    const third = open(path, { server: { ...server(review), 'GET /api/me': full.me } });
    await third.heading(/Laadunhallinnan/u);
    await screen.findByRole('region', { name: 'Kuukauden tilanne' });
    expect(screen.queryByText(/Kyselykierros 4/u)).toBeNull();
    expect(third.sent(get)).toEqual([]);
  });
});
