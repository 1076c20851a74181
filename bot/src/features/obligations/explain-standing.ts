import { evidenceIn, hiddenIn, hiding } from '../../ledger/hide-restricted';
import { ledgerOf } from '../../ledger/ledger';
import { evidenceFor } from '../../ledger/shown-evidence';
import type { Ports } from '../../ports';
import type { Call } from '../../routes';
import type { explanation as endpoint } from '../../shared/contract/explanation';
import type { Actor } from '../../shared/domain/actor';
import { type Explanation, explain } from '../../shared/domain/explanation';
import type { FactOf } from '../../shared/domain/fact';
import { type Known, told } from '../../shared/domain/known';
import type { Language } from '../../shared/domain/language';
import type { Missing } from '../../shared/domain/missing';
import { addMonths, type Day, dayOf, firstDay, type Month, monthOfDay } from '../../shared/domain/month';
import { byAlphabet } from '../../shared/domain/name-order';
import { type Network, type OrganisationId, organisationById } from '../../shared/domain/network';
import { type Obligation, obligationIn } from '../../shared/domain/obligation';
import { isMonthly, rowAsked } from '../../shared/domain/outlook';
import { may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import type { Evidence, ReadingsOf, StandingRow } from '../../shared/domain/standing';
import { indexLedger } from '../../shared/domain/standings';
import type { ThemeId } from '../../shared/domain/theme';
import { missingText, namesOf, readingText, explanationText as t } from '../../shared/text/explanation';
import { nowText } from '../../shared/text/now';
import { didNotTakePlace, standingNames } from '../../shared/text/obligations';
import { personName } from '../../shared/text/recorder';
import { readings as defaultReadings } from '../../shared/text/required';
import { written } from '../../shared/text/say';
import { entryOf } from './catalogue';
import { formsFor } from './forms';
import { type MendingAct, openingFor } from './missing-acts';
import { monthShown, organisationAsked, rowFor } from './read-standings';

/** One row of a page, on a day. */
export type ExplanationWish = {
  readonly obligation: string;
  readonly organisation?: OrganisationId | undefined;
  readonly theme?: ThemeId | undefined;
  readonly month?: Month | undefined;
  readonly asOf?: Day | undefined;
  readonly readings?: ReadingsOf | undefined;
};
export type Explained = Explanation & {
  readonly obligation: Obligation;
  readonly organisation: OrganisationId;
  readonly month: Month;
  readonly asOf: Day;
  readonly readingsFrom: ReadingsOf;
  readonly recordedLater: readonly Evidence[];
  /** There is a check-in round of this month. */
  readonly hasRound: boolean;
  /** The organisation's own word beside this row, for those who may read it. */
  readonly reason: FactOf<'gapExplained'> | null;
};
type StandingReader = { readonly ports: Ports; readonly actor: Actor; readonly network: Network };

/** A row of the page, opened: for the tab and for the card alike. */
export const explainStanding = async (
  asking: StandingReader,
  wanted: ExplanationWish,
): Promise<Explained> => {
  const { ports, actor, network } = asking;
  const obligation = obligationIn(network.project, wanted.obligation);
  if (!obligation) throw new Refusal('notFound');
  const organisation = organisationAsked(actor, network, wanted.organisation);
  const { asOf, month } = monthShown(actor, network, organisation, wanted);
  const { readings = 'then', theme = null } = wanted;
  if (!may(actor, 'seeStanding', network, { organisation, theme })) throw new Refusal('notYours');
  const ledger = await ledgerOf(ports, network, organisation);
  const question = { organisation, month, today: asOf, readings };
  const asked = { known: indexLedger(ledger, asOf, readings), question, obligation, theme };
  const found = explain(asked);
  if (!found) throw new Refusal('notFound');
  const nowKnown = asOf < actor.today ? indexLedger(ledger, actor.today) : null;
  const now = nowKnown ? rowAsked({ ...asked, known: nowKnown }) : undefined;
  const counted = new Set(found.row.evidence.map((e) => e.fact));
  const recordedLater = (now?.evidence ?? []).filter((e) => !counted.has(e.fact) && e.day <= asOf);
  const hide = await hiding(asking, [...evidenceIn(found.row), ...recordedLater, ...found.log]);
  return {
    ...found,
    row: hiddenIn(found.row, hide),
    log: hide(found.log),
    recordedLater: hide(recordedLater),
    obligation,
    organisation,
    month,
    asOf,
    readingsFrom: readings,
    reason: may(actor, 'seeCheckInText', network, { organisation, theme })
      ? reasonFor(asked.known, organisation, found.row)
      : null,
    hasRound: ledger.facts.some((f) => f.content.kind === 'roundOpened' && f.content.round === month),
  };
};

const reasonFor = (known: Known, organisation: OrganisationId, row: StandingRow) =>
  told(known, 'gapExplained', organisation).find(
    ({ content: c }) =>
      c.obligation === row.obligation && (c.theme ?? null) === row.theme && c.period === row.period,
  ) ?? null;

const mostNames = 12;
/** Which organisations a line is about, for those who may read it of all of them. */
const whichOf = (actor: Actor, network: Network, { organisations = [] }: Missing, lang: Language): string => {
  if (organisations.some((organisation) => !may(actor, 'seeSilent', network, { organisation }))) return '';
  const names = organisations
    .map((id) => written(organisationById(network, id)?.name ?? {}, lang))
    .sort(byAlphabet(lang));
  const more = names.length - mostNames;
  return [...names.slice(0, mostNames), ...(more > 0 ? [nowText.more(more)[lang]] : [])].join(', ');
};

export const missingSays = (
  { missing, obligation }: Explained,
  { actor, network }: Pick<StandingReader, 'actor' | 'network'>,
  lang: Language,
): readonly string[] =>
  missing.map((lack) => {
    const part = obligation.parts?.find((p) => p.id === lack.part)?.title[lang];
    const names = lack.organisations ? whichOf(actor, network, lack, lang) : namesOf(lack, lang);
    const says = missingText[lack.code]({ ...lack, names })[lang];
    return part ? `${part}: ${says}` : says;
  });

const repairs = ({ row, seats }: Explained, lang: Language): readonly string[] => {
  if (row.standing !== 'overdue') return [];
  return [(seats.length > 0 ? t.repairAttend : t.repairHold)[lang]];
};
/** When a monthly duty comes again: in the next month, after a break, or never. */
const againSays = ({ again, row, month, obligation }: Explained, lang: Language): readonly string[] => {
  if (obligation.cadence.type !== 'monthly') return [];
  if (again) return [(again === firstDay(addMonths(month, 1)) ? t.newMonth : t.goesOn)(again)[lang]];
  return row.standing === 'notApplicable' ? [] : [t.lastMonth[lang]];
};
const wordOf = (standing: StandingRow['standing'], row: StandingRow) =>
  standing === 'overdue' && isMonthly(row) ? didNotTakePlace : standingNames[standing];

/** What will happen next, and when. */
export const nextSays = (found: Explained, today: Day, lang: Language): readonly string[] => {
  const { change, coming, row, month } = found;
  const soon = coming
    .slice(0, 3)
    .map((e) => t.coming(written(e.title, lang), dayOf(e.sittings[0].startsAt))[lang]);
  if (month < monthOfDay(today))
    return isMonthly(row) ? [t.monthOver[lang], ...repairs(found, lang)] : [t.endOfMonth[lang]];
  if (!change) return [...soon, t.noChange[lang], ...againSays(found, lang)];
  // That nothing is asked any more does not come of what nobody recorded.
  if (change.standing === 'notApplicable') return [...soon, t.notAsked(change.day)[lang]];
  return [...soon, t.change(change.day, wordOf(change.standing, row))[lang]];
};

export const readingsSay = ({ readings, obligation }: Explained, network: Network, lang: Language) =>
  readings.map(({ key, set, later }) => ({
    key,
    says: set ? readingText(set.content)[lang] : (defaultReadings[obligation.id]?.[lang] ?? ''),
    setBy: set ? personName(network, set.recordedBy, lang) : null,
    setAt: set?.recordedAt ?? null,
    later,
  }));

const shownOpening = ({ title, form, page, seat }: MendingAct, lang: Language) => ({
  title: title[lang],
  ...(form ? { form } : {}),
  ...(page ? { page } : {}),
  ...(seat ? { seat } : {}),
});

export const readExplanation = async (call: Call<typeof endpoint>) => {
  const { network, lang, actor } = call;
  const found = await explainStanding(call, call.query);
  return {
    organisation: found.organisation,
    name: organisationById(network, found.organisation)?.name ?? { fi: '', sv: '' },
    month: found.month,
    asOf: found.asOf,
    readings: found.readingsFrom,
    obligation: entryOf(network.project, found.obligation, lang),
    row: rowFor(found.row, network, lang),
    readingsInUse: readingsSay(found, network, lang),
    missing: missingSays(found, call, lang).flatMap((says, i) => {
      const lack = found.missing[i];
      if (!lack) return [];
      const { code, part } = lack;
      const open = openingFor({ actor, network, found }, lack);
      return [{ code, says, ...(part ? { part } : {}), opens: open && shownOpening(open, lang) }];
    }),
    next: {
      says: [...nextSays(found, actor.today, lang)],
      change: found.change,
      coming: found.coming.map((e) => ({
        event: e.event,
        title: e.title,
        day: dayOf(e.sittings[0].startsAt),
      })),
    },
    recordedLater: evidenceFor(found.recordedLater, network, lang),
    seats: found.seats.map(({ event, ...seat }) => ({ ...seat, event: event.event, title: event.title })),
    log: found.log.map((line) => ({ ...line, recordedBy: personName(network, line.recordedBy, lang) })),
    reason: found.reason && {
      fact: found.reason.id,
      why: found.reason.content.why,
      next: found.reason.content.next,
      by: personName(network, found.reason.recordedBy, lang),
      at: found.reason.recordedAt,
    },
    forms: [...formsFor(actor, network, found)],
  };
};
