import { type NetworkFiles, parseNetwork } from '../../src/features/registry/parse-network';
import type { Bulletin } from '../../src/shared/domain/bulletin';
import type { Delivery, MessageRef } from '../../src/shared/domain/delivery';
import type { Fact } from '../../src/shared/domain/fact';
import { dayOf, type Instant } from '../../src/shared/domain/month';
import type { Account, Network, PersonId, Project } from '../../src/shared/domain/network';
import { localTenant, uuidOf } from '../directory';
import { writeDisputes } from './attendance';
import { openBook } from './book';
import { writeBulletins } from './bulletins';
import { makeCalendar } from './calendar';
import { deliveriesFrom, promisedIn } from './deliveries';
import { writeEvents } from './event-history';
import { arrangeEvents } from './event-plans';
import { makeFiles } from './files';
import { writeGroups } from './groups';
import { writePapers } from './papers';
import { writePilots } from './pilots';
import { worthPosting } from './posts';
import { writeResults } from './results';
import { makeScene } from './scene';

/** Something to be posted for real at the first start, so that the channels hold living cards. */
export type SamplePost = {
  readonly channel: string;
  readonly message: MessageRef;
  readonly version: number;
  /** When it was first promised. */
  readonly at: Instant;
  readonly expiresAt?: Instant;
};
export type Sample = {
  readonly files: NetworkFiles;
  readonly network: Network;
  readonly facts: readonly Fact[];
  readonly bulletins: readonly Bulletin[];
  /** What was sent in earlier months; nothing of `posts` is in it. */
  readonly deliveries: readonly Delivery[];
  readonly posts: readonly SamplePost[];
  readonly accounts: readonly (Account & { readonly person: PersonId })[];
};

const networkFrom = (files: NetworkFiles, project: Project): Network => {
  const { network, problems } = parseNetwork(files, project);
  if (!network) throw new Error(`The sample does not import: ${JSON.stringify(problems[0])}`);
  return network;
};

/** An invented network that has worked together for five months. One day and seed make one sample, nothing in it is later than the day before. */
export const makeSample = (now: Instant, seed = 2024): Sample => {
  const calendar = makeCalendar(dayOf(now));
  const files = makeFiles(seed, calendar);
  const network = networkFrom(files, calendar.project);
  const book = openBook(calendar.dawn);
  const scene = makeScene(seed, calendar, network, book);
  const events = arrangeEvents(scene);
  writeEvents(scene, events);
  writeDisputes(scene, events);
  writePilots(scene);
  writePapers(scene);
  writeGroups(scene);
  writeResults(scene);
  const published = writeBulletins(scene, events);
  const promised = promisedIn(scene, events, published);
  const fresh = worthPosting(promised, calendar.dawn);
  const posted = new Set(fresh);
  return {
    files,
    network,
    facts: book.facts(),
    bulletins: published.map((p) => p.bulletin),
    deliveries: deliveriesFrom(promised.filter((p) => !posted.has(p))),
    posts: fresh.map(({ message, target, version, at, expiresAt }) => ({
      channel: target.to === 'channel' ? target.channel : '',
      message,
      version,
      at,
      ...(expiresAt ? { expiresAt } : {}),
    })),
    accounts: network.people.map(({ id }) => ({ person: id, objectId: uuidOf(id), tenantId: localTenant })),
  };
};
