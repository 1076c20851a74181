import type { Ports } from '../../ports';
import type { Answered } from '../../shared/contract/endpoint';
import { peoplePage, type reachability, type reachedPeople } from '../../shared/contract/people';
import type { Actor } from '../../shared/domain/actor';
import { isOpenTo } from '../../shared/domain/channel-life';
import { withoutContact } from '../../shared/domain/contact';
import { type Delivery, lastDeliveries } from '../../shared/domain/delivery';
import type { Language } from '../../shared/domain/language';
import { byAlphabet, byName } from '../../shared/domain/name-order';
import {
  type Account,
  isSameAccount,
  membersOf,
  type Network,
  organisationById,
  type Person,
} from '../../shared/domain/network';
import { finds } from '../../shared/domain/people-text';
import { demand, may, reachOf } from '../../shared/domain/permission';
import { ownersToAdd } from '../../shared/domain/pilot-owner';
import { pilotsOf } from '../../shared/domain/pilots';
import { type ReachShown, type ReachStep, stepOf } from '../../shared/domain/reachability';
import { themeIds } from '../../shared/domain/theme';
import { personFailure } from '../../shared/text/delivery-failures';
import { stepText } from '../../shared/text/reachability';

type Reachability = Answered<typeof reachability>;
type ReachedAnswer = Answered<typeof reachedPeople>;

/** The newest message to each person, if it did not arrive. */
const failuresOf = (deliveries: readonly Delivery[]): ReadonlyMap<string, string> => {
  const newest = new Map<string, Delivery>();
  for (const d of deliveries)
    if (d.target.to === 'person' && d.plannedAt >= (newest.get(d.target.person)?.plannedAt ?? ''))
      newest.set(d.target.person, d);
  return new Map(
    [...newest].flatMap(([person, d]) =>
      d.state === 'failed' && d.failure ? [[person, d.failure.code] as const] : [],
    ),
  );
};

const wordsOf = (step: ReturnType<typeof stepOf>, code: string | undefined, lang: Language) => {
  if (step === 'reachable') return {};
  const said = step === 'chatFailed' ? personFailure(code ?? '') : stepText[step];
  return { sentence: said.sentence[lang], mend: said.mend[lang] };
};

type ReachSources = {
  readonly network: Network;
  readonly actor: Actor;
  readonly lang: Language;
  readonly members: readonly Account[] | null;
  readonly chats: readonly Account[];
  readonly failures: ReadonlyMap<string, string>;
};

const stepIn = ({ actor, members, chats, failures }: ReachSources, person: Person): ReachStep =>
  stepOf(person, { members, chats, failed: failures.has(person.id) }, actor.today);

const personView = (look: ReachSources, person: Person): ReachedAnswer['people'][number] => {
  const { network, lang, failures } = look;
  const code = failures.get(person.id);
  const step = stepIn(look, person);
  const organisations = [...new Set(person.assignments.map((a) => a.organisation))];
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    roles: [...new Set(person.assignments.map((a) => a.role))],
    organisations: organisations
      .flatMap((id) => organisationById(network, id)?.name ?? [])
      .map((name) => ({ name }))
      .sort(byName(lang))
      .map(({ name }) => name),
    inTeam: step !== 'left' && step !== 'notInTeam',
    bound: person.accounts.length > 0,
    step,
    ...wordsOf(step, code, lang),
    accounts: person.accounts.map(({ objectId, tenantId, linkedBy }) => ({
      objectId,
      tenantId,
      linked: linkedBy !== undefined,
    })),
  };
};

/** Whose people this person may see: everybody's, or those of the organisations in the own themes. */
const peopleFor = (actor: Actor, network: Network): readonly Person[] => {
  const reach = reachOf(actor, 'seeReachability', network);
  if (reach.any) return network.people;
  const own = new Set(reach.themes.flatMap((theme) => membersOf(network, theme, actor.today)));
  return network.people.filter((p) => p.assignments.some((a) => own.has(a.organisation)));
};

const demandReach = (actor: Actor, network: Network): void =>
  demand(actor, 'seeReachability', network, { theme: reachOf(actor, 'seeReachability', network).themes[0] });

const known = async (
  { stores }: Ports,
  actor: Actor,
  network: Network,
  lang: Language,
  deliveries: readonly Delivery[],
): Promise<ReachSources> => {
  const [roster, chats] = await Promise.all([stores.roster.latest(), stores.channels.chats()]);
  return { network, actor, lang, members: roster?.members ?? null, chats, failures: failuresOf(deliveries) };
};

