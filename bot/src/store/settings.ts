import { randomBytes } from 'node:crypto';
import type { ApprovalWord, Archived, LadderWord, RetentionWord, SettingsStore } from '../ports';
import type { AuditNote } from '../shared/domain/audited';
import { type LadderDays, usualLadder } from '../shared/domain/ladder';
import { dayOf, type Instant, type Month, monthOfDay } from '../shared/domain/month';
import type { OrganisationId, PersonId } from '../shared/domain/network';
import { choiceKey, type WordChoice } from '../shared/domain/own-words';
import type { ThemeId } from '../shared/domain/theme';
import type { Rows } from './rows';

// Partition `calendar`, key `key`: what links are signed with. Partition `feed`, key: whose.
// Partition `audit~month`, key: when~chance. Partition `autoRelay`, key: the theme. Partition `approval`, key: when and by whom. Partition `claim`, key: the mark.
// Partition `words`, key: person and organisation. Partition `ladder`, key `days`. Partition `retention`, keys `months`, `archived`.
// Partitions `retentionWord` and `ladderWord`, key: when~chance.
type OwnWords = {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly choice: WordChoice;
};
const auditOf = (month: Month): string => `audit~${month}`;
type AutoRelay = { readonly theme: ThemeId; readonly on: boolean };

const approvalWords = async (rows: Rows): Promise<readonly ApprovalWord[]> =>
  (await rows.list<ApprovalWord>('settings', 'approval')).map(({ body }) => body);

/** One key for all instances and all time: whoever is first makes it. */
const calendarKey = (rows: Rows): (() => Promise<string>) => {
  let known: Promise<string> | null = null;
  const read = async (): Promise<string> => {
    const made = randomBytes(32).toString('base64url');
    const found = await rows.get<string>('settings', 'calendar', 'key');
    if (found) return found.body;
    if (await rows.insert('settings', { partition: 'calendar', key: 'key', body: made })) return made;
    return (await rows.get<string>('settings', 'calendar', 'key'))?.body ?? made;
  };
  return () => {
    known ??= read().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
};

/** A line that is only ever added; two in one instant are two lines. */
const addWord = async (rows: Rows, partition: string, body: { readonly at: Instant }): Promise<void> => {
  const key = `${body.at}~${randomBytes(4).toString('hex')}`;
  await rows.insert('settings', { partition, key, body });
};

export const settingsStore = (rows: Rows): SettingsStore => ({
  calendarKey: calendarKey(rows),
  feedSecret: async (feed) => (await rows.get<string>('settings', 'feed', feed))?.body ?? null,
  beginFeed: async (feed, secret) =>
    void (await rows.insert('settings', { partition: 'feed', key: feed, body: secret })),
  renewFeed: (feed, secret) => rows.put('settings', { partition: 'feed', key: feed, body: secret }),
  autoRelay: async () => {
    const found = await rows.list<AutoRelay>('settings', 'autoRelay');
    return Object.fromEntries(found.map(({ body }) => [body.theme, body.on]));
  },
  approvalNeeded: async () => (await approvalWords(rows)).at(-1)?.on ?? true,
  approvalWords: () => approvalWords(rows),
  sayApproval: (word) =>
    rows.put('settings', { partition: 'approval', key: `${word.at}~${word.by}`, body: word }),
  noteAudit: async (note) => {
    await addWord(rows, auditOf(monthOfDay(dayOf(note.at))), note);
  },
  auditNotes: async (month) =>
    (await rows.list<AuditNote>('settings', auditOf(month))).map(({ body }) => body),
  setAutoRelay: (theme, on) =>
    rows.put('settings', { partition: 'autoRelay', key: theme, body: { theme, on } }),
  words: async () =>
    new Map(
      (await rows.list<OwnWords>('settings', 'words')).map(({ body }) => [
        choiceKey(body.person, body.organisation),
        body.choice,
      ]),
    ),
  setWords: (person, organisation, choice) =>
    rows.put('settings', {
      partition: 'words',
      key: choiceKey(person, organisation),
      body: { person, organisation, choice },
    }),
  ladder: async () => (await rows.get<LadderDays>('settings', 'ladder', 'days'))?.body ?? usualLadder,
  setLadder: async (word) => {
    await rows.put('settings', { partition: 'ladder', key: 'days', body: word.days });
    await addWord(rows, 'ladderWord', word);
  },
  ladderWords: async () => (await rows.list<LadderWord>('settings', 'ladderWord')).map(({ body }) => body),
  retention: async () => (await rows.get<number>('settings', 'retention', 'months'))?.body ?? null,
  setRetention: async (word) => {
    await rows.put('settings', { partition: 'retention', key: 'months', body: word.months });
    await addWord(rows, 'retentionWord', word);
  },
  retentionWords: async () =>
    (await rows.list<RetentionWord>('settings', 'retentionWord')).map(({ body }) => body),
  archived: async () => (await rows.get<Archived>('settings', 'retention', 'archived'))?.body ?? null,
  noteArchived: (archived) =>
    rows.put('settings', { partition: 'retention', key: 'archived', body: archived }),
  claim: (mark) => rows.insert('settings', { partition: 'claim', key: mark, body: true }),
});
