import type { ChannelUse } from '../domain/channel';
import type { Language, Localized } from '../domain/language';

export const languageText = {
  names: { fi: 'Suomi', sv: 'Svenska', en: 'English' } satisfies Record<Language, string>,
  which: {
    fi: 'Millä kielellä puhun sinulle?',
    sv: 'På vilket språk talar jag med dig?',
    en: 'In which language shall I speak to you?',
  },
  alone: {
    fi: 'Kielen voit vaihtaa botin omassa keskustelussa, tai kirjoittamalla tähän kielen nimen.',
    sv: 'Du kan byta språk i botens egen chatt, eller genom att skriva språkets namn här.',
    en: 'You can change the language in the bot’s own chat, or by writing the language’s name here.',
  },
  chosen: {
    fi: 'Kieli on nyt suomi. Kanavilla tekstit ovat aina suomeksi ja ruotsiksi.',
    sv: 'Språket är nu svenska. I kanalerna är texterna alltid på finska och svenska.',
    en: 'The language is now English. In channels texts are always in Finnish and Swedish.',
  } satisfies Localized,
};

type Use = ChannelUse['use'];
export const channelText = {
  useNames: {
    theme: { fi: 'Kehittämiskokonaisuus', sv: 'Utvecklingshelhet', en: 'Theme' },
    general: {
      fi: 'Yleinen: koko verkosto',
      sv: 'Allmänt: hela nätverket',
      en: 'General: the whole network',
    },
    projectGroup: { fi: 'Projektiryhmä', sv: 'Projektgrupp', en: 'Project group' },
    workingGroup: { fi: 'Työryhmä', sv: 'Arbetsgrupp', en: 'Working group' },
  } satisfies Record<Use, Localized>,
  whichUse: (channel: string): Localized => ({
    fi: `Mihin kanava ”${channel}” yhdistetään?`,
    sv: `Vad ska kanalen ”${channel}” kopplas till?`,
    en: `Which theme is the channel “${channel}” for?`,
  }),
  label: { fi: 'Kohde', sv: 'Mål', en: 'Link to' },
  tie: { fi: 'Yhdistä', sv: 'Koppla', en: 'Link' },
  tied: (channel: string, to: string): Localized => ({
    fi: `Kanava ”${channel}” on yhdistetty: ${to}. Tiedotteet ja kutsut tulevat nyt tänne.`,
    sv: `Kanalen ”${channel}” är kopplad: ${to}. Infomeddelanden och inbjudningar kommer nu hit.`,
    en: `The channel “${channel}” is linked: ${to}. Bulletins and invitations come here now.`,
  }),
  onlyInChannel: {
    fi: 'Kirjoita tämä kanavalla, jonka haluat yhdistää: @Strapetsi kanava.',
    sv: 'Skriv det här i kanalen som du vill koppla: @Strapetsi kanal.',
    en: 'Type this in the channel that you want to link: @Strapetsi channel.',
  } satisfies Localized,
};

export const waitingText = {
  requests: (n: number): Localized => ({
    fi: n === 1 ? '1 henkilö odottaa lisäämistä' : `${n} henkilöä odottaa lisäämistä`,
    sv: n === 1 ? '1 person väntar på att bli tillagd' : `${n} personer väntar på att bli tillagda`,
    en: n === 1 ? '1 person is waiting to be added' : `${n} people are waiting to be added`,
  }),
  openRequests: { fi: 'Avaa Tavoitettavuus', sv: 'Öppna Nåbarhet', en: 'Open Reachability' },
} satisfies Record<string, unknown>;
