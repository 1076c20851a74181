import type { Language, PageTheme, ShownPerson } from '../wire';
import { h } from './dom';
import type { PageWords } from './words';

export type TopbarUser = {
  readonly changePerson: () => void;
  readonly speak: (language: Language) => void;
  readonly paint: (theme: PageTheme) => void;
};

const select = (
  label: string,
  testid: string,
  value: string,
  options: readonly (readonly [string, string])[],
  changed: (value: string) => void,
): HTMLElement => {
  const box = h(
    'select',
    { 'data-testid': testid, onchange: () => changed(box.value) },
    ...options.map(([id, words]) => h('option', { value: id, selected: id === value }, words)),
  );
  return h('label', { class: 'choice' }, h('span', { class: 'choice-label' }, label), box);
};

/** Whose Teams this is, in which language and colours. */
export const topbar = (
  person: ShownPerson | null,
  words: PageWords,
  { language, theme }: { readonly language: Language; readonly theme: PageTheme },
  user: TopbarUser,
): HTMLElement =>
  h(
    'header',
    { class: 'topbar' },
    h('h1', {}, words.title),
    person &&
      h(
        'button',
        {
          type: 'button',
          class: 'who',
          'data-testid': 'who',
          title: words.changePerson,
          onclick: user.changePerson,
        },
        h('span', {}, person.name, person.guest && ` (${words.guest})`),
        h('span', { 'aria-hidden': true }, ' ▾'),
      ),
    select(
      words.language,
      'language',
      language,
      [
        ['fi', 'Suomi'],
        ['sv', 'Svenska'],
        ['en', 'English'],
      ],
      (value) => user.speak(value as Language),
    ),
    select(
      words.theme,
      'theme',
      theme,
      [
        ['light', words.light],
        ['dark', words.dark],
        ['contrast', words.contrast],
      ],
      (value) => user.paint(value as PageTheme),
    ),
  );
