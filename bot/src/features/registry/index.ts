import { editFormer, formerDue } from '../../delivery/edit-former';
import { placesOf } from '../../delivery/view';
import { contactOf } from '../../people/contact';
import { planNightlyRoster, readRosters, readRostersTonight } from '../../people/read-rosters';
import { rememberChoice } from '../../people/remember-choice';
import type { Ports } from '../../ports';
import type { Room } from '../../routes';
import { channels } from '../../shared/contract/channels';
import { chooseOrganisation as chooseEndpoint, me, setLanguage } from '../../shared/contract/me';
import { organisations } from '../../shared/contract/obligations';
import * as people from '../../shared/contract/people';
import { acts } from '../../shared/domain/act';
import { type Actor, organisationsOfActor, rolesOfActor, themesLedByActor } from '../../shared/domain/actor';
import { themeOfUse } from '../../shared/domain/channel';
import { monthOfDay } from '../../shared/domain/month';
import { byName } from '../../shared/domain/name-order';
import {
  type Network,
  organisationById,
  organisationsOn,
  rolesOf,
  themesLedBy,
  themesOf,
} from '../../shared/domain/network';
import { demand, may, reachOf } from '../../shared/domain/permission';
import { reachesNobody } from '../../shared/domain/reach';
import { personName } from '../../shared/text/recorder';
import { importCalls } from './import-calls';
import { dismissRequest, linkAccount, unlinkAccount } from './link-account';
import { listChannels } from './list-channels';
import { erasePerson, readPersonData, readStrangersData } from './person-data';
import { readReachability, readReached } from './read-reachability';
import { registryCalls } from './registry-calls';
import { askTie, tieButton, tieChannel } from './tie-channel';
import { registryWaiting } from './waiting';

/** The table of permissions as it stands for one person today. */
const actsOf = (actor: Actor, network: Network) =>
  Object.fromEntries(
    acts
      .map((act) => [act, reachOf(actor, act, network)] as const)
      .filter(([, reach]) => !reachesNobody(reach))
      .map(([act, { any, themes, organisations }]) => [
        act,
        { any, themes: [...themes], organisations: [...organisations] },
      ]),
  );

/** What the channel of a tab is tied to: nothing of it to a stranger. */
const channelOf = async (ports: Ports, actor: Actor, network: Network, id: string | undefined) => {
  if (!id || !may(actor, 'seeNetwork', network)) return null;
  const tie = (await ports.stores.channels.list()).find((c) => c.id === id && !c.deleted)?.tie;
  return tie ? { use: tie.use, theme: themeOfUse(tie) } : null;
};

/** Which periods there are to be read, and in which one this is. */
const periodsOf = async (ports: Ports, actor: Actor, network: Network) => {
  const all = may(actor, 'seeNetwork', network) ? await ports.stores.periods.list() : [];
  return {
    periods: all.map(({ number, project: { name, starts, ends } }) => ({ number, name, starts, ends })),
    past: network.past ?? null,
  };
};

