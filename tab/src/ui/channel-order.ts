import type { Language } from '@shared/domain/language';

type PlacedChannel = { readonly team: string; readonly name: string; readonly use: string | null };

// Teams gives a team's first channel no name (Yleinen).
const isGeneral = ({ name, use }: PlacedChannel): boolean => name === '' || use === 'general';

/** Team by team; within one, its first channel first, the others by name. */
export const byChannel =
  (lang: Language) =>
  (a: PlacedChannel, b: PlacedChannel): number =>
    a.team.localeCompare(b.team, lang) ||
    Number(isGeneral(b)) - Number(isGeneral(a)) ||
    a.name.localeCompare(b.name, lang);
