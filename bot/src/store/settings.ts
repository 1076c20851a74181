import { randomBytes } from 'node:crypto';
import type { ApprovalWord, Archived, LadderWord, RetentionWord, SettingsStore } from '../ports';
import { type LadderDays, usualLadder } from '../shared/domain/ladder';
import { dayOf, type Instant, type Month, monthOfDay } from '../shared/domain/month';
import type { OrganisationId, PersonId } from '../shared/domain/network';
import { choiceKey, type WordChoice } from '../shared/domain/own-words';
import type { ThemeId } from '../shared/domain/theme';
import type { Cache } from './cache';
import type { Rows } from './rows';

// Partition `calendar`, key `key`: what links are signed with. Partition `feed`, key: whose.
// Partition `audit~month`, key: when~chance. Partition `autoRelay`, key: the theme. Partition `approval`, key: when and by whom. Partition `claim`, key: the mark.
// Partition `words`, key: person and organisation. Partition `ladder`, key `days`. Partition `retention`, keys `months`, `archived`.
// Partitions `retentionWord` and `ladderWord`, key: when and by whom; the last one is what holds. What stands in `ladder` and
// `retention` was set before words were kept.
type OwnWords = {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly choice: WordChoice;
};
const auditOf = (month: Month): string => `audit~${month}`;
type AutoRelay = { readonly theme: ThemeId; readonly on: boolean };

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

/** Who said it and when is its name: said once more after half of it was cut off, it is still one word. */
const sayWord = (
  rows: Rows,
  partition: string,
  word: { readonly at: Instant; readonly by: PersonId },
): Promise<void> => rows.put('settings', { partition, key: `${word.at}~${word.by}`, body: word });
const wordsIn = async <Word>(rows: Rows, partition: string): Promise<readonly Word[]> =>
  (await rows.list<Word>('settings', partition)).map(({ body }) => body);

export const settingsStore = (rows: Rows, cache: Cache): SettingsStore => {
  // What waits for somebody hangs on it: every turn asks.
  const ladder = cache.keep(
    'ladder',
    async () =>
      (await wordsIn<LadderWord>(rows, 'ladderWord')).at(-1)?.days ??
      (await rows.get<LadderDays>('settings', 'ladder', 'days'))?.body ??
      usualLadder,
  );
  return {
    calendarKey: calendarKey(rows),
    feedSecret: async (feed) => (await rows.get<string>('settings', 'feed', feed))?.body ?? null,
    beginFeed: async (feed, secret) =>
      void (await rows.insert('settings', { partition: 'feed', key: feed, body: secret })),
    renewFeed: (feed, secret) => rows.put('settings', { partition: 'feed', key: feed, body: secret }),
    autoRelay: async () => {
      const found = await rows.list<AutoRelay>('settings', 'autoRelay');
      return Object.fromEntries(found.map(({ body }) => [body.theme, body.on]));
    },
    approvalNeeded: async () => (await wordsIn<ApprovalWord>(rows, 'approval')).at(-1)?.on ?? true,
    approvalWords: () => wordsIn(rows, 'approval'),
    sayApproval: (word) => sayWord(rows, 'approval', word),
    noteAudit: async (note) => {
      // Two in one instant are two lines.
      const key = `${note.at}~${randomBytes(4).toString('hex')}`;
      await rows.insert('settings', { partition: auditOf(monthOfDay(dayOf(note.at))), key, body: note });
    },
    auditNotes: (month) => wordsIn(rows, auditOf(month)),
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
    ladder: ladder.read,
    setLadder: (word) => ladder.changing(() => sayWord(rows, 'ladderWord', word)),
    ladderWords: () => wordsIn(rows, 'ladderWord'),
    retention: async () =>
      (await wordsIn<RetentionWord>(rows, 'retentionWord')).at(-1)?.months ??
      (await rows.get<number>('settings', 'retention', 'months'))?.body ??
      null,
    setRetention: (word) => sayWord(rows, 'retentionWord', word),
    retentionWords: () => wordsIn(rows, 'retentionWord'),
    archived: async () => (await rows.get<Archived>('settings', 'retention', 'archived'))?.body ?? null,
    noteArchived: (archived) =>
      rows.put('settings', { partition: 'retention', key: 'archived', body: archived }),
    claim: (mark) => rows.insert('settings', { partition: 'claim', key: mark, body: true }),
  };
};
