/** No project's names are kept longer than this after its end, months. */
export const mostRetentionMonths = 240;
