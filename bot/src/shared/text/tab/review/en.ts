import type { ReviewWords } from './fi';

export const reviewEn: ReviewWords = {
  title: (round) => `Check-in round ${round}: figures`,
  waits: 'Waits for approval',
  isApproved: '✓ Approved',
  answered: (answered, asked) => `${answered}/${asked} organisations answered`,
  version: (n) => `Version ${n} of the figures`,
  approved: (name, when) => `✓ Approved: ${name}, ${when}`,
  coordinatorFrom: (day) =>
    `The lead approves the figures. The coordination may approve them from ${day}. Observers see approved figures only.`,
  late: 'Late answers',
  lateRow: (who, when) => `${who}, ${when}`,
  accept: 'Include',
  acceptAll: (n) => `Include all ${n}`,
  silent: (n) => `Did not answer (${n})`,
  noneSilent: 'All have answered.',
  approve: 'Approve the figures',
  seen: 'Reviewed',
  isSeen: '✓ Reviewed',
  saidApproved: 'The figures are approved. Observers see them now.',
  saidAccepted: (n) => `Included. The figures are now version ${n}.`,
  saidSeen: 'Marked as reviewed.',
  undo: 'Undo the answer',
  undone: 'The answer has been taken back.',
};
