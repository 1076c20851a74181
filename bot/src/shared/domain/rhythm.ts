/** How often a series comes: every week, every second week, or on the same weekday of each month. */
export const rhythms = ['weekly', 'fortnightly', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];
