import { type FactKindOf, words } from './fact-kind';
import { partOfTheme } from './operating-model';
import { dayField, linkField } from './record-fields';
import { recordForm } from './record-form';
import type { ThemeId } from './theme';

/** Liite 4, rivi 79: the lead delivers its theme's part of the operating model to the coordination (A12). */
export type PartDelivered = {
  readonly kind: 'partDelivered';
  readonly theme: ThemeId;
  readonly url: string;
  /** The draft's version that was delivered, where it was put together on the page. */
  readonly version?: number;
  /** The word that returned the delivery before: this one answers it. */
  readonly again?: string;
};

export const partDelivered: FactKindOf<PartDelivered> = {
  slot: (c) => [c.theme],
  names: words('Toimitettu koordinaatiolle', 'Levererat till koordinatorn', 'Delivered to the coordination'),
  form: recordForm<PartDelivered>()({
    name: 'handOff',
    path: '/api/facts/hand-offs',
    summary: "A theme's part of the operating model, handed over to the coordination",
    act: 'recordThemeFact',
    of: 'theme',
    fields: { url: linkField, day: dayField },
    onTop: true,
    open: words(
      'Toimita teeman osuus koordinaatiolle',
      'Lämna temats del till koordinatorn',
      'Deliver the theme’s part to the coordination',
    ),
    hint: () =>
      words(
        'Linkki teeman osuuteen yhteisestä toimintamallista.',
        'Länk till temats del av den gemensamma verksamhetsmodellen.',
        'A link to the theme’s part of the common operating model.',
      ),
    content: ({ theme, url }) => ({ kind: 'partDelivered', theme, url }),
    // After a return the same link is a new delivery; the draft's own link delivers that draft.
    onto: (told, _stands, around) => {
      const { draft, delivery, state, settled } = partOfTheme(around, told.theme);
      const again = state === 'returned' ? settled?.id : delivery?.content.again;
      return {
        ...told,
        ...(draft?.content.url === told.url ? { version: draft.number } : {}),
        ...(again ? { again } : {}),
      };
    },
  }),
};
