import type { Turn } from '../routes';
import { nameInCard } from '../shared/domain/people-text';
import { sharedOut, type Waiting, type WaitingAct } from '../shared/domain/waiting';
import { nowText as t, underLine } from '../shared/text/now';
import { button, named, openDialog } from './cards';
import { pageButton } from './page-button';
import { doNow } from './shared-buttons';

/** Who reads it, by whichever way it comes. */
type WaitingReader = Pick<Turn, 'ports' | 'lang'>;

/** The button of one act; without a press its page does it. */
export const actButton = ({ ports, lang }: WaitingReader, item: Waiting, act: WaitingAct, dialog = false) => {
  const { title, press } = act;
  if (!press) return pageButton(ports, title[lang], item.page);
  const { verb, data, opens } = press;
  if (opens && !dialog) return openDialog(title[lang], press);
  return button(dialog, title[lang], doNow.press({ do: { verb, data } }));
};

/** Things that wait, as rows of a card: what, where and by when, and at most so many buttons in all. */
export const itemRows = (turn: WaitingReader, shown: readonly Waiting[], most: number, dialog = false) => {
  const places = sharedOut(
    shown.map((item) => item.acts.length),
    most,
  );
  const firstOffer = shown.findIndex((item) => item.isOffer);
  return shown.map((item, i) => ({
    heading: i === firstOffer && i > 0 ? t.ifYouLike[turn.lang] : '',
    title: nameInCard(item.title[turn.lang]),
    under: underLine(item, turn.ports.now(), turn.lang),
    actions: item.acts
      .slice(0, places[i])
      .map((act) => named(actButton(turn, item, act, dialog), item.title[turn.lang])),
  }));
};
