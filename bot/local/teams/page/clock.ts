import type { Language } from '../wire';
import { type PageClock, readClock, setClock } from './api';
import { h } from './dom';
import { type PageWords, timeIn } from './words';

const everyMs = { moving: 1_000, standing: 5_000 };
const hourMs = 3_600_000;
const steps = [
  ['hour', hourMs],
  ['day', 24 * hourMs],
  ['week', 7 * 24 * hourMs],
] as const;

const shareOf = ({ now, moving }: PageClock): number => {
  if (!moving) return 1;
  const whole = Date.parse(moving.to) - Date.parse(moving.from);
  return whole > 0 ? (Date.parse(now) - Date.parse(moving.from)) / whole : 1;
};

/** What a clock that goes says of itself: where it is, where it goes, and what it waits for. */
export const clockLine = (clock: PageClock, words: PageWords, language: Language): string => {
  const now = timeIn(language, clock.now);
  if (!clock.moving) return words.clockIs(now);
  const { to, done, waiting } = clock.moving;
  const sent = waiting > 0 ? ` ${words.clockSends(done, done + waiting)}` : '';
  return `${words.clockMoves(now, timeIn(language, to))}${sent}`;
};

export type ClockUser = {
  readonly words: () => PageWords;
  readonly language: () => Language;
  readonly failed: (error: unknown) => void;
  /** It has come where it was sent. */
  readonly arrived: () => void;
};

/** The machine's movable clock: what it says, three steps onwards, and how far it has come while it goes. */
export const makeClock = ({ words, language, failed, arrived }: ClockUser) => {
  const says = h('p', { 'data-testid': 'clock-says' });
  // Only what is worth hearing: that it went, and that it has come.
  const heard = h('p', { role: 'status', class: 'unseen' });
  const bar = h('progress', { max: 1, 'data-testid': 'clock-progress' });
  const buttons = h('div', { class: 'clock-steps' });
  const element = h(
    'section',
    { class: 'clock', hidden: true, 'data-testid': 'clock' },
    says,
    bar,
    buttons,
    heard,
  );
  let clock: PageClock | null = null;
  let asked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (): void => {
    if (!clock) return;
    const isGoing = asked || clock.moving !== undefined;
    element.hidden = false;
    element.setAttribute('aria-label', words().clock);
    says.textContent = clockLine(clock, words(), language());
    bar.hidden = !isGoing;
    bar.value = shareOf(clock);
    bar.setAttribute('aria-label', says.textContent);
    const { clockHour: hour, clockDay: day, clockWeek: week } = words();
    const labels = { hour, day, week };
    if (buttons.childElementCount === 0)
      for (const [step, ms] of steps)
        buttons.append(
          h('button', {
            type: 'button',
            class: 'quiet',
            'data-testid': `clock-${step}`,
            onclick: () => void go(ms),
          }),
        );
    steps.forEach(([step], i) => {
      const button = buttons.children[i] as HTMLButtonElement;
      const [short, long] = labels[step];
      button.textContent = short;
      button.setAttribute('aria-label', `${short}: ${long}`);
      button.disabled = isGoing;
    });
  };
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    // A server without such a clock, or one that is away for a while: the last word stands.
    if (!document.hidden) clock = await readClock().catch(() => clock);
    show();
    timer = setTimeout(() => void look(), asked || clock?.moving ? everyMs.moving : everyMs.standing);
  };
  const go = async (ms: number): Promise<void> => {
    if (!clock) return;
    asked = true;
    heard.textContent = words().clockGoes;
    const moved = setClock(new Date(Date.parse(clock.now) + ms).toISOString());
    show();
    void look();
    try {
      await moved;
      arrived();
    } catch (error) {
      failed(error);
    }
    asked = false;
    await look();
    if (clock) heard.textContent = clockLine(clock, words(), language());
  };
  void look();
  return { element, show, close: () => clearTimeout(timer) };
};
