import type { ShownPerson } from '../wire';
import { h } from './dom';
import type { PageWords } from './words';

const shownMost = 50;

const rolesOf = ({ roles }: ShownPerson, words: PageWords): readonly string[] =>
  roles.map((role) => words.roles[role] ?? role);
const wordsOf = (person: ShownPerson, words: PageWords): string =>
  [person.name, person.email, ...person.organisations, ...person.roles, ...rolesOf(person, words)]
    .join(' ')
    .toLowerCase();

/** Every word of the search is somewhere in a person's name, address, organisations or roles. */
export const matching = (
  people: readonly ShownPerson[],
  search: string,
  words: PageWords,
): readonly ShownPerson[] => {
  const wanted = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return people.filter((p) => wanted.every((w) => wordsOf(p, words).includes(w)));
};

const rowOf = (person: ShownPerson, words: PageWords, chosen: (id: string) => void): HTMLElement =>
  h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: 'person',
        'data-testid': 'person',
        'data-person': person.id,
        onclick: () => chosen(person.id),
      },
      h('span', { class: 'name' }, person.name, person.guest && ` (${words.guest})`),
      h(
        'span',
        { class: 'about' },
        [...rolesOf(person, words), ...person.organisations, person.language].join(' · '),
      ),
    ),
  );

/** A searchable list of everybody. */
export const peopleList = (
  people: readonly ShownPerson[],
  words: PageWords,
  chosen: (id: string) => void,
): HTMLElement => {
  const list = h('ul', { class: 'people', 'data-testid': 'people' });
  const count = h('p', { class: 'hint', role: 'status' });
  const search = h('input', {
    type: 'search',
    id: 'people-search',
    autocomplete: 'off',
    'data-testid': 'people-search',
    oninput: () => fill(),
  });
  const fill = (): void => {
    const found = matching(people, search.value, words);
    list.replaceChildren(...found.slice(0, shownMost).map((p) => rowOf(p, words, chosen)));
    const more = found.length - shownMost;
    count.textContent = found.length === 0 ? words.nobody : more > 0 ? words.morePeople(more) : '';
  };
  fill();
  return h(
    'div',
    { class: 'people-search' },
    h('label', { for: 'people-search' }, words.searchPeople),
    search,
    list,
    count,
  );
};

/** The list in a dialog of its own. */
export const makePeopleDialog = (parent: HTMLElement) => {
  const dialog = h('dialog', {
    class: 'task',
    'aria-labelledby': 'people-title',
    'data-testid': 'people-dialog',
  });
  parent.append(dialog);
  return (people: readonly ShownPerson[], words: PageWords, chosen: (id: string) => void): void => {
    const take = (id: string): void => {
      dialog.close();
      chosen(id);
    };
    dialog.replaceChildren(
      h(
        'header',
        {},
        h('h2', { id: 'people-title' }, words.choosePerson),
        h(
          'button',
          { type: 'button', class: 'quiet', 'aria-label': words.close, onclick: () => dialog.close() },
          '✕',
        ),
      ),
      peopleList(people, words, take),
    );
    dialog.showModal();
    dialog.querySelector('input')?.focus();
  };
};
