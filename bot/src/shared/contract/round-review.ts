import { z } from 'zod';
import { endpoint } from './endpoint';
import { names, themeId } from './words';

const answer = z.object({
  answer: z.string(),
  organisation: z.string(),
  name: names,
  title: z.string(),
  at: z.string(),
});

export const roundReview = endpoint({
  method: 'get',
  path: '/api/rounds/:round/review',
  summary:
    "A theme's closed round for its lead: figures, late answers, who is silent, and whether it is approved",
  act: 'seeSilent',
  query: z.object({ theme: themeId }),
  response: z.object({
    round: z.string(),
    theme: themeId,
    closesAt: z.string(),
    version: z.number(),
    asked: z.number(),
    answered: z.number(),
    late: z.array(answer),
    silent: z.array(z.object({ organisation: z.string(), name: names })),
    seen: z.boolean(),
    approved: z.object({ by: z.string(), at: z.string(), version: z.number() }).nullable(),
    /** From this day on the coordinator may approve it. */
    coordinatorFrom: z.string(),
    mayApprove: z.boolean(),
    mayAccept: z.boolean(),
    maySee: z.boolean(),
  }),
});
export const acceptLate = endpoint({
  method: 'post',
  path: '/api/rounds/:round/accept',
  summary: "Take late answers into a theme's figures, one, some or all of them: the next version",
  act: 'approveRound',
  body: z.object({ theme: themeId, answers: z.array(z.string().max(500)).max(1000).optional() }),
  response: z.object({ version: z.number() }),
});
export const approveRound = endpoint({
  method: 'post',
  path: '/api/rounds/:round/approve',
  summary: "Approve a version of a theme's figures: it stands, and observers see it",
  act: 'approveRound',
  body: z.object({ theme: themeId, version: z.number().int().min(1) }),
  response: z.object({ fresh: z.boolean() }),
});
export const undoAnswer = endpoint({
  method: 'post',
  path: '/api/check-ins/:round/undo',
  summary: "Take back one's own last answer about a pilot, while the round is open",
  act: 'answerCheckIn',
  body: z.object({
    organisation: z.string(),
    theme: themeId,
    pilot: z.string().max(80),
    answer: z.string().max(500),
  }),
  response: z.object({ fresh: z.boolean() }),
});
