import type { z } from 'zod';
import type { Ports } from '../../ports';
import type { dissemination as endpoint } from '../../shared/contract/dissemination';
import type { Actor } from '../../shared/domain/actor';
import { stateOf } from '../../shared/domain/event-state';
import { eventsOf } from '../../shared/domain/events';
import { type Fact, type FactOf, inForce, isKind } from '../../shared/domain/fact';
import { linkCheckedOn } from '../../shared/domain/kind-link-checked';
import type { Language } from '../../shared/domain/language';
import { type Day, dayOf } from '../../shared/domain/month';
import { type Network, type OrganisationId, organisationById } from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import { pilotKeyOf, pilotsOf } from '../../shared/domain/pilots';
import { isSpreadReport, type SpreadWhat } from '../../shared/domain/spread';
import type { ThemeId } from '../../shared/domain/theme';
import { written } from '../../shared/text/say';
import { placesOf } from './places';

export type SpreadReader = {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly network: Network;
  readonly lang: Language;
};
export type LogFilter = { readonly theme?: ThemeId | undefined; readonly what?: SpreadWhat | undefined };
type LogAnswer = z.input<(typeof endpoint)['response']>;
export type SpreadEntry = LogAnswer['entries'][number];
type SpreadSources = {
  readonly parts: LogAnswer['parts'];
  readonly pilots: LogAnswer['pilots'];
  readonly checkedOn: (fact: EarlierReport) => Day | undefined;
};

const nameOf = (network: Network, id: OrganisationId) =>
  organisationById(network, id)?.name ?? { fi: id, sv: id };
const nothingMore = {
  what: null,
  audience: null,
  reach: null,
  language: null,
  scope: null,
  part: null,
  pilot: null,
  url: null,
  linkChecked: null,
  form: null,
} as const;

type EarlierReport = FactOf<'selfReported' | 'documentLinked'>;
const told = ({ content: c }: EarlierReport) =>
  c.kind === 'documentLinked' ? { title: c.title } : { title: c.note, form: c.form };

/** A line of the log is for everybody; an entry of before was written for who sees how its organisation stands. */
const fromReport = (
  { actor, network }: SpreadReader,
  fact: EarlierReport,
  known: SpreadSources,
): SpreadEntry | null => {
  const { content: c, id, day } = fact;
  const { organisation } = c;
  if (!organisation || !isSpreadReport(c)) return null;
  const spread = c.kind === 'selfReported' ? c.spread : undefined;
  if (!spread && !may(actor, 'seeStanding', network, { organisation })) return null;
  return {
    ...nothingMore,
    id,
    source: spread ? 'entry' : 'report',
    day,
    ...told(fact),
    ...(spread
      ? { what: spread.what, audience: spread.audience, language: spread.language, scope: spread.scope }
      : {}),
    reach: spread?.reach ?? null,
    part: known.parts.find((p) => p.id === spread?.part) ?? null,
    pilot: known.pilots.find((p) => p.id === spread?.pilot) ?? null,
    themes: c.theme ? [c.theme] : [],
    url: c.url ?? null,
    linkChecked: known.checkedOn(fact) ?? null,
    organisation,
    name: nameOf(network, organisation),
    obligation: c.obligation,
    mayChange: may(actor, 'reportFact', network, { organisation }),
  };
};

/** Held, by the calendar: it counts by itself and is written down nowhere else. */
const fromEvents = ({ ports, network, lang }: SpreadReader, facts: readonly Fact[]): readonly SpreadEntry[] =>
  eventsOf(facts)
    .filter((e) => e.type === 'dissemination' && stateOf(e, ports.now()) === 'held')
    .map((e) => ({
      ...nothingMore,
      id: e.event,
      source: 'event',
      day: dayOf(e.sittings[0].startsAt),
      title: written(e.title, lang),
      what: 'event',
      themes: [...e.themes],
      organisation: e.organiser,
      name: nameOf(network, e.organiser),
      obligation: null,
      mayChange: false,
    }));

const isChosen = ({ theme, what }: LogFilter, entry: SpreadEntry): boolean =>
  (!theme || entry.themes.length === 0 || entry.themes.includes(theme)) && (!what || entry.what === what);

/** The log, newest first. Pilots and parts are named as they stand now: one that is shared no more has no name here. */
export const readLog = async (asking: SpreadReader, chosen: LogFilter): Promise<LogAnswer> => {
  const { ports, actor, network } = asking;
  const facts = await ports.stores.facts.all();
  const standing = inForce(facts);
  const [template] = standing.filter(isKind('modelTemplate'));
  const checks = standing.filter(isKind('linkChecked'));
  const bySlot = Map.groupBy(facts.filter(isKind('documentLinked')), (f) => f.slot);
  const named = {
    parts: (template?.content.parts ?? []).map(({ id, title }) => ({ id, ...title })),
    pilots: pilotsOf(facts)
      .filter((p) => p.share)
      .map((p) => ({ id: pilotKeyOf(p), title: p.title, theme: p.theme })),
  };
  const known: SpreadSources = {
    ...named,
    checkedOn: (fact) => linkCheckedOn(fact, checks, bySlot.get(fact.slot) ?? []),
  };
  const reports = standing
    .filter(isKind('selfReported', 'documentLinked'))
    .map((fact) => fromReport(asking, fact, known))
    .filter((entry) => entry !== null);
  return {
    entries: [...reports, ...fromEvents(asking, facts)]
      .filter((entry) => isChosen(chosen, entry))
      .toSorted((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id)),
    places: placesOf(actor, network).map((place) => ({ ...place, themes: [...place.themes] })),
    ...named,
  };
};
