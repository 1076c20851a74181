import type { HelpWords } from './fi';

export const helpEn: HelpWords = {
  title: 'Help is asked for',
  own: 'Our requests for help',
  asked: (who, when) => `${who}, ${when}`,
  noText: 'No text.',
  lead: 'lead',
  replyLabel: 'Your reply to the asker',
  offerLabel: 'Your reply to the asker and the lead',
  offerFor: 'Which organisation are you answering for?',
  noPersonal: 'Do not write personal data of students or staff.',
  reply: 'Reply',
  settled: 'Settled',
  notNeeded: 'Help is no longer needed',
  askOthers: 'Ask the others in the theme',
  othersAsked: (when) => `The others in the theme were asked ${when}.`,
  sent: 'The reply is saved, and the asker is told.',
  closed: 'The request for help is marked as settled.',
  askedOthers: 'The request is posted in the theme’s channel.',
  needsText: 'Write a reply first.',
};
