import type { BulletinType } from '../domain/bulletin';
import type { Localized } from '../domain/language';

type TemplateSides = { readonly fi: string; readonly sv: string };
/** A beginning to fill in; dots stand where the writer goes on. */
export type BulletinTemplate = {
  readonly type: BulletinType;
  readonly name: Localized;
  readonly title: TemplateSides;
  readonly body: TemplateSides;
};

export const bulletinTemplates: readonly BulletinTemplate[] = [
  {
    type: 'bulletin',
    name: { fi: 'Tiedote', sv: 'Infomeddelande', en: 'Bulletin' },
    title: { fi: '', sv: '' },
    body: {
      fi: '**Mistä on kyse:** …\n\n**Mitä teiltä toivotaan:** …\n\n**Mihin mennessä:** …\n\n**Lisätietoja:** …',
      sv: '**Vad det gäller:** …\n\n**Vad vi hoppas av er:** …\n\n**När senast:** …\n\n**Mer information:** …',
    },
  },
  {
    type: 'briefing',
    name: { fi: 'Hankeinfo', sv: 'Projektinfo', en: 'Project briefing' },
    title: { fi: 'Hankeinfo …', sv: 'Projektinfo …' },
    body: {
      fi: 'Tervetuloa hankeinfoon.\n\n- **Aika:** … klo …–…\n- **Paikka:** Teams (linkki alla)\n- **Aiheet:** …\n\nTilaisuus on avoin koko verkostolle. Aineisto jaetaan jälkikäteen.',
      sv: 'Välkommen till projektinfo.\n\n- **Tid:** … kl. …–…\n- **Plats:** Teams (länken nedan)\n- **Ämnen:** …\n\nTillfället är öppet för hela nätverket. Materialet delas efteråt.',
    },
  },
  {
    type: 'officeHours',
    name: {
      fi: 'Projektipäällikkö tavattavissa',
      sv: 'Projektchefen anträffbar',
      en: 'Project manager’s office hours',
    },
    title: { fi: 'Projektipäällikkö tavattavissa …', sv: 'Projektchefen anträffbar …' },
    body: {
      fi: 'Projektipäällikkö on tavattavissa … klo …–… Teamsissa (linkki alla).\n\nVoit tulla kysymään mistä tahansa hankkeen asiasta. Ilmoittautua ei tarvitse.',
      sv: 'Projektchefen är anträffbar … kl. …–… i Teams (länken nedan).\n\nDu kan fråga om vad som helst som gäller projektet. Ingen anmälan behövs.',
    },
  },
];
