/** What Teams answers instead of taking a post; `accepted` ones were taken all the same. */
export type Trouble = {
  readonly status: number | 'reset';
  readonly accepted: boolean;
  readonly retryAfter?: number | string;
  readonly delayMs?: number;
};

// Longer than the bot waits for an answer.
const tooLong = 17_000;
const soon = (): string => new Date(Date.now() + 3_000).toUTCString();

// TEAMS.md, "Limits". What is surely not accepted cannot be taken all the same: such a test would ask for a doubled post.
const surelyNot = (): readonly Trouble[] => [
  { status: 429, accepted: false, retryAfter: 2 },
  { status: 429, accepted: false, retryAfter: soon() },
  { status: 429, accepted: false },
  { status: 412, accepted: false },
  { status: 503, accepted: false, retryAfter: 1 },
];
// Several times each: one that meets an instance in the moment of its death is nobody's to write down.
const never: readonly Trouble[] = [403, 404, 413, 403, 404, 413, 403, 404, 413].map((status) => ({
  status,
  accepted: false,
}));
const perhaps: readonly Trouble[] = [true, false].flatMap((accepted): Trouble[] => [
  ...([500, 502, 503, 504, 'reset'] as const).map((status) => ({ status, accepted })),
  { status: accepted ? 200 : 504, accepted, delayMs: tooLong },
]);

export const isPerhaps = (trouble: Trouble): boolean => perhaps.includes(trouble);
/** All of them, in an order that mixes them. */
export const troubles = (): readonly Trouble[] => {
  const rows = [surelyNot(), never, perhaps];
  const longest = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, i) => rows.flatMap((row) => row[i] ?? [])).flat();
};