// No chat yet is how most guests are, and the channels reach them: worth knowing, nothing to mend.
const isToMend = (step: ReachStep): boolean => step !== 'reachable' && step !== 'noChat';
const isShown = (show: ReachabilityQuestion['show'], step: ReachStep): boolean =>
  show === undefined || show === 'all' || (show === 'missing' ? isToMend(step) : step === show);

type ReachabilityQuestion = {
  readonly show?: ReachShown | undefined;
  readonly find?: string | undefined;
  readonly after?: number | undefined;
};
/** Whom a search finds, by name: thirty at a time, with what mends what is missing. */
export const readReached = async (
  { ports, actor, network, lang }: { ports: Ports; actor: Actor; network: Network; lang: Language },
  { show, find = '', after = 0 }: ReachabilityQuestion,
): Promise<ReachedAnswer> => {
  demandReach(actor, network);
  const look = await known(ports, actor, network, lang, await ports.stores.deliveries.recent());
  const textsOf = ({ name, email, assignments }: Person): readonly string[] => [
    name,
    email,
    ...assignments.flatMap((a) => {
      const found = organisationById(network, a.organisation);
      return found ? [found.name.fi, found.name.sv] : [];
    }),
  ];
  const found = peopleFor(actor, network)
    .filter((p) => isShown(show, stepIn(look, p)) && finds(find, textsOf(p)))
    .toSorted((a, b) => byAlphabet(lang)(a.name, b.name));
  const next = after + peoplePage;
  return {
    people: found.slice(after, next).map((person) => personView(look, person)),
    total: found.length,
    ...(next < found.length ? { next } : {}),
  };
};

/** How far the way to people goes, channel by channel, and what is to be mended beside them. */
export const readReachability = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  lang: Language,
): Promise<Reachability> => {
  demandReach(actor, network);
  const { stores } = ports;
  const [roster, deliveries, channels] = await Promise.all([
    stores.roster.latest(),
    stores.deliveries.recent(),
    stores.channels.list(),
  ]);
  const look = await known(ports, actor, network, lang, deliveries);
  const last = lastDeliveries(deliveries);
  const stood = Map.groupBy(peopleFor(actor, network), (p) => stepIn(look, p));
  const mayLink = may(actor, 'linkAccount', network);
  const held = network.people.flatMap((p) => p.accounts);
  const standing = channels.filter((c) => !c.deleted);
  const tied = new Set(standing.flatMap((c) => (isOpenTo(c) && c.tie?.use === 'theme' ? [c.tie.theme] : [])));
  return {
    ...(roster ? { readAt: roster.at } : {}),
    silentTeams: [...(roster?.silent ?? [])],
    counts: {
      left: stood.get('left')?.length ?? 0,
      notInTeam: stood.get('notInTeam')?.length ?? 0,
      noChat: stood.get('noChat')?.length ?? 0,
      chatFailed: stood.get('chatFailed')?.length ?? 0,
      reachable: stood.get('reachable')?.length ?? 0,
    },
    unknown: mayLink
      ? (roster?.unknown ?? [])
          .filter((u) => !held.some((a) => isSameAccount(a, u)))
          .map(({ objectId, tenantId, emails }) => ({ objectId, tenantId, emails: [...emails] }))
      : [],
    ownersToAdd: mayLink
      ? ownersToAdd(network, pilotsOf(await stores.facts.all()), actor.today).map((o) => ({
          name: o.name,
          email: o.email,
          organisation: organisationById(network, o.pilot.organisation)?.name ?? {
            fi: o.pilot.organisation,
            sv: o.pilot.organisation,
          },
          pilot: o.pilot.title,
        }))
      : [],
    withoutContact: withoutContact(network, actor.today)
      .filter((organisation) => may(actor, 'seeSilent', network, { organisation }))
      .flatMap((id) => organisationById(network, id) ?? [])
      .sort(byName(lang))
      .map(({ id, name }) => ({ id, name })),
    channels: standing.map((c) => ({
      id: c.id,
      name: c.name,
      team: c.teamName,
      theme: c.tie?.use === 'theme' ? c.tie.theme : null,
      use: c.tie?.use ?? null,
      installed: c.installed,
      link: `https://teams.microsoft.com/l/channel/${encodeURIComponent(c.id)}/${encodeURIComponent(c.name)}?tenantId=${encodeURIComponent(c.tenantId)}`,
      ...(last.has(c.id) ? { lastDeliveredAt: last.get(c.id) } : {}),
    })),
    untied: themeIds.filter((theme) => !tied.has(theme)),
    mayLink,
  };
};
