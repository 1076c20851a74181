import type { Localized } from '../domain/language';

/** What the bot says of the operating model. */
export const modelText = {
  compileOrReturn: (theme: string): Localized => ({
    fi: `Kokoa teeman osuus yhteiseen malliin tai palauta se: ${theme}`,
    sv: `Sammanställ temats del i den gemensamma modellen eller skicka tillbaka den: ${theme}`,
    en: `Compile the theme’s part into the common model, or return it: ${theme}`,
  }),
  returnedToYou: (theme: string): Localized => ({
    fi: `Koordinaatio palautti teeman osuuden täydennettäväksi: ${theme}`,
    sv: `Koordinatorn har skickat tillbaka temats del för komplettering: ${theme}`,
    en: `The coordination returned the theme’s part to be completed: ${theme}`,
  }),
  settled: {
    compiled: (theme: string): Localized => ({
      fi: `Teeman osuus on koottu yhteiseen malliin: ${theme}`,
      sv: `Temats del har sammanställts i den gemensamma modellen: ${theme}`,
      en: `The theme’s part is compiled into the common model: ${theme}`,
    }),
    returned: (theme: string): Localized => ({
      fi: `Teeman osuus palautettiin täydennettäväksi: ${theme}`,
      sv: `Temats del har skickats tillbaka för komplettering: ${theme}`,
      en: `The theme’s part was returned to be completed: ${theme}`,
    }),
  },
  saidBy: (name: string): Localized => ({
    fi: `Koordinaatio: ${name}`,
    sv: `Koordinatorn: ${name}`,
    en: `The coordination: ${name}`,
  }),
  open: { fi: 'Avaa toimintamalli', sv: 'Öppna verksamhetsmodellen', en: 'Open the operating model' },
};
