import { type Actor, answersFor, hasRole, themesLedByActor } from './actor';
import type { Network, OrganisationId } from './network';
import { membersOf } from './network';
import { Refusal } from './refusal';
import type { ThemeId } from './theme';

/** Every act that somebody may or may not do. Bot, API and tab ask here and nowhere else. */
export const acts = [
  'seeNetwork',
  'seeStanding',
  'seeOverview',
  'seeCheckInText',
  'reportFact',
  'writeBulletin',
  'writeThemeBulletin',
  'relayBulletin',
  'acknowledgeBulletin',
  'planEvent',
  'markHeld',
  'replyToEvent',
  'answerCheckIn',
  'closeHelp',
  'tieChannel',
  'importNetwork',
  'setInterpretation',
  'seeDeliveries',
] as const;
export type Act = (typeof acts)[number];

/** Whose: the organisation or the theme that the act touches. */
export type Whose = {
  readonly organisation?: OrganisationId | undefined;
  readonly theme?: ThemeId | undefined;
};

type Rule = (actor: Actor, network: Network, whose: Whose) => boolean;

const anyone: Rule = (actor) => actor.person !== null;
const coordinator: Rule = (actor) => hasRole(actor, 'coordinator');
const communications: Rule = (actor) => hasRole(actor, 'coordinator', 'communications');
const observer: Rule = (actor) => hasRole(actor, 'observer');
const ownOrganisation: Rule = (actor, _, { organisation }) =>
  organisation !== undefined && answersFor(actor).includes(organisation);
const leadOfTheme: Rule = (actor, network, { theme, organisation }) => {
  const led = themesLedByActor(actor, network);
  if (theme) return led.includes(theme);
  return (
    organisation !== undefined && led.some((t) => membersOf(network, t, actor.today).includes(organisation))
  );
};
const or =
  (...rules: readonly Rule[]): Rule =>
  (actor, network, whose) =>
    rules.some((rule) => rule(actor, network, whose));
const writes =
  (rule: Rule): Rule =>
  (actor, network, whose) =>
    !isOnlyObserver(actor) && rule(actor, network, whose);
const isOnlyObserver = (actor: Actor): boolean =>
  hasRole(actor, 'observer') &&
  !hasRole(actor, 'coordinator', 'communications', 'lead', 'contact', 'pilotOwner');

// DOMAIN.md 2.2, "who sees what". An observer reads and never writes (S33).
const table: Readonly<Record<Act, Rule>> = {
  seeNetwork: anyone,
  seeStanding: or(ownOrganisation, leadOfTheme, coordinator, communications, observer),
  seeOverview: anyone,
  seeCheckInText: or(ownOrganisation, leadOfTheme, coordinator),
  reportFact: writes(or(ownOrganisation, coordinator)),
  writeBulletin: writes(communications),
  writeThemeBulletin: writes(or(communications, leadOfTheme)),
  relayBulletin: writes(leadOfTheme),
  acknowledgeBulletin: writes(ownOrganisation),
  planEvent: writes(or(leadOfTheme, coordinator)),
  markHeld: writes(or(leadOfTheme, coordinator)),
  replyToEvent: anyone,
  answerCheckIn: writes(ownOrganisation),
  closeHelp: writes(or(leadOfTheme, ownOrganisation)),
  tieChannel: writes(or(coordinator, leadOfTheme)),
  importNetwork: writes(coordinator),
  setInterpretation: writes(coordinator),
  seeDeliveries: communications,
};

export const may = (actor: Actor, act: Act, network: Network, whose: Whose = {}): boolean =>
  actor.person !== null && table[act](actor, network, whose);

/** Throws the refusal that the person should hear. */
export const demand = (actor: Actor, act: Act, network: Network, whose: Whose = {}): void => {
  if (actor.person === null) throw new Refusal('unknownPerson');
  if (!may(actor, act, network, whose)) throw new Refusal('notAllowed', { act });
};
