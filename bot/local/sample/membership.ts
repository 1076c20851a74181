import { addDays, addMonths, type Day, firstDay, lastDay, monthOfDay } from '../../src/shared/domain/month';
import type { Leadership, Membership } from '../../src/shared/domain/network';
import { type ThemeId, themeIds } from '../../src/shared/domain/theme';
import type { SampleCalendar } from './calendar';
import { makeChance } from './chance';
import { cast, coordinator, type NamedOrganisation, organisationList } from './organisation-list';

export type SampleOrganisation = NamedOrganisation & {
  readonly joined: Day;
  readonly left?: Day;
  readonly mergedInto?: string;
  readonly themes: readonly ThemeId[];
};

const [pedagogy, quality, competence, future, swedishWhole] = themeIds;

/** Six organisations lead five themes; Kuuraharju leads halves of two. */
const leadList: readonly Pick<Leadership, 'organisation' | 'theme' | 'share'>[] = [
  { organisation: 'kuuraharju', theme: pedagogy, share: 50 },
  { organisation: 'hallaniitty', theme: pedagogy, share: 50 },
  { organisation: 'lumokoski', theme: quality, share: 100 },
  { organisation: 'tahtivaara', theme: competence, share: 100 },
  { organisation: 'kuuraharju', theme: future, share: 50 },
  { organisation: 'usvaranta', theme: future, share: 50 },
  { organisation: 'skarvik', theme: swedishWhole, share: 100 },
];
export const leadsFrom = ({ project }: SampleCalendar): readonly Leadership[] =>
  leadList.map((lead) => ({ ...lead, from: project.starts }));
export const isLeading = (organisation: string): boolean =>
  leadList.some((lead) => lead.organisation === organisation);

const finnishThemes = [pedagogy, quality, competence, future];
// The coordinating city develops like anybody else (DOMAIN.md S10); a bilingual town is in the Swedish whole too.
const given: Readonly<Record<string, readonly ThemeId[]>> = {
  [coordinator.id]: [quality],
  valkeasalmi: [quality, swedishWhole],
  [cast.newcomer]: [quality, future],
  [cast.merged]: [competence],
  [cast.mergedInto]: [pedagogy],
};

/** One theme, often two, seldom three; Swedish-speaking ones in their own and half of them elsewhere too. */
const themesOf = (seed: number, { id, language }: NamedOrganisation, index: number): readonly ThemeId[] => {
  const chance = makeChance(seed, 'themes', id);
  const led = leadList.filter((lead) => lead.organisation === id).map((lead) => lead.theme);
  const own = language === 'sv' ? swedishWhole : (finnishThemes[index % 4] ?? quality);
  const chosen = given[id] ?? [own];
  const more = given[id] ? [] : finnishThemes.filter((theme) => theme !== own && chance.happens(0.28));
  return [...new Set([...led, ...(led.length > 0 ? [] : chosen), ...more])].slice(0, 3);
};

export const makeOrganisations = (seed: number, calendar: SampleCalendar): readonly SampleOrganisation[] => {
  const { project, today } = calendar;
  const month = monthOfDay(today);
  const merged = lastDay(addMonths(month, -3));
  return organisationList.map((o, index) => ({
    ...o,
    joined: o.id === cast.newcomer ? firstDay(addMonths(month, -2)) : project.starts,
    ...(o.id === cast.merged ? { left: merged, mergedInto: cast.mergedInto } : {}),
    themes: themesOf(seed, o, index),
  }));
};

/** Whose history ends goes on in the theme under the other one's name (S23). */
export const membershipsFrom = (organisations: readonly SampleOrganisation[]): readonly Membership[] =>
  organisations.flatMap((o) => {
    const own = o.themes.map((theme) => ({
      organisation: o.id,
      theme,
      from: o.joined,
      ...(o.left ? { until: o.left } : {}),
    }));
    const { left, mergedInto } = o;
    const taken =
      left && mergedInto
        ? o.themes.map((theme) => ({ organisation: mergedInto, theme, from: addDays(left, 1) }))
        : [];
    return [...own, ...taken];
  });
