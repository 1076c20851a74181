import type { z } from 'zod';
import { recordFact } from '../../../ledger/record-fact';
import type { Ports } from '../../../ports';
import type { registerBody } from '../../../shared/contract/pilots';
import type { Actor } from '../../../shared/domain/actor';
import type { ContentOf, Fact } from '../../../shared/domain/fact';
import { openRequestOf } from '../../../shared/domain/help';
import { membersOf, type Network } from '../../../shared/domain/network';
import { demand, may } from '../../../shared/domain/permission';
import { holdsContactDetails, ownDomains } from '../../../shared/domain/personal-data';
import { hasEnded } from '../../../shared/domain/pilot';
import { mayOwn, ownersToAdd } from '../../../shared/domain/pilot-owner';
import { entriesOf, pilotKeyOf, pilotsOf } from '../../../shared/domain/pilots';
import { Refusal } from '../../../shared/domain/refusal';
import { fieldNames } from '../../../shared/text/check-ins';
import { registerFields } from '../../../shared/text/pilot-register';
import { closeHelp } from '../help/close-help';
import { demandPilot, pilotMeant } from '../pilots';
import { factsOf, type PilotKey } from '../targets';

export type PilotWish = z.output<typeof registerBody>;
type RegisterContent = ContentOf<'pilotRegistered'>;

const demandFits = (network: Network, actor: Actor, wish: PilotWish): void => {
  const lang = actor.language;
  const bad = (field: string): never => {
    throw new Refusal('badInput', { field });
  };
  const { organisation, theme, starts, ends, owner } = wish;
  if (!membersOf(network, theme, actor.today).includes(organisation)) bad(fieldNames.theme[lang]);
  if (starts && ends && ends < starts) bad(registerFields.ends[lang]);
  if (owner && !mayOwn(network, { organisation, theme }, actor.today).some((p) => p.id === owner))
    bad(registerFields.owner[lang]);
};

/** Somebody who is known by that address already is named as who they are. */
const ownerIn = (network: Network, actor: Actor, { organisation, theme, owner, ownerContact }: PilotWish) => {
  if (owner) return { owner };
  if (!ownerContact) return {};
  const email = ownerContact.email.toLowerCase();
  const known = mayOwn(network, { organisation, theme }, actor.today).find(
    (p) => p.email.toLowerCase() === email,
  );
  return known ? { owner: known.id } : { ownerContact };
};

const contentOf = (network: Network, actor: Actor, wish: PilotWish, pilot: string): RegisterContent => {
  const { organisation, theme, title, model, results, stage, pace, starts, ends, links, share } = wish;
  return {
    kind: 'pilotRegistered',
    organisation,
    theme,
    pilot,
    title,
    ...(model ? { model } : {}),
    ...(results ? { results } : {}),
    stage,
    ...(pace && !hasEnded(stage) ? { pace } : {}),
    ...(starts ? { starts } : {}),
    ...(ends ? { ends } : {}),
    ...ownerIn(network, actor, wish),
    links,
    share,
  };
};

const entryOf = (facts: readonly Fact[], key: PilotKey) =>
  entriesOf(facts).find((f) => pilotKeyOf(f.content) === pilotKeyOf(key));

/** What an organisation says of a pilot, on top of what the person saw; a new one where no id is given. */
export const registerPilot = async (ports: Ports, actor: Actor, network: Network, wish: PilotWish) => {
  const { organisation, theme } = wish;
  demand(actor, 'registerPilot', network, { organisation });
  demandFits(network, actor, wish);
  const facts = await factsOf(ports, [organisation]);
  if (wish.pilot !== undefined) demandPilot(facts, { organisation, theme, pilot: wish.pilot });
  const pilot = wish.pilot ?? pilotMeant(facts, { organisation, theme }, wish.title);
  const seen = wish.pilot === undefined ? null : wish.seen;
  const { fact, fresh } = await recordFact(ports, {
    content: contentOf(network, actor, wish, pilot),
    day: actor.today,
    by: actor.person?.id ?? '',
    seen,
  });
  ports.log({ event: 'pilot.registered', room: 'check-ins', theme, fresh });
  const text = [wish.title, wish.model, wish.results].join('\n');
  const now = pilotsOf([...facts, fact]).filter((p) => pilotKeyOf(p) === pilotKeyOf({ ...wish, pilot }));
  return {
    fact: fact.id,
    fresh,
    pilot,
    holdsDetails: holdsContactDetails(text, ownDomains(network)),
    toAdd: ownersToAdd(network, now, actor.today).length > 0,
  };
};

/** What stands of a pilot, as the register would hold it. */
const standing = (facts: readonly Fact[], key: PilotKey): RegisterContent => {
  const entry = entryOf(facts, key)?.content;
  if (entry?.removed) return entry;
  const { organisation, theme, pilot, title, stage, pace, share, details } = demandPilot(facts, key);
  return {
    kind: 'pilotRegistered',
    organisation,
    theme,
    pilot,
    title,
    stage,
    ...(pace ? { pace } : {}),
    share,
    ...details,
  };
};

/** Out of the register, and with it the call for help that stood open; or back into it as it was. */
export const removePilot = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  { removed, ...key }: PilotKey & { readonly removed: boolean },
): Promise<boolean> => {
  demand(actor, 'registerPilot', network, { organisation: key.organisation });
  const facts = await factsOf(ports, [key.organisation]);
  const { removed: was, ...content } = standing(facts, key);
  // First: whoever is cut off in between finds the pilot still there, and removes it once more.
  const open = removed ? openRequestOf(facts, key) : undefined;
  if (open && may(actor, 'closeHelp', network, { organisation: key.organisation }))
    await closeHelp(ports, actor, network, { ...key, answer: open.request });
  if (Boolean(was) === removed) return false;
  const { fresh } = await recordFact(ports, {
    content: { ...content, ...(removed ? { removed } : {}) },
    day: actor.today,
    by: actor.person?.id ?? '',
  });
  ports.log({ event: 'pilot.removed', room: 'check-ins', theme: key.theme, removed, fresh });
  return fresh;
};