export const registry: Room = (routes) => {
  routes.command('channel', 'tieChannel', askTie);
  routes.button(tieButton, tieChannel);

  routes.waits(registryWaiting);

  // After an import rooms look again at what will be due.
  routes.due('network.changed', async ({ ports, network }) => {
    if (!network) return;
    const ends = await Promise.allSettled(routes.starts.map((start) => start(ports, network)));
    // One room's fault takes nothing from the others; what failed is tried again with all.
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  });

  routes.call(me, async ({ ports, actor, network, lang, query }) => ({
    person: actor.person && { id: actor.person.id, name: actor.person.name, email: actor.person.email },
    organisations: organisationsOfActor(actor).flatMap((id) => {
      const found = organisationById(network, id);
      if (!found) return [];
      return [
        {
          id,
          name: found.name,
          language: found.language,
          roles: [...rolesOf(network, id, actor.today)],
          themes: [...themesOf(network, id, actor.today)],
          leads: [...themesLedBy(network, id, actor.today)],
        },
      ];
    }),
    roles: [...rolesOfActor(actor)],
    leads: [...themesLedByActor(actor, network)],
    acts: actsOf(actor, network),
    language: lang,
    // Of a period that is over, the last month that it had.
    month: monthOfDay(
      network.past !== undefined && network.project.ends < actor.today ? network.project.ends : actor.today,
    ),
    today: actor.today,
    project: { name: network.project.name, starts: network.project.starts, ends: network.project.ends },
    ...(await periodsOf(ports, actor, network)),
    channel: await channelOf(ports, actor, network, query.channel),
    contact: contactOf(network, []),
    teamsApp: ports.teamsApp,
  }));

  routes.call(setLanguage, async ({ ports, actor, body }) => {
    if (actor.person) await ports.stores.network.setLanguage(actor.person.id, body.language);
    return body;
  });

  routes.call(chooseEndpoint, async ({ ports, actor, network, body }) => {
    demand(actor, 'chooseOrganisation', network, body);
    await rememberChoice(ports, actor, body.organisation);
    return body;
  });

  routes.call(organisations, async ({ actor, network, lang }) => ({
    organisations: organisationsOn(network, actor.today)
      .toSorted(byName(lang))
      .map((o) => ({
        id: o.id,
        name: o.name,
        language: o.language,
        roles: [...rolesOf(network, o.id, actor.today)],
        themes: [...themesOf(network, o.id, actor.today)],
        leads: [...themesLedBy(network, o.id, actor.today)],
        joined: o.joined,
        open: may(actor, 'seeStanding', network, { organisation: o.id }),
      })),
  }));

  routes.call(channels, listChannels);

  routes.start(planNightlyRoster);
  routes.due('roster.read', ({ ports, network }) => readRostersTonight(ports, network));
  routes.call(people.joinRequests, async ({ ports, actor, network }) => {
    demand(actor, 'seeRequests', network);
    const requests = await ports.stores.requests.list();
    return {
      requests: requests.map(({ account: { objectId, tenantId }, name, at }) => ({
        objectId,
        tenantId,
        name,
        at,
      })),
    };
  });
  routes.call(people.dismissRequest, async ({ ports, actor, network, body }) => {
    await dismissRequest(ports, actor, network, body);
    return { dismissed: true as const };
  });
  routes.call(people.reachability, ({ ports, actor, network, lang }) =>
    readReachability(ports, actor, network, lang),
  );
  routes.call(people.reachedPeople, (call) => readReached(call, call.query));
  routes.call(people.readRosters, async ({ ports, actor, network }) => {
    demand(actor, 'linkAccount', network);
    const { members, silent } = await readRosters(ports, network);
    return { members: members.length, silentTeams: [...silent] };
  });
  routes.call(people.linkAccount, async ({ ports, actor, network, params, body }) => {
    await linkAccount(ports, actor, network, { person: params.id ?? '', account: body });
    return { linked: true as const };
  });
  routes.call(people.unlinkAccount, async ({ ports, actor, network, params, body }) => {
    await unlinkAccount(ports, actor, network, { person: params.id ?? '', account: body });
    return { unlinked: true as const };
  });
  routes.call(people.readPersonData, async ({ ports, actor, network, params }) => {
    const found = await readPersonData(ports, actor, network, params.id ?? '');
    return { ...found, rows: [...found.rows] };
  });
  routes.call(people.readOwnData, async ({ ports, actor, network }) => {
    const { person } = actor;
    const found = person
      ? await readPersonData(ports, actor, network, person.id)
      : await readStrangersData(ports, actor);
    return { ...found, rows: [...found.rows] };
  });
  routes.due(formerDue.kind, async ({ ports }) => {
    await editFormer(ports);
  });
  routes.call(people.erasePerson, async ({ ports, actor, network, params, lang }) => {
    const { done, posts } = await erasePerson(ports, actor, network, params.id ?? '');
    const places = await placesOf(routes, { ports, network, lang }, posts.outOfReach);
    return {
      erased: true as const,
      rows: done.rows,
      posts: { ...posts, edited: posts.edited.length, outOfReach: [...places] },
    };
  });
  routes.call(people.erasures, async ({ ports, actor, network, lang }) => {
    demand(actor, 'erasePerson', network);
    const erasures = await ports.stores.people.erasures();
    return {
      erasures: erasures.map(({ at, by, rows }) => ({ at, by: personName(network, by, lang), rows })),
    };
  });
  importCalls(routes);
  registryCalls(routes);
};
