/** After how many working days a thing that stays open goes one step on. */
export type LadderDays = { readonly contact: number; readonly deputies: number; readonly lead: number };
export const usualLadder: LadderDays = { contact: 1, deputies: 3, lead: 4 };
export const ladderSteps = ['contact', 'deputies', 'lead'] as const;
