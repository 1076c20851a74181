import { areas } from '@shared/domain/area';
import type { HeatAsk, HeatRow } from '@shared/domain/heat-map';
import { organisationRoles } from '@shared/domain/network';
import { standings } from '@shared/domain/standing';
import { isThemeId } from '@shared/domain/theme';
import type { NetworkMonth } from '../../api/types';

export type HeatQuestion = {
  readonly ask: HeatAsk;
  readonly month: string | undefined;
  readonly asOf: string | undefined;
  readonly words: boolean;
  /** Whether who has not answered the month's round is the reader's to know. */
  readonly seesAnswers: boolean;
  /** The address of the same map with other choices. */
  readonly href: (more: Readonly<Record<string, string | undefined>>) => string;
};

const oneOf = <T extends string>(all: readonly T[], word: string | null): T | undefined =>
  all.find((one) => one === word);

/** What the address asks of the map; what it says that there is not, is not asked. */
export const heatAsked = (query: URLSearchParams): HeatAsk => {
  const theme = query.get('theme') ?? '';
  return {
    theme: isThemeId(theme) ? theme : undefined,
    // The developers' duties are everybody's: they come first.
    role:
      query.get('role') === 'all' ? undefined : (oneOf(organisationRoles, query.get('role')) ?? 'developer'),
    area: oneOf(areas, query.get('area')),
    duty: query.get('duty') ?? undefined,
    standing: oneOf([...standings, 'open', 'confirm', 'unanswered'] as const, query.get('standing')),
    find: query.get('find') ?? undefined,
    sort: oneOf(['name', 'open'] as const, query.get('sort')),
  };
};

/** The same as the server takes it. */
export const askedOfServer = (ask: HeatAsk) =>
  Object.fromEntries(
    Object.entries(ask).filter(([, value]) => value !== undefined && value !== ''),
  ) as HeatAsk;

/** The rows as they came, with the duties by name. */
export const heatRows = ({ duties, rows }: NetworkMonth): readonly HeatRow[] =>
  rows.map(({ organisation, name, cells, unanswered }) => ({
    organisation,
    name,
    unanswered,
    cells: cells.map(([duty, theme, standing, needsConfirmation]) => ({
      duty: duties[duty]?.obligation ?? '',
      theme,
      standing,
      needsConfirmation,
    })),
  }));
