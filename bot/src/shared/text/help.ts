import type { CommandName } from '../domain/command';
import type { Localized } from '../domain/language';

export const helpText = {
  title: { fi: 'Strapetsi', sv: 'Strapetsi', en: 'Strapetsi' },
  welcome: {
    fi: 'Hei. Olen Strapetsi-verkoston botti. Tuon koordinaation tiedotteet ja aamukahvikutsut kanaville, kysyn, miten pilotit etenevät, ja näytän, miten organisaatiosi vastuut edistyvät.',
    sv: 'Hej. Jag är Strapetsi-nätverkets bot. Jag publicerar koordinatorns infomeddelanden och inbjudningar till morgonkaffe i kanalerna, frågar hur pilotförsöken går och visar hur det går med din organisations ansvarsuppgifter.',
    en: 'Hello. I am the bot of the Strapetsi network. I bring the coordination’s bulletins and morning coffee invitations to the channels, ask how the pilots are going and show how your organisation’s obligations stand.',
  },
  help: {
    fi: 'Kirjoita jokin näistä sanoista tai paina painiketta. Kanavalla mainitse minut ensin: @Strapetsi.',
    sv: 'Skriv ett av orden eller tryck på en knapp. I en kanal nämner du mig först: @Strapetsi.',
    en: 'Type one of these words or press a button. In a channel mention me first: @Strapetsi.',
  },
  setUp: {
    fi: 'Käyttöönotto: kanavat yhdistyvät teemoihin nimensä perusteella. Jos kanava jää yhdistämättä, kirjoita siinä ”@Strapetsi kanava”.',
    sv: 'Så kommer ni i gång: kanalerna kopplas till teman enligt sitt namn. Om en kanal inte kopplas, skriv där ”@Strapetsi kanal”.',
    en: 'Setting up: channels are linked to themes by their name. If one is not, type “@Strapetsi channel” in it.',
  },
  passedOn: {
    fi: 'Sinua ei ole vielä lisätty verkostoon. Pyyntösi on välitetty koordinaatiolle.',
    sv: 'Du har ännu inte lagts till i nätverket. Din begäran har förmedlats till koordinatorn.',
    en: 'You have not been added to the network yet. Your request has been passed on to the coordination.',
  },
  welcomeAfterThanks: { fi: 'Ole hyvä.', sv: 'Varsågod.', en: 'You are welcome.' },
  noModel: {
    fi: 'En käytä kielimallia: ymmärrän vain nämä komennot ja korttien painikkeet.',
    sv: 'Jag använder ingen språkmodell: jag förstår bara dessa kommandon och kortens knappar.',
    en: 'I use no language model: I understand only these commands and the cards’ buttons.',
  },
} satisfies Record<string, Localized>;

export const commandDoes: Readonly<Record<CommandName, Localized>> = {
  help: {
    fi: 'mitä osaan tehdä',
    sv: 'vad jag kan göra',
    en: 'what I can do',
  },
  obligations: {
    fi: 'mitä organisaatiosi vastuisiin kuuluu ja missä mennään tässä kuussa',
    sv: 'vad din organisation ansvarar för och hur det ligger till den här månaden',
    en: 'what your organisation owes and how it stands this month',
  },
  status: {
    fi: 'vastaa pilotin tilannekyselyyn, tai katso teeman yhteenveto',
    sv: 'svara på lägesavstämningen för pilotförsöket, eller se temats sammandrag',
    en: 'answer the pilot check-in, or see the theme’s summary',
  },
  pilots: {
    fi: 'pilotit ja niiden vaihe',
    sv: 'pilotförsöken och deras fas',
    en: 'the pilots and their stage',
  },
  bulletin: {
    fi: 'kirjoita ja julkaise tiedote, tai katso viimeisimmät',
    sv: 'skriv och publicera ett infomeddelande, eller se de senaste',
    en: 'write and publish a bulletin, or see the latest',
  },
  coffee: {
    fi: 'kutsu aamukahveille, tai katso seuraavat',
    sv: 'bjud in till morgonkaffe, eller se de kommande',
    en: 'invite to a morning coffee, or see the next ones',
  },
  events: { fi: 'mitä on tulossa', sv: 'vad som är på gång', en: 'what is coming' },
  channel: {
    fi: 'yhdistä tämä kanava teemaan',
    sv: 'koppla den här kanalen till ett tema',
    en: 'link this channel to a theme',
  },
  settings: {
    fi: 'mitkä viestit botti lähettää sinulle',
    sv: 'vilka meddelanden boten skickar till dig',
    en: 'which messages the bot sends you',
  },
  language: {
    fi: 'vaihda kieli: suomi, svenska, English',
    sv: 'byt språk: suomi, svenska, English',
    en: 'change the language: suomi, svenska, English',
  },
};

/** The same for whoever may only read there. */
export const commandReads = {
  status: {
    fi: 'teeman pilottien tilanne lukuina',
    sv: 'läget i temats pilotförsök i siffror',
    en: 'how the theme’s pilots stand, in numbers',
  },
  bulletin: { fi: 'viimeisimmät tiedotteet', sv: 'de senaste infomeddelandena', en: 'the latest bulletins' },
  coffee: { fi: 'seuraavat aamukahvit', sv: 'kommande morgonkaffe', en: 'the next morning coffees' },
} satisfies Partial<Record<CommandName, Localized>>;
