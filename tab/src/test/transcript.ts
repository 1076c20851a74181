import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent } from '@testing-library/react';
import { act } from 'react';
import { open, type Visit } from './house';
import { changed, outline } from './outline';

// A page's transcript: what stands on it before somebody, then what each of its buttons opens, what its forms send and
// what the page says afterwards. A line that goes, comes or changes is a change that somebody would notice.

const folder = join(__dirname, 'transcripts');
const ids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;
const steady = (line: string): string => line.replaceAll(ids, 'ID');

const dialogNow = (): Element | null => [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? null;
/** The page itself, what stands over it, and what is said of it; what is around every page has a transcript of its own. */
const page = (): readonly string[] =>
  [...document.querySelectorAll('main, [role="dialog"], [role="status"], [role="alert"]')]
    .filter((part) => !part.parentElement?.closest('main, [role="dialog"], [role="status"], [role="alert"]'))
    .filter((part) => part.textContent !== '')
    .flatMap(outline);

const pause = (): Promise<void> => act(() => new Promise<void>((done) => setTimeout(done, 0)));
/** Nothing comes any more: what is loading has come, and three looks see the same. */
const settle = async (): Promise<void> => {
  let before = '';
  for (let same = 0, looks = 0; same < 3 && looks < 2_000; looks += 1) {
    await pause();
    const now = document.body.innerHTML;
    same = now === before && !now.includes('Ladataan…') ? same + 1 : 0;
    before = now;
  }
};

const typed: Readonly<Record<string, string>> = {
  date: '2024-06-03',
  time: '10:15',
  url: 'https://esimerkki.example/x',
  email: 'uusi@esimerkki.example',
  number: '3',
  month: '2024-04',
};
/** Fills in what is empty, chooses where nothing is chosen, and ticks the first box. */
const fill = (form: Element): void => {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    if (field.value || field.disabled || /checkbox|radio|file/u.test(field.type)) continue;
    const label = `${field.labels?.[0]?.textContent ?? ''} ${field.name}`;
    const value = typed[field.type] ?? (/linkki|osoite|http/iu.test(label) ? typed.url : 'Sana.');
    fireEvent.change(field, { target: { value } });
  }
  for (const choice of form.querySelectorAll('select')) {
    const first = [...choice.options].find((option) => option.value && !option.disabled);
    if (!choice.value && first) fireEvent.change(choice, { target: { value: first.value } });
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('input:is([type="checkbox"], [type="radio"])')) {
    if (box.checked || box.disabled) continue;
    fireEvent.click(box);
    return;
  }
};

type TranscriptMore = {
  /** At most so many buttons are pressed, and none that is called so. */
  readonly presses?: number;
  /** Forms are sent as they open only. */
  readonly asTheyOpen?: boolean;
  readonly never?: RegExp;
};
const nameOf = (button: Element): string =>
  (button.getAttribute('aria-label') ?? button.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
const waysOut = /^(Peruuta|Sulje|Takaisin)/u;

/** What waits for the next picture comes in its turn, not sixteen milliseconds later. */
const drawAtOnce = (): void => {
  jest
    .spyOn(window, 'requestAnimationFrame')
    .mockImplementation((then) => Number(setTimeout(() => then(performance.now()), 0)));
};

/** Goes through a page and writes down what is seen and sent. */
const walk = async (
  path: string,
  visit: Visit,
  { presses = 12, never, asTheyOpen = false }: TranscriptMore,
) => {
  drawAtOnce();
  const { sentSince } = open(path, { ...visit, server: { write: { ok: true }, ...visit.server } });
  await settle();
  const lines: string[] = [...sentSince(), ...page()];
  const step = async (what: string, press: () => void): Promise<void> => {
    const [before, where] = [page(), window.location.href];
    act(press);
    await settle();
    lines.push('', what, ...sentSince(), ...changed(before, page()));
    if (window.location.href !== where) lines.push(`→ ${window.location.href}`);
  };
  const inDialog = async (): Promise<void> => {
    for (const filled of asTheyOpen ? [false] : [false, true]) {
      const dialog = dialogNow();
      if (!dialog) return;
      if (filled) await step('(filled in)', () => fill(dialog));
      const send = [...dialog.querySelectorAll('button')].findLast((b) => !waysOut.test(nameOf(b)));
      if (send && !send.disabled) await step(`[${nameOf(send)}]`, () => fireEvent.click(send));
    }
    const left = dialogNow();
    if (left) await step('(escape)', () => void fireEvent.keyDown(left, { key: 'Escape' }));
  };
  const pressed = new Set<string>();
  for (let n = 0; n < presses && !dialogNow(); n += 1) {
    const button = [...document.querySelectorAll<HTMLButtonElement>('main button')].find(
      (b) => !b.disabled && !pressed.has(nameOf(b)) && !never?.test(nameOf(b)),
    );
    if (!button) break;
    pressed.add(nameOf(button));
    await step(`[${nameOf(button)}]`, () => fireEvent.click(button));
    await inDialog();
    if (new URL(window.location.href).pathname !== path.split('?')[0]) break;
  }
  return lines.map(steady);
};

/** Holds a page against its transcript; `npm run transcripts` writes them anew. */
export const transcribed = async (
  name: string,
  path: string,
  visit: Visit = {},
  more: TranscriptMore = {},
): Promise<void> => {
  const lines = await walk(path, visit, more);
  const file = join(folder, `${name}.txt`);
  const text = `${lines.join('\n')}\n`;
  if (process.env.TRANSCRIPTS === 'write') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
};
