/** Where the page is, kept in its address: it can be reloaded, sent and gone back from. */
export type PlaceAddress = {
  readonly person: string | null;
  /** A channel's id; null is the personal chat. */
  readonly place: string | null;
  readonly view: 'posts' | 'tab';
  /** The page of the tab that a link leads to. */
  readonly sub: string | null;
  /** On a phone: the list of chats and teams instead of one of them. */
  readonly list: boolean;
};

export const readAddress = (search: string): PlaceAddress => {
  const query = new URLSearchParams(search);
  return {
    person: query.get('person'),
    place: query.get('place'),
    view: query.get('view') === 'tab' ? 'tab' : 'posts',
    sub: query.get('sub'),
    list: query.has('list'),
  };
};

export const searchOf = ({ person, place, view, sub, list }: PlaceAddress): string => {
  const query = new URLSearchParams();
  if (person) query.set('person', person);
  if (place) query.set('place', place);
  if (view === 'tab') query.set('view', view);
  if (sub) query.set('sub', sub);
  if (list) query.set('list', '1');
  return query.size > 0 ? `?${query}` : '';
};
