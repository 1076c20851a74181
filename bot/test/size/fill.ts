import { randomUUID } from 'node:crypto';
import type { Server } from '../e2e/server';
import { filesOf } from './files';

/** False: who sends it has left. */
type SendAs = (person: string) => Promise<(path: string, body: unknown) => Promise<boolean>>;
const many = { bulletins: 60, events: 60, atOnce: 8 };

const sender =
  ({ base }: Server): SendAs =>
  async (person) => {
    const headers = { 'content-type': 'application/json' };
    const asked = await fetch(`${base}/local/token`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ person }),
    });
    const { token } = (await asked.json()) as { token: string };
    return async (path, body) => {
      const answer = await fetch(`${base}${path}`, {
        method: 'POST',
        headers: { ...headers, authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
      if (!answer.ok && answer.status !== 403)
        throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.ok;
    };
  };

/** A pilot of every organisation that is in a theme and has a contact, and two months of events and bulletins. */
export const fill = async (server: Server, keeper: string): Promise<Readonly<Record<string, number>>> => {
  const people = (await (await fetch(`${server.base}/local/people`)).json()) as Server['people'];
  const as = sender(server);
  const themes = new Map(
    (filesOf(10, keeper).memberships ?? '')
      .split(/\r?\n/u)
      .slice(1)
      .filter(Boolean)
      .map((row) => row.split(';'))
      .map(([organisation = '', theme = '']) => [organisation, theme] as const),
  );
  const contacts = new Map(
    people
      .filter((p) => p.roles.includes('contact'))
      .flatMap((p) => p.organisations.map((organisation) => [organisation, p.id] as const)),
  );
  const pilots = [...themes].filter(([organisation]) => contacts.has(organisation));
  let registered = 0;
  const register = async ([organisation, theme]: readonly [string, string], n: number): Promise<void> => {
    const send = await as(contacts.get(organisation) ?? '');
    const saved = await send('/api/pilots', {
      organisation,
      theme,
      title: `Kevyt itsearviointi, ryhmä ${n + 1}`,
      stage: 'running',
      pace: 'onTrack',
      share: true,
      links: [],
      seen: null,
    });
    if (saved) registered += 1;
  };
  const left = [...pilots.entries()];
  const workers = Array.from({ length: many.atOnce }, async () => {
    for (let next = left.shift(); next; next = left.shift()) await register(next[1], next[0]);
  });
  await Promise.all(workers);
  const send = await as(people.find((p) => p.email === keeper)?.id ?? '');
  for (let n = 0; n < many.events; n += 1)
    await send('/api/events', {
      type: 'coffee',
      themes: ['quality'],
      day: new Date(Date.UTC(2024, 4, 27 + n)).toISOString().slice(0, 10),
      starts: '08:30',
      ends: '09:15',
      topic: `Aihe ${n + 1}`,
      form: randomUUID(),
    });
  for (let n = 0; n < many.bulletins; n += 1)
    await send('/api/bulletins', {
      type: 'bulletin',
      audience: { general: true, themes: [], leads: false, organisations: [] },
      title: { fi: `Tiedote ${n + 1}`, sv: `Infomeddelande ${n + 1}` },
      body: {
        fi: 'Ilmoittautuminen väliseminaariin on auki.',
        sv: 'Anmälan till mellanseminariet är öppen.',
      },
      form: randomUUID(),
    });
  return { pilots: registered, events: many.events, bulletins: many.bulletins };
};
