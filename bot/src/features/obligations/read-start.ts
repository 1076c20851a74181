import { wholeLedger } from '../../ledger/ledger';
import type { Call } from '../../routes';
import type { start as endpoint } from '../../shared/contract/start';
import { answersFor, themesLedByActor } from '../../shared/domain/actor';
import { isForPerson } from '../../shared/domain/event-audience';
import type { Known } from '../../shared/domain/known';
import type { Language } from '../../shared/domain/language';
import { byAlphabet } from '../../shared/domain/name-order';
import {
  isHere,
  isIn,
  type Network,
  type OrganisationId,
  organisationById,
} from '../../shared/domain/network';
import { obligationById, obligationIn } from '../../shared/domain/obligation';
import { isMonthly } from '../../shared/domain/outlook';
import { lookAt, type OverviewLook, overviewOf, themeMonth } from '../../shared/domain/overview';
import { may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { monthOfFigures } from '../../shared/domain/shown-day';
import type { StandingRow } from '../../shared/domain/standing';
import { indexLedger, standingsOf } from '../../shared/domain/standings';
import { silentView, themeMonthView } from './read-overview';

const mostComing = 5;
const dutyOf =
  ({ project }: Network, lang: Language) =>
  (row: StandingRow) => ({
    obligation: row.obligation,
    title: obligationIn(project, row.obligation)?.title[lang] ?? row.obligation,
    role: row.role,
    theme: row.theme,
    period: row.period,
    standing: row.standing,
    done: row.done,
    required: row.required,
    due: row.due,
    needsConfirmation: row.needsConfirmation,
    notes: [...row.notes],
  });
const isOfMonth =
  (month: string) =>
  (row: StandingRow): boolean =>
    row.standing !== 'notApplicable' &&
    (isMonthly(row) || row.due?.slice(0, 7) === month || ['atRisk', 'overdue'].includes(row.standing));
/** What a lead hands over is neither monthly nor done, and not somebody else's. */
const isOwed = (row: StandingRow): boolean =>
  row.role === 'themeLead' &&
  !isMonthly(row) &&
  obligationById(row.obligation)?.area === 'outcome' &&
  !['fulfilled', 'notApplicable'].includes(row.standing);

const contactsOf = (network: Network, organisation: OrganisationId, day: string, lang: Language) =>
  network.people
    .filter((p) => isHere(p, day))
    .flatMap((p) => {
      // Who only observes acts for nobody.
      const held = p.assignments.filter(
        (a) => a.organisation === organisation && a.role !== 'observer' && isIn(a, day),
      );
      const [first] = held;
      if (!first) return [];
      const roles = [...new Set(held.map((a) => a.role))];
      return [
        {
          name: p.name,
          email: p.email,
          roles,
          theme: first.theme ?? null,
          deputy: held.every((a) => a.deputy),
        },
      ];
    })
    .sort((a, b) => Number(a.deputy) - Number(b.deputy) || byAlphabet(lang)(a.name, b.name));

type StartReader = Pick<Call<typeof endpoint>, 'actor' | 'network' | 'ports' | 'lang'>;
const comingFor = ({ actor, network, ports }: StartReader, known: Known) =>
  known.events
    .filter((e) => !e.cancelled && (e.sittings.at(-1) ?? e.sittings[0]).endsAt > ports.now())
    .filter(isForPerson(actor, network))
    .sort((a, b) => a.sittings[0].startsAt.localeCompare(b.sittings[0].startsAt))
    .slice(0, mostComing)
    .map((e) => ({
      id: e.event,
      type: e.type,
      title: e.title,
      themes: [...e.themes],
      startsAt: e.sittings[0].startsAt,
      endsAt: (e.sittings.at(-1) ?? e.sittings[0]).endsAt,
      format: e.format,
      ...(e.place ? { place: e.place } : {}),
    }));

const ledThemes = (
  { actor, network, lang }: StartReader,
  look: OverviewLook,
  month: string,
  asOf: string,
) => {
  const led = themesLedByActor(actor, network);
  if (led.length === 0) return { themes: [], silent: [] };
  const { silent } = overviewOf(look.known, month, asOf);
  const inLed = (id: OrganisationId): boolean =>
    network.memberships.some((m) => m.organisation === id && led.includes(m.theme) && isIn(m, look.day));
  return {
    themes: led.map((theme) => themeMonthView(look, themeMonth(look, theme), lang)),
    silent: silentView(
      actor,
      network,
      silent.filter((s) => inLed(s.organisation)),
      lang,
    ).sort((a, b) => (a.lastSign ?? '').localeCompare(b.lastSign ?? '')),
  };
};

/** What somebody who acts sees first: the own month, what is coming, whom one works with; a lead also the theme. */
export const readStart = async ({ ports, actor, network, lang, query }: Call<typeof endpoint>) => {
  const { asOf, month } = monthOfFigures(actor, network, query);
  const own = answersFor(actor);
  const organisation = query.organisation ?? own[0];
  if (organisation && !own.includes(organisation)) throw new Refusal('notYours');
  const known = indexLedger(await wholeLedger(ports, network), asOf);
  const look = lookAt(known, month);
  const rows = organisation
    ? standingsOf(known, { organisation, month, today: asOf }).filter((row) =>
        may(actor, 'seeStanding', network, { organisation, theme: row.theme }),
      )
    : [];
  const found = organisation ? organisationById(network, organisation) : undefined;
  return {
    month,
    asOf,
    quiet: known.network.project.quietMonths.includes(Number(month.slice(5))),
    organisation: found ? { id: found.id, name: found.name } : null,
    duties: rows.filter(isOfMonth(month)).map(dutyOf(network, lang)),
    coming: comingFor({ actor, network, ports, lang }, known),
    contacts: organisation ? contactsOf(network, organisation, actor.today, lang) : [],
    ...ledThemes({ actor, network, ports, lang }, look, month, asOf),
    deliverables: rows.filter(isOwed).map(dutyOf(network, lang)),
  };
};
