import { lookAtEnd } from '../../delivery/look-at-end';
import type { Room } from '../../routes';
import { chooseWords, ownWords, setLadder } from '../../shared/contract/own-words';
import { wordsFallback } from './fallback';
import { renderFriday, sendFriday } from './friday-list';
import { fallbackTitles, renderFallback, renderWord, wordTitles } from './render-words';
import { dueKind, planWords, sendWord } from './send-words';
import { chooseInChat, chooseWordsButton, putLadder, putWords, readWords, settingsCommand } from './settings';
import { openUnanswered, showUnanswered, unansweredWaiting } from './unanswered';

/** The word that comes by itself: all of it from "what waits for me", and each person's choice of it. */
export const digest: Room = (routes) => {
  for (const kind of ['digest', 'monthEnd', 'ladder'] as const) {
    routes.due(dueKind(kind), sendWord(routes, kind));
    routes.message(`${kind}Word`, renderWord(routes, kind));
    routes.title(`${kind}Word`, wordTitles(kind));
  }
  routes.due(dueKind('friday'), sendFriday);
  routes.message('fridayWord', renderFriday);
  routes.title('fridayWord', wordTitles('friday'));
  routes.ended(wordsFallback(routes));
  routes.due(
    'words.cover',
    lookAtEnd(wordsFallback(routes), (key) => {
      const [kind = '', id = ''] = key.split('~');
      return [{ kind: `${kind}Word`, id }];
    }),
  );
  routes.message('wordsCover', renderFallback);
  routes.title('wordsCover', fallbackTitles);
  routes.start(planWords);
  routes.waits(unansweredWaiting);
  routes.command('settings', 'seeNetwork', settingsCommand);
  routes.button(chooseWordsButton, chooseInChat);
  routes.button(openUnanswered, showUnanswered);
  routes.call(ownWords, readWords);
  routes.call(chooseWords, putWords);
  routes.call(setLadder, putLadder);
};
