/** What is pinned on "Ohjeet": communication guidelines, briefings of the project, other material. */
export const guidelineGroups = ['communication', 'briefing', 'material'] as const;
export type GuidelineGroup = (typeof guidelineGroups)[number];
