import type { PeriodsWords } from './fi';

export const periodsEn: PeriodsWords = {
  title: 'Project periods',
  intro:
    'Everything on record belongs to the period that ran at the time. A period that is over can be read but not changed.',
  table: 'Project periods',
  name: 'Name',
  dates: 'Project time',
  source: 'Source document',
  own: 'Appendix 4, 24.10.2023',
  state: 'State',
  present: 'Running',
  over: (day) => `Over since ${day}`,
  begun: (day, by) => `Begun ${day}, ${by}`,
  read: 'Read',
  readOf: (name) => `Read the period: ${name}`,
  begin: 'Begin the next period',
  sure: 'End the current period and begin the next',
  text: (name) =>
    `The period ${name} ends at once. Its entries, reports and bulletins can still be read but not changed. Messages that have not been sent, reminders and scheduled bulletins are not sent any more. The network goes on: organisations, people, leads, themes and channels.`,
  nameLabel: 'Name of the new period',
  starts: 'Begins',
  ends: 'Ends',
  phasesHint: 'The period is divided into four phases. Their days can be changed on this page afterwards.',
  sourceTitle: 'Name of the source document (optional)',
  sourceDay: 'Day of the source document',
  sourceBoth: 'Write both the name and the day, or leave both empty.',
  without: 'Obligations that the new period does not have',
  withoutHint: 'The other obligations are the same as before.',
  begunNow: (name) => `The period ${name} has begun.`,
  leftOut: (n) => (n === 1 ? '1 obligation left out' : `${n} obligations left out`),
};
