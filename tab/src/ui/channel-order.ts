import type { Language } from '@shared/domain/language';

type Placed = { readonly team: string; readonly name: string; readonly use: string | null };

// Teams gives a team's first channel no name (Yleinen).
const isGeneral = ({ name, use }: Placed): boolean => name === '' || use === 'general';

/** Team by team; within one, its first channel first, the others by name. */
export const byChannel =
  (lang: Language) =>
  (a: Placed, b: Placed): number =>
    a.team.localeCompare(b.team, lang) ||
    Number(isGeneral(b)) - Number(isGeneral(a)) ||
    a.name.localeCompare(b.name, lang);
