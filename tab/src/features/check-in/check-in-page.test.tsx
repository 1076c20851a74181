import { screen, within } from '@testing-library/react';
import * as full from '../../test/fixtures';
import { never, open, outage, refused } from '../../test/house';

const path = '/tab/tilannekysely';
const post = 'POST /api/check-ins/2024-05';
const saved = { fresh: true, late: false, at: '2024-05-27T07:05:00.000Z', replaced: null };
const quality = () => screen.findByRole('region', { name: 'Laadunhallinnan ja -johtamisen osaaminen' });

describe('the check-in page', () => {
  it('says that it is loading', async () => {
    const { heading } = open(path, { server: { 'GET /api/check-ins': never } });
    await heading('Tilannekysely');
    expect(screen.getByText('Ladataan…')).toBeTruthy();
  });

  it('says when it opens while there is no round', async () => {
    open(path, { server: { 'GET /api/check-ins': { round: null, items: [] } } });
    await screen.findByText('Tilannekysely ei ole auki');
  });

  it('says what went wrong', async () => {
    open(path, { server: { 'GET /api/check-ins': outage } });
    await screen.findByText(/Jokin meni pieleen/);
  });

  it('holds the last answer and warns against personal data', async () => {
    open(path);
    const form = within(await quality());
    expect(form.getByLabelText<HTMLInputElement>('Pilotin nimi').value).toBe('Laatukellon kokeilu');
    expect(form.getByRole<HTMLInputElement>('radio', { name: 'Käynnissä' }).checked).toBe(true);
    expect(form.getByRole<HTMLInputElement>('checkbox', { name: 'Saa jakaa verkostossa' }).checked).toBe(
      true,
    );
    expect(form.getByText('Älä kirjoita opiskelijoiden tai henkilöstön henkilötietoja.')).toBeTruthy();
    expect(screen.getByText(/Kysely sulkeutuu pe 31.5.2024 klo 16.00/)).toBeTruthy();
  });

  it('sends the last answer as it is with one tap', async () => {
    const { user, sent } = open(path, { server: { [post]: saved } });
    await user.click(within(await quality()).getByRole('button', { name: 'Ei muutosta' }));
    await screen.findByText(
      'Tallennettu ma 27.5.2024 klo 10.05. Voit muuttaa vastausta pe 31.5.2024 klo 16.00 asti.',
    );
    expect(sent(post).map((request) => request.body)).toEqual([
      {
        organisation: 'org-harbour',
        theme: 'quality',
        pilot: 'pilot-1',
        title: 'Laatukellon kokeilu',
        stage: 'running',
        pace: 'onTrack',
        done: 'Kaksi tiimiä aloitti huhtikuussa.',
        help: false,
        share: true,
        internal: true,
      },
    ]);
  });

  it('sends a changed answer, without a schedule for a pilot that has ended', async () => {
    const { user, sent } = open(path, { server: { [post]: saved } });
    const form = within(await quality());
    await user.click(form.getByRole('radio', { name: 'Päättynyt' }));
    expect(form.queryByRole('radio', { name: 'Viivästynyt' })).toBeNull();
    await user.click(form.getByRole('checkbox', { name: /Tarvitsemme apua/ }));
    await user.click(form.getByRole('button', { name: 'Lähetä vastaus' }));
    await screen.findByText(/Tallennettu/);
    const [request] = sent(post);
    expect(request?.body).toMatchObject({ stage: 'finished', help: true });
    expect(request?.body).not.toHaveProperty('pace');
  });

  it('names the answer that was replaced', async () => {
    const replaced = { ...saved, replaced: { by: 'Kaija Kollega', at: '2024-05-27T07:00:00.000Z' } };
    const { user } = open(path, { server: { [post]: replaced } });
    await user.click(within(await quality()).getByRole('button', { name: 'Lähetä vastaus' }));
    await screen.findByText(/Korvasi aiemman vastauksen \(Kaija Kollega, ma 27.5.2024 klo 10.00\)\./);
  });

  it('says that a late answer is kept but not counted', async () => {
    const { user } = open(path, { server: { [post]: { ...saved, late: true } } });
    await user.click(within(await quality()).getByRole('button', { name: 'Lähetä vastaus' }));
    await screen.findByText(/tallennettiin myöhässä saapuneena, eikä se näy kierroksen luvuissa/);
  });

  it('keeps what was written when the answer is refused', async () => {
    const { user } = open(path, { server: { [post]: refused('Teksti on liian pitkä.') } });
    const form = within(await quality());
    await user.type(form.getByLabelText('Mitä on tehty edellisen kyselyn jälkeen?'), ' Lisää.');
    await user.click(form.getByRole('button', { name: 'Lähetä vastaus' }));
    await form.findByText('Teksti on liian pitkä.');
    expect(form.getByLabelText<HTMLTextAreaElement>('Mitä on tehty edellisen kyselyn jälkeen?').value).toBe(
      'Kaksi tiimiä aloitti huhtikuussa. Lisää.',
    );
  });

  it('says who has answered already and offers to change it', async () => {
    open(path);
    const other = within(await screen.findByRole('region', { name: 'Osaamisen ja henkilöstön johtaminen' }));
    expect(other.getByText('Vastannut Kaija Kollega, ma 27.5.2024 klo 10.00')).toBeTruthy();
    expect(other.getByRole('button', { name: 'Muuta vastausta' })).toBeTruthy();
    expect(other.queryByRole('button', { name: 'Ei muutosta' })).toBeNull();
  });

  it('asks for which organisation when a person has two', async () => {
    const { user, sent } = open(path, {
      server: { 'GET /api/me': { ...full.me, organisations: [full.harbour, full.archipelago] } },
    });
    await user.selectOptions(
      await screen.findByLabelText('Minkä organisaation puolesta vastaat?'),
      'Saaristokoulutus',
    );
    await screen.findByText('Organisaatiolla ei ole pilotteja');
    expect(sent('GET /api/check-ins').at(-1)?.query.organisation).toBe('org-archipelago');
  });
});
