import type { DataWords } from './fi';

export const dataEn: DataWords = {
  title: 'Data and log',
  own: 'Your own data',
  ownText:
    'Your accounts, entries and answers, and what was sent to you. Ask the coordination for what others have written about you, and tell it if something is wrong.',
  download: 'Download your data',
  saved: (name) => `Saved: ${name}`,
  log: 'Audit log',
  logText: 'Who did what and when. The log holds no text that people have written.',
  logOf: (organisation) => `Shown: ${organisation}`,
  headings: ['Time', 'Who', 'What', 'Organisation'],
  none: 'There are no entries this month.',
  more: (n) => `Show more (${n})`,
  export: 'Export to a file',
  person: 'A person’s data',
  personText:
    'A person may ask to see their data or to have it erased. Erasing takes out name, address and accounts; figures and entries stay.',
  who: 'Person',
  find: 'Find a person or an organisation',
  narrow: (n, total) => `Showing ${n} of ${total}. Narrow the search.`,
  choose: 'Choose a person',
  give: 'Download the data',
  erase: 'Erase the person’s data',
  eraseText: (name) =>
    `${name} will be erased from all data for good. This cannot be undone, and no backup brings the data back.`,
  eraseAfter:
    'Take the person out of the team in Teams and out of the import files, too, or they come back. Inflected names in free texts are not recognised: check those yourself.',
  eraseNow: 'Erase for good',
  erased: (rows, posts) =>
    posts === 0
      ? `The data has been erased. Rows changed: ${rows}.`
      : `The data has been erased. Rows changed: ${rows}. The name is also taken out of messages in Teams: ${posts}.`,
  left: 'Messages that still show the name',
  leftText:
    'The name cannot be taken out of these messages in Teams from here. Teams keeps them for your organisation’s own retention period.',
  leftHeadings: ['Message', 'Where'],
  unknown: (n) =>
    `Older channel messages for which it is not on record whom they mention: ${n}. Check them yourself.`,
  retention: 'Retention period',
  retentionNone: 'No retention period has been set. Names cannot be removed before that.',
  retentionUntil: (months, day) =>
    `Names and people’s own texts are kept for ${months} whole months after the project ends. They can be removed from ${day} on.`,
  retentionHow:
    'Nothing disappears by itself. The service’s operator removes the names with a command once the time is over and an archive package has been made. Figures stay.',
  archivedAt: (moment) => `Latest archive package: ${moment}.`,
  archivedNever: 'No archive package has been made yet.',
  retentionChange: 'Change the retention period',
  retentionField: 'Months after the project’s end',
  retentionWrong: (most) => `Type a whole number from 0 to ${most}. Nothing was saved.`,
  retentionSaved: 'The retention period has been saved.',
  retentionChanges: 'Changes to the retention period',
  retentionHeadings: ['Time', 'Who', 'Before (months)', 'After the change (months)'],
  erasures: 'Erasures made',
  erasuresHeadings: ['Time', 'Who erased', 'Rows changed'],
  noErasures: 'Nobody has been erased.',
};
