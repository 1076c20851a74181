import { startAzurite } from '../../../local/azurite';
import { azureQueue } from '../../../src/queue/azure-queue';
import { azureRows } from '../../../src/store/azure-rows';
import { alternating, type Benchmark, beside } from '../benchmark';
import { type BenchRequest, openDriver } from '../driver';
import { moveIn, openOwnBot, pressing, saying } from '../own-bot';
import { bareAgentsSdk } from '../peers/agents-sdk';
import type { PeerAnswers, PeerBot } from '../peers/answers';
import { bareBotbuilder } from '../peers/botbuilder';
import { bareTeamsAi } from '../peers/teams-ai';
import { bareTeamsSdk } from '../peers/teams-sdk';
import { openSink } from '../sink';
import { yearOf } from './many-organisations';

const rounds = 5;
const parallel = 16;
const forMs = 1_500;
const now = '2024-11-20T08:00:00.000Z';
const person = 'p10';

const post = (asked: BenchRequest): Promise<Response> =>
  fetch(asked.url, { method: asked.method, headers: asked.headers, body: asked.body ?? null });

const peers: Readonly<Record<string, (answers: PeerAnswers) => Promise<PeerBot>>> = {
  Botbuilder: bareBotbuilder,
  TeamsAi: bareTeamsAi,
  TeamsSdk: bareTeamsSdk,
  AgentsSdk: bareAgentsSdk,
};

/**
 * A message in and its card out, a card's button and its answer: turns a second, sixteen at once, the asker and what
 * takes the card in processes of their own. Ours stands on durable storage with a year of 81 organisations.
 */
export const turns: Benchmark = {
  name: 'turns',
  run: async () => {
    const [sink, azurite] = await Promise.all([openSink(), startAzurite({ inMemory: true })]);
    const driver = openDriver();
    const { connectionString } = azurite;
    const rows = azureRows({ connectionString });
    await moveIn(rows, yearOf(81));
    const own = await openOwnBot(rows, azureQueue({ connectionString }), now);
    const ours = {
      apua: saying(own.messages, sink.url, person, 'apua'),
      vastuut: saying(own.messages, sink.url, person, 'vastuut'),
      list: pressing(own.messages, sink.url, person, { verb: 'event.list' }),
      mine: pressing(own.messages, sink.url, person, { verb: 'obligation.mine' }),
    };
    await post(ours.apua);
    const { id: _id, ...message } = JSON.parse(await sink.last());
    const { type, attachments, summary } = message;
    const invoke = (await (await post(ours.list)).json()) as object;
    const answers: PeerAnswers = { message: { type, attachments, summary }, invoke };
    const bots = Object.fromEntries(
      await Promise.all(Object.entries(peers).map(async ([name, open]) => [name, await open(answers)])),
    ) as Record<string, PeerBot>;
    const perSecond = (asked: BenchRequest) => async (): Promise<number> => {
      const { ms, each } = await driver.drive({
        asked: [asked],
        forMs,
        parallel,
        expected: [200, 201, 202],
      });
      return (each.length / ms) * 1_000;
    };
    const found = await alternating(
      {
        apua: perSecond(ours.apua),
        list: perSecond(ours.list),
        mine: perSecond(ours.mine),
        vastuut: perSecond(ours.vastuut),
        ...Object.fromEntries(
          Object.entries(bots).flatMap(([name, { url }]) => [
            [`message${name}`, perSecond(saying(url, sink.url, person, 'apua'))],
            [`invoke${name}`, perSecond(pressing(url, sink.url, person, { verb: 'event.list' }))],
          ]),
        ),
      } as Readonly<Record<string, () => Promise<number>>>,
      rounds,
    );
    for (const bot of Object.values(bots)) await bot.close();
    await own.close();
    driver.close();
    sink.close();
    await azurite.close();
    const unit = 'turns/s';
    const of = (name: string): readonly number[] => found[name] ?? [];
    return Object.fromEntries([
      ...Object.keys(peers).map((name) => [`help${name}`, beside(of('apua'), of(`message${name}`), unit)]),
      ...Object.keys(peers).flatMap((name) => [
        [`eventList${name}`, beside(of('list'), of(`invoke${name}`), unit)],
        [`ownDuties${name}`, beside(of('mine'), of(`invoke${name}`), unit)],
      ]),
      ['dutiesByWordTeamsAi', beside(of('vastuut'), of('messageTeamsAi'), unit)],
    ]);
  },
};
