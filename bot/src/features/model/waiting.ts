import type { Waits } from '../../routes';
import { inForce } from '../../shared/domain/fact';
import type { Localized } from '../../shared/domain/language';
import { partOfTheme } from '../../shared/domain/operating-model';
import { may } from '../../shared/domain/permission';
import { type ThemeId, themeById, themeIds } from '../../shared/domain/theme';
import type { Waiting } from '../../shared/domain/waiting';
import { modelText as t } from '../../shared/text/model';

const titled = (theme: ThemeId, words: (name: string) => Localized): Localized => {
  const { fi, sv, en } = themeById(theme).name;
  return { fi: words(fi).fi, sv: words(sv).sv, en: words(en).en };
};

/** A delivered part waits for the coordination's word; a returned one for its lead. */
export const modelWaiting: Waits = async ({ ports, actor, network }) => {
  const keeps = may(actor, 'keepModel', network);
  const own = themeIds.filter((theme) => !keeps && may(actor, 'recordThemeFact', network, { theme }));
  if (!actor.person || (!keeps && own.length === 0)) return [];
  const facts = inForce(await ports.stores.facts.about(['project']));
  return themeIds.flatMap((theme): readonly Waiting[] => {
    const { state, delivery } = partOfTheme(facts, theme);
    const isMine = keeps ? state === 'delivered' : state === 'returned' && own.includes(theme);
    if (!isMine || !delivery) return [];
    return [
      {
        kind: 'modelPart',
        id: delivery.id,
        title: titled(theme, keeps ? t.compileOrReturn : t.returnedToYou),
        theme,
        due: null,
        isAwaited: true,
        acts: [{ title: t.open }],
        page: `toimintamalli/${theme}`,
      },
    ];
  });
};
