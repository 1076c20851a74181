import type { Answered } from '@shared/contract/endpoint';
import type { guidelines } from '@shared/contract/guidelines';

export type Guideline = Answered<typeof guidelines>['guidelines'][number];
/** In the order of the page. */
export const groups = [
  'communication',
  'briefing',
  'material',
] as const satisfies readonly Guideline['group'][];
