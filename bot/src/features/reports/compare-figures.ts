import { wholeLedger } from '../../ledger/ledger';
import type { Ports } from '../../ports';
import type { Fact } from '../../shared/domain/fact';
import { know } from '../../shared/domain/known';
import type { Network, OrganisationId } from '../../shared/domain/network';
import type { ReportContent } from '../../shared/domain/report';
import { type OpenedFigure, openFigure } from '../../shared/domain/report-figure';
import { figureDifferences } from '../../shared/domain/report-figures';
import { lookAt, type ReportLook } from '../../shared/domain/report-look';

export type Looks = { readonly before: ReportLook; readonly after: ReportLook };
export const looksAt = async (
  ports: Ports,
  network: Network,
  before: ReportContent,
  after: ReportContent,
): Promise<Looks> => {
  const ledger = await wholeLedger(ports, network);
  const look = ({ from, until, asOf }: ReportContent): ReportLook =>
    lookAt(know(ledger, asOf), { from, until, asOf });
  return { before: look(before), after: look(after) };
};

const without = <T>(all: readonly T[], others: readonly T[], key: (one: T) => string): readonly T[] => {
  const known = new Set(others.map(key));
  return all.filter((one) => !known.has(key(one)));
};
const nothing: OpenedFigure = { facts: [], organisations: [] };

/** What one version's figure counts and the other's does not, with the word that took a fact's place: the cause. */
export const causeOf = ({ before, after }: Looks, figure: string): OpenedFigure => {
  const [was, is] = [openFigure(before, figure) ?? nothing, openFigure(after, figure) ?? nothing];
  const byId = (fact: Fact): string => fact.id;
  const gone = without(was.facts, is.facts, byId);
  const slots = new Set(gone.map((f) => f.slot));
  const instead = after.known.facts.filter((f) => slots.has(f.slot));
  const facts = [...gone, ...without(is.facts, was.facts, byId), ...without(instead, gone, byId)];
  const byName = (id: OrganisationId): string => id;
  return {
    facts: [...new Map(facts.map((f) => [f.id, f])).values()],
    organisations: [
      ...without(was.organisations, is.organisations, byName),
      ...without(is.organisations, was.organisations, byName),
    ],
  };
};

/** Every other figure that a version tells otherwise, with how many things make the difference. */
export const figuresCompared = async (
  ports: Ports,
  network: Network,
  before: ReportContent,
  after: ReportContent,
) => {
  const differences = figureDifferences(before, after);
  if (differences.length === 0) return [];
  const looks = await looksAt(ports, network, before, after);
  return differences.map((d) => {
    const { facts, organisations } = causeOf(looks, d.figure);
    return {
      figure: d.figure,
      before: d.before && [...d.before],
      after: d.after && [...d.after],
      facts: facts.length + organisations.length,
    };
  });
};
