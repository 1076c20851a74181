import type { LocalPerson } from '../../local/teams';
import { contactsOf, coordinatorOf, writeAs } from '../e2e/people';
import type { Server } from '../e2e/server';

const inTwo = (fi: string, sv: string) => ({ fi, sv });
const survey = {
  survey: 'final',
  title: inTwo('Loppukysely', 'Slutenkät'),
  questions: [
    {
      id: 'hyoty',
      type: 'one',
      ...inTwo('Onko toimintamallista ollut teille hyötyä?', 'Har ni haft nytta av verksamhetsmodellen?'),
      options: [
        inTwo('Paljon', 'Mycket'),
        inTwo('Jonkin verran', 'I viss mån'),
        inTwo('Ei vielä', 'Inte ännu'),
      ],
    },
    {
      id: 'johtaminen',
      type: 'scale',
      ...inTwo('Johtamisen osaaminen nyt', 'Ledarkompetensen nu'),
      options: [],
    },
    {
      id: 'sana',
      type: 'text',
      ...inTwo('Mitä veisitte eteenpäin?', 'Vad vill ni föra vidare?'),
      options: [],
    },
  ],
  closesOn: '2026-12-11',
  closesAt: '16:00',
};
const answers = (n: number) => ({
  hyoty: [n % 3],
  johtaminen: 2 + (n % 4),
  sana: `Työparit ja vuosikello (${n})`,
});

/** A survey that some have answered, and a report that is numbered: the sample has neither, for both belong to its users. */
export const prepare = async (server: Server): Promise<void> => {
  const coordinator = coordinatorOf(server);
  await writeAs(server, coordinator, '/api/surveys', survey);
  const some: readonly LocalPerson[] = contactsOf(server).slice(0, 24);
  for (const [n, person] of some.entries()) {
    const [organisation] = person.organisations;
    const body = { organisation, answers: answers(n) };
    // Whose task has ended answers for nobody.
    await writeAs(server, person, '/api/surveys/final/answers', body).catch(() => undefined);
  }
  const draft = 'kuvaa-varten-1';
  const scope = { from: '2026-06-01', until: '2026-10-31', asOf: '2026-11-22' };
  await writeAs(server, coordinator, '/api/funder-reports/drafts', { id: draft, ...scope });
  await writeAs(server, coordinator, `/api/funder-reports/drafts/${draft}/number`, {});
};
