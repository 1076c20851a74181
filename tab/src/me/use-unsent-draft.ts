import { useCallback, useEffect, useState } from 'react';
import { useMe } from './me';

// The browser's session, on this machine alone: gone with the window, when somebody else signs in, or after a day.
const place = 'strapetsi-unsent';
const dayMs = 86_400_000;

type UnsentItem = { readonly at: number; readonly value: unknown };
type UnsentShelf = { readonly person: string; readonly items: Readonly<Record<string, UnsentItem>> };

/** School machines are shared: what another person began is dropped unread. */
const shelfOf = (person: string): UnsentShelf => {
  const empty: UnsentShelf = { person, items: {} };
  try {
    const held = JSON.parse(sessionStorage.getItem(place) ?? 'null') as UnsentShelf | null;
    if (held?.person !== person) return empty;
    const fresh = Object.entries(held.items).filter(([, item]) => Date.now() - item.at < dayMs);
    return { person, items: Object.fromEntries(fresh) };
  } catch {
    // A browser that keeps nothing, or something that is not ours.
    return empty;
  }
};
const put = (shelf: UnsentShelf): void => {
  try {
    if (Object.keys(shelf.items).length === 0) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(shelf));
  } catch {
    // Full, or forbidden: then the text lives as long as the page does.
  }
};

/**
 * What somebody types into a form, offered again after Esc, another page, a reload or a failure, until it is sent.
 * `name` says of which form and about what, so that no text turns up elsewhere.
 */
export const useUnsentDraft = <T>(name: string, first: T) => {
  const person = useMe().person?.id ?? '';
  const [value, setValue] = useState<T>(() => {
    const item = shelfOf(person).items[name];
    return item ? (item.value as T) : first;
  });
  const set = useCallback(
    (next: T) => {
      setValue(next);
      const shelf = shelfOf(person);
      put({ ...shelf, items: { ...shelf.items, [name]: { at: Date.now(), value: next } } });
    },
    [name, person],
  );
  const forget = useCallback(() => {
    const { items, ...shelf } = shelfOf(person);
    const { [name]: _, ...others } = items;
    put({ ...shelf, items: others });
  }, [name, person]);
  return { value, set, forget };
};

/**
 * The id of a form that is sent at most once: kept as long as what was typed, so that sending it again after a reload
 * saves nothing twice.
 */
export const useFormId = (name: string): { readonly form: string; readonly forget: () => void } => {
  const [fresh] = useState(() => crypto.randomUUID());
  const { value: form, set, forget } = useUnsentDraft(`id~${name}`, fresh as string);
  useEffect(() => set(form), [form, set]);
  return { form, forget };
};
