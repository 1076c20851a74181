import type { z } from 'zod';
import type { Call } from '../../routes';
import type { bulletinTask, drafts as endpoint } from '../../shared/contract/bulletin-drafts';
import { themesLedByActor } from '../../shared/domain/actor';
import { type Bulletin, missingLanguages, writersOf } from '../../shared/domain/bulletin';
import { wordsFor } from '../../shared/domain/delivery-course';
import { addDays, dayOf } from '../../shared/domain/month';
import { may } from '../../shared/domain/permission';
import { failureWords } from '../../shared/text/delivery-failures';
import { written } from '../../shared/text/say';
import { mayChange } from './acting';
import { toChannelsOnly } from './view';

type TaskAnswer = z.input<typeof bulletinTask>;
type TasksCall = Call<typeof endpoint>;
/** A failed post of last year is history, not a task. */
const failuresForDays = 60;

const base = (b: Bulletin, { lang }: TasksCall, since: string) => ({
  bulletin: b.id,
  title: written(b.title, lang),
  since,
});

const ownTasks = (b: Bulletin, asked: TasksCall): readonly TaskAnswer[] => {
  const { actor, network } = asked;
  const last = b.log.at(-1);
  const isOwn = b.createdBy === actor.person?.id;
  const wrote = writersOf(b).some((id) => id === actor.person?.id);
  if (b.state === 'awaitsApproval' && !wrote && may(actor, 'approveBulletin', network))
    return [{ task: 'approve', ...base(b, asked, last?.at ?? b.savedAt) }];
  if (b.state === 'draft' && isOwn && last && (last.step === 'returned' || last.step === 'stopped'))
    return [{ task: 'returned', ...base(b, asked, last.at), ...(last.note ? { note: last.note } : {}) }];
  if (b.state !== 'published' || !mayChange(actor, network, b)) return [];
  return missingLanguages(b).map((lang) => ({
    task: 'addLanguage',
    ...base(b, asked, b.publishedAt ?? b.createdAt),
    lang,
  }));
};

const relayTasks = (all: readonly Bulletin[], asked: TasksCall): readonly TaskAnswer[] => {
  const { actor, network } = asked;
  const led = themesLedByActor(actor, network);
  if (led.length === 0) return [];
  return all
    .filter((b) => b.state === 'published' && b.from === 'coordinator')
    .flatMap((b) =>
      (b.leadRelays ?? [])
        .filter((theme) => led.includes(theme) && !b.relays?.[theme])
        .map((theme) => ({ task: 'relay' as const, ...base(b, asked, b.publishedAt ?? b.createdAt), theme })),
    );
};

const failureTasks = async (all: readonly Bulletin[], asked: TasksCall): Promise<readonly TaskAnswer[]> => {
  const { ports, actor, network, lang } = asked;
  if (!may(actor, 'seeDeliveries', network)) return [];
  const first = addDays(actor.today, -failuresForDays);
  const recent = all.filter((b) => b.publishedAt && dayOf(b.publishedAt) >= first);
  const tasks = await Promise.all(
    recent.map(async (b): Promise<readonly TaskAnswer[]> => {
      const rows = (await ports.stores.deliveries.of({ kind: 'bulletin', id: b.id })).map((r) => r.value);
      const failed = toChannelsOnly(rows).find((d) => wordsFor(d, ports.now()).length > 0);
      const said = failed && failureWords(failed);
      if (!failed?.failure || !said) return [];
      const note = `${said.sentence[lang]} ${said.mend[lang]}`;
      return [{ task: 'failed', ...base(b, asked, failed.failure.at), note }];
    }),
  );
  return tasks.flat();
};

/** What waits for the caller, oldest first. */
export const listTasks = async (asked: TasksCall): Promise<TaskAnswer[]> => {
  const all = await asked.ports.stores.bulletins.list();
  const tasks = [
    ...all.flatMap((b) => ownTasks(b, asked)),
    ...relayTasks(all, asked),
    ...(await failureTasks(all, asked)),
  ];
  return tasks.sort((a, b) => a.since.localeCompare(b.since));
};
