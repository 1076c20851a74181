import { useCallback, useEffect, useRef, useState } from 'react';
import { bulletinDraftsApi } from '../../../api/rooms/bulletin-drafts';
import { Trouble } from '../../../api/trouble';
import { useSend, useStale } from '../../../api/use-api';
import { useUnsentDraft } from '../../../me/use-unsent-draft';
import {
  type BulletinDraft,
  type ChangeDraft,
  type DraftLook,
  sentOf,
} from '../../../parts/bulletins/editor/draft';

// As long a pause in typing as means "now look"; and how soon a failed save is tried again.
const pauseMs = 700;
const againMs = 5_000;

type SavedDraft = { readonly revision: number; readonly savedAt: string | null };
type Status = 'saved' | 'saving' | 'failed' | 'refused' | 'conflict';
/** What the server said of this very draft: another one may please it. */
type RefusedDraft = { readonly draft: BulletinDraft; readonly sentence: string; readonly isTooLong: boolean };

const isConflict = (error: unknown): boolean => error instanceof Trouble && error.status === 409;
const refusalOf = (error: unknown): string | undefined =>
  error instanceof Trouble && error.kind === 'refused' ? error.sentence : undefined;
const statusOf = (error: unknown): Status => {
  if (isConflict(error)) return 'conflict';
  return refusalOf(error) ? 'refused' : 'failed';
};

type Unsaved = { readonly draft: BulletinDraft; readonly revision: number };

/**
 * A draft that saves itself: at most one save is on its way, the newest words follow it. A newer draft of another
 * window is never written over (409): then nothing more is saved until the person has chosen. What the server
 * refuses is kept here and sent again when it has changed.
 */
export const useDraft = (first: {
  readonly id: string;
  readonly draft: BulletinDraft;
  readonly revision: number;
}) => {
  const send = useSend();
  // What storage has not got: offered again after a reload, on top of the very revision that it was written on.
  const unsaved = useUnsentDraft<Unsaved | null>(`draft~${first.id}`, null);
  const [left] = useState(unsaved.value);
  const [untouched] = useState(first.draft);
  const makeStale = useStale();
  const [draft, setDraft] = useState(left?.draft ?? first.draft);
  const [id, setId] = useState(first.id);
  const [status, setStatus] = useState<Status>('saved');
  const [saved, setSaved] = useState<SavedDraft>({ revision: first.revision, savedAt: null });
  const [looked, setLooked] = useState<DraftLook | null>(null);
  const [refused, setRefused] = useState<RefusedDraft | null>(null);
  const [tried, setTried] = useState(false);
  // What a save that is on its way must know, without drawing anything anew.
  const now = useRef({
    draft: left?.draft ?? first.draft,
    id: first.id,
    revision: left?.revision ?? first.revision,
    dirty: left !== null,
  });
  const { set: keep, forget } = unsaved;
  const running = useRef<Promise<boolean> | null>(null);

  const look = useCallback(async (): Promise<void> => {
    const sent = now.current.draft;
    const seen = await send(bulletinDraftsApi.lookAtBulletin, {
      body: sentOf(sent),
    }).catch((error: unknown) => (refusalOf(error) ? null : undefined));
    // Without a network the last look stays; of what is refused, nothing older may be said.
    if (seen !== undefined && now.current.draft === sent) setLooked(seen);
  }, [send]);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const { draft: sent, id: to, revision } = now.current;
    now.current.dirty = false;
    setStatus('saving');
    try {
      const kept = await send(bulletinDraftsApi.saveDraft, {
        params: { id: to },
        body: { ...sentOf(sent), revision },
      });
      now.current.revision = kept.revision;
      setSaved({ revision: kept.revision, savedAt: kept.savedAt });
      setStatus('saved');
      setRefused(null);
      if (!now.current.dirty) forget();
      return true;
    } catch (error) {
      now.current.dirty = true;
      setStatus(statusOf(error));
      const isTooLong = error instanceof Trouble && error.status === 413;
      setRefused({ draft: sent, sentence: refusalOf(error) ?? '', isTooLong });
      return false;
    }
  }, [send, forget]);

  /** True when everything that was typed is kept. */
  const save = useCallback(async (): Promise<boolean> => {
    if (running.current) await running.current;
    if (!now.current.dirty) return true;
    running.current = saveOnce();
    const done = await running.current;
    running.current = null;
    if (!done || !now.current.dirty) return done;
    // Typed while that save was on its way: it is kept, and looked at, too.
    void look();
    return save();
  }, [saveOnce, look]);

  useEffect(() => {
    void look();
  }, [look]);
  // Each change of the draft starts the pause anew.
  useEffect(() => {
    if (!now.current.dirty || status === 'conflict' || status === 'saving') return undefined;
    if (status === 'refused' && refused?.draft === draft) return undefined;
    const timer = setTimeout(
      () => void Promise.all([save(), look()]),
      status === 'failed' ? againMs : pauseMs,
    );
    return () => clearTimeout(timer);
  }, [draft, status, refused, save, look]);
  // Whoever leaves in mid-sentence has said it all the same.
  useEffect(
    () => () => {
      void save().then(makeStale);
    },
    [save, makeStale],
  );

  const set: ChangeDraft = useCallback(
    (change) => {
      now.current = { ...now.current, draft: { ...now.current.draft, ...change }, dirty: true };
      setDraft(now.current.draft);
      keep({ draft: now.current.draft, revision: now.current.revision });
    },
    [keep],
  );
  /** After a conflict: the own words under an id of their own. */
  const keepBoth = useCallback((): string => {
    const own = `b-${crypto.randomUUID()}`;
    now.current = { ...now.current, id: own, revision: 0, dirty: true };
    setId(own);
    forget();
    setStatus('saved');
    setDraft({ ...now.current.draft });
    return own;
  }, [forget]);
  return {
    id,
    draft,
    set,
    save,
    status,
    saved,
    looked,
    refused: status === 'refused' ? refused : null,
    /** Whether there is anything to judge yet: an empty form is not wrong before somebody wants it out. */
    begun: tried || first.revision > 0 || draft !== untouched,
    judge: () => setTried(true),
    keepBoth,
    /** The own words go: the newer ones of another window are read. */
    drop: forget,
    revision: () => now.current.revision,
  };
};
export type DraftState = ReturnType<typeof useDraft>;
