/** The source's headings. */
export const areas = ['administration', 'development', 'outcome', 'communication'] as const;
export type Area = (typeof areas)[number];
