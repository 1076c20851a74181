import type { Language, PageTheme, State, TeamsHappening } from '../wire';
import { type PageTurn, told } from './acting';
import { type PlaceAddress, readAddress, searchOf } from './address';
import * as api from './api';
import { makeClock } from './clock';
import { makeTaskDialog } from './dialog';
import { h, swap } from './dom';
import { isSafeLink, teamsLinkOf } from './links';
import { firstLook, keepTheme, noteNews } from './look';
import { makePeopleDialog, peopleList } from './people';
import { heading, lookedAt, noticeLine } from './place';
import { sidebar } from './sidebar';
import { makeStage } from './stage';
import { makeToasts } from './toasts';
import { topbar } from './topbar';
import { wordsIn } from './words';

const layOut = (root: HTMLElement) => {
  const top = h('div', { class: 'top' });
  const time = h('div');
  const side = h('div', { class: 'side' });
  const notice = h('div');
  const head = h('div');
  const panel = h('div', { class: 'panel' });
  const toasts = makeToasts();
  const main = h('main', {}, notice, head, panel);
  root.replaceChildren(top, time, h('div', { class: 'body' }, side, main), toasts.element);
  return {
    top,
    time,
    side,
    notice,
    head,
    panel,
    toasts,
    dialog: makeTaskDialog(root),
    choosePerson: makePeopleDialog(root),
  };
};

/** The page: what is looked at, and how it changes. */
export const startApp = async (root: HTMLElement): Promise<void> => {
  const page = layOut(root);
  const look = firstLook(await api.readPeople());
  const stage = makeStage(page.panel);
  let asked = 0;
  let shown = 0;
  let stopFollowing = (): void => undefined;
  const words = () => wordsIn[look.language];

  const go = (change: Partial<PlaceAddress>): void => {
    look.address = { ...look.address, list: false, sub: null, ...change };
    history.pushState(null, '', `/local/teams${searchOf(look.address)}`);
    void load();
  };

  const open = (href: string): void => {
    const link = teamsLinkOf(href);
    if (link?.is === 'tab') go({ place: link.channel, view: 'tab', sub: link.sub });
    else if (link) go({ place: link.is === 'message' ? link.channel : null, view: 'posts' });
    else if (isSafeLink(href)) window.open(href, '_blank', 'noopener');
  };

  const acting = (): PageTurn => ({
    viewer: { person: look.address.person ?? '', language: look.language, theme: look.theme },
    words: words(),
    toasts: page.toasts,
    dialog: page.dialog,
    open,
    refresh,
  });

  const refresh = async (): Promise<void> => {
    const { person, place } = look.address;
    if (!person) return;
    asked += 1;
    const turn = asked;
    const state = await told(
      acting(),
      api.readState(person, place ?? look.state?.personal.conversation ?? ''),
    );
    // Another person or place may have been chosen meanwhile, or a later answer come before this one.
    if (!state || turn < shown || look.address.person !== person || look.address.place !== place) return;
    shown = turn;
    look.state = state;
    render();
  };

  const renderPlace = (state: State): void => {
    const looked = lookedAt(state, look.address.place, words());
    if (!looked) {
      page.head.replaceChildren();
      stage.clear(h('p', { class: 'empty', 'data-testid': 'no-place' }, words().noPlace));
      return;
    }
    look.unread.delete(looked.conversation);
    const user = { view: (view: PlaceAddress['view']) => go({ view }), back: () => go({ list: true }) };
    swap(page.head, heading(looked, look.address.view, words(), user));
    stage.show(looked, state, look.address, acting(), { goTo: (sub) => go({ view: 'tab', sub }) });
  };

  const renderNobody = (): void => {
    for (const part of [page.side, page.notice, page.head]) part.replaceChildren();
    const list = peopleList(look.people, words(), choose);
    const lead = h('p', {}, words().choosePersonLead);
    stage.clear(
      h('div', { class: 'start', 'data-testid': 'start' }, h('h2', {}, words().choosePerson), lead, list),
    );
  };

  const render = (): void => {
    document.documentElement.lang = look.language;
    document.documentElement.dataset.theme = look.theme;
    document.title = words().title;
    root.classList.toggle('listing', look.address.list);
    const { state } = look;
    clock.show();
    swap(page.top, topbar(state?.person ?? null, words(), look, { changePerson, speak, paint }));
    if (!state) {
      renderNobody();
      return;
    }
    renderPlace(state);
    swap(
      page.side,
      sidebar(state, words(), { place: look.address.place, unread: look.unread }, (place) =>
        go({ place, view: 'posts' }),
      ),
    );
    swap(
      page.notice,
      noticeLine(look.notice, words(), ({ place }) => go({ place, view: 'posts' })),
    );
  };

  const clock = makeClock({
    words,
    language: () => look.language,
    failed: (error) => void told(acting(), Promise.reject(error)),
    arrived: () => void refresh(),
  });
  page.time.append(clock.element);

  const choose = (person: string): void => go({ person, place: null, view: 'posts' });
  const changePerson = (): void => page.choosePerson(look.people, words(), choose);
  const speak = (language: Language): void => {
    look.language = language;
    render();
  };
  const paint = (theme: PageTheme): void => {
    look.theme = theme;
    keepTheme(theme);
    render();
  };
  const heard = (happenings: readonly TeamsHappening[]): void => {
    for (const happening of happenings) noteNews(look, happening, words());
    void refresh();
  };

  /** Another person's Teams: nothing of the last one's stays. */
  const enter = async (id: string | null): Promise<void> => {
    stopFollowing();
    look.state = null;
    look.notice = null;
    look.unread.clear();
    const person = look.people.find((p) => p.id === id);
    if (!person) return;
    look.language = person.language;
    stopFollowing = api.follow(person.id, heard);
    look.state = await told(acting(), api.readState(person.id, look.address.place ?? ''));
  };

  const load = async (): Promise<void> => {
    const { person, place } = look.address;
    if (person !== (look.state?.person.id ?? null)) await enter(person);
    render();
    if (place === null && look.state?.personal.opened === false)
      await told(acting(), api.openChat(acting().viewer));
    if (look.state) await refresh();
  };

  addEventListener('popstate', () => {
    look.address = readAddress(location.search);
    void load();
  });
  await load();
};
