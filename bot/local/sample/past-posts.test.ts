import { cardMessage, openHouse } from '../../test/houses/local-teams';
import { peopleOf } from '../directory';
import { localTeamsList } from '../team-list';
import { pastPosts } from './past-posts';
import { makeSample } from './sample';

const sample = makeSample('2026-11-23T14:00:00.000Z');
const unlimited = [{ most: 100_000, inMs: 1_000 }];

test('whatever the sample’s rows say was delivered stands in the local Teams: an edit of it finds it', async () => {
  const people = await peopleOf({ network: { read: async () => sample.network } } as never);
  const house = await openHouse({
    people: async () => people,
    teams: localTeamsList,
    tenantId: people[0]?.tenantId ?? '',
    limits: { write: unlimited, read: unlimited, all: unlimited },
  });
  await house.teams.install();
  house.teams.remember(pastPosts(sample));
  const delivered = sample.deliveries.filter((d) => d.state === 'delivered');
  // Every kind, in chats and channels; not each of some hundreds.
  const tried = delivered.filter((_, i) => i % 7 === 0);
  const answers = await Promise.all(
    tried.map(async ({ conversation = '', activity = '' }) => {
      const path = `/local/connector/v3/conversations/${encodeURIComponent(conversation)}/activities/${activity}`;
      return (await house.ask(path, cardMessage('Nyt'), 'PUT')).status;
    }),
  );
  await house.close();
  expect(new Set(tried.map((d) => `${d.message.kind} ${d.target.to}`)).size).toBeGreaterThanOrEqual(4);
  expect(new Set(answers)).toEqual(new Set([200]));
});
