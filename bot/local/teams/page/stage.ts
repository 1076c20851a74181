import type { State } from '../wire';
import type { PageTurn } from './acting';
import type { PlaceAddress } from './address';
import { type Mounted, mountPanel, type TabUser, themeWord } from './panel';
import type { PlaceLook } from './place';

export type PageStage = {
  readonly show: (
    looked: PlaceLook,
    state: State,
    address: PlaceAddress,
    acting: PageTurn,
    user: TabUser,
  ) => void;
  readonly clear: (instead: HTMLElement) => void;
};

/** Holds the panel that is looked at; another is mounted only when it is another one. */
export const makeStage = (container: HTMLElement): PageStage => {
  let key = '';
  let mounted: Mounted | null = null;
  const leave = (next: string): void => {
    mounted?.close();
    mounted = null;
    key = next;
  };
  return {
    show: (looked, state, address, acting, user) => {
      const { person, language, theme } = acting.viewer;
      const { view, sub } = address;
      // A tab hears of a theme; messages are drawn anew in it.
      const now = JSON.stringify([
        person,
        looked.conversation,
        view,
        sub,
        language,
        view === 'posts' && theme,
      ]);
      if (now !== key || !mounted) {
        leave(now);
        mounted = mountPanel(looked, state, address, acting, user);
        container.replaceChildren(mounted.element);
      }
      mounted.retheme(themeWord(theme));
      mounted.update(looked);
    },
    clear: (instead) => {
      leave('');
      container.replaceChildren(instead);
    },
  };
};
