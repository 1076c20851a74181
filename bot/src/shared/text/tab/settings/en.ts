import type { SettingsWords } from './fi';

export const settingsEn: SettingsWords = {
  title: 'Settings',
  intro:
    'Choose which messages the bot sends you. Nothing is lost: all that is open is always on the page Obligations.',
  which: (organisation) => `Messages: ${organisation}`,
  choice: {
    everything: 'Everything',
    digestOnly: 'Monday digest only',
    nothing: 'No personal messages',
  },
  choiceHint: {
    everything: 'A digest on Mondays, and reminders of what is still open.',
    digestOnly: 'One message a week, no reminders.',
    nothing: 'Invitations and bulletins you see in the channels.',
  },
  saved: 'Saved.',
  next: 'Next',
  nextRow: (what, when) => `${what}: ${when}`,
  kind: {
    digest: 'Monday digest',
    friday: 'Friday list',
    monthEnd: 'The month is ending',
    ladder: 'Reminder of something still open',
    round: 'The check-in opens',
  },
  noNext: 'There will be no more messages in this project.',
  ladder: 'When something stays open',
  ladderText: (contact, deputies, lead) =>
    `The contact person is reminded after ${contact} working days, the deputy after ${deputies}, and the lead sees what is unanswered after ${lead}. No reminders come in July, on holidays or outside office hours.`,
  ladderChange: 'Change the working days',
  ladderChanges: 'Changes of the working days (contact person / deputies / lead)',
  ladderHeadings: ['When', 'Who', 'Before', 'Now'],
  contact: 'To the contact person, working days',
  deputies: 'To the deputies, working days',
  lead: 'Shown to the lead, working days',
  wrongOrder: 'The numbers are 1–30, and a later one is not smaller than an earlier one.',
  none: 'The bot sends you no messages',
  noneText: 'Messages are for the organisations’ contact persons, the leads and the coordination.',
};
