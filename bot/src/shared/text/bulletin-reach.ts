import type { Localized } from '../domain/language';

export const obstacles = [
  'noChannel',
  'appRemoved',
  'channelGone',
  'archived',
  'noLead',
  'leadsUnreachable',
  'noContact',
  'contactsUnreachable',
  'coveredInChannel',
  'partly',
] as const;
/** Why a part of an audience cannot be reached. */
export type Obstacle = (typeof obstacles)[number];
type ObstacleWords = { readonly sentence: Localized; readonly mend: Localized };

const addApp: Localized = {
  fi: 'Lisää Strapetsi-sovellus tiimiin uudelleen.',
  sv: 'Lägg till appen Strapetsi i teamet på nytt.',
  en: 'Add the Strapetsi app to the team again.',
};
const openApp: Localized = {
  fi: 'Pyydä heitä avaamaan Strapetsi Teamsissa kerran; botti tunnistaa heidät siitä.',
  sv: 'Be dem öppna Strapetsi en gång i Teams; då känner boten igen dem.',
  en: 'Ask them to open Strapetsi in Teams once; then the bot knows them.',
};

/** The picker says what is wrong and how to mend it. */
export const obstacleText: Readonly<Record<Obstacle, ObstacleWords>> = {
  noChannel: {
    sentence: {
      fi: 'Kanavaa ei ole vielä yhdistetty.',
      sv: 'Ingen kanal har kopplats ännu.',
      en: 'No channel is linked to this yet.',
    },
    mend: {
      fi: 'Lisää sovellus tiimiin ja kirjoita kanavalla ”kanava”.',
      sv: 'Lägg till appen i teamet och skriv ”kanal” i kanalen.',
      en: 'Add the app to the team and type “channel” in the channel.',
    },
  },
  appRemoved: {
    sentence: {
      fi: 'Sovellus on poistettu tiimistä.',
      sv: 'Appen har tagits bort från teamet.',
      en: 'The app was removed from the team.',
    },
    mend: addApp,
  },
  channelGone: {
    sentence: {
      fi: 'Kanava on poistettu.',
      sv: 'Kanalen har raderats.',
      en: 'The channel was deleted.',
    },
    mend: {
      fi: 'Palauta kanava, tai yhdistä toinen kanava komennolla ”kanava”.',
      sv: 'Återställ kanalen, eller koppla en annan kanal med kommandot ”kanal”.',
      en: 'Restore it, or link another channel with the command “channel”.',
    },
  },
  archived: {
    sentence: {
      fi: 'Tiimi on arkistoitu, eikä sen kanaville voi kirjoittaa.',
      sv: 'Teamet är arkiverat och i dess kanaler kan ingen skriva.',
      en: 'The team is archived, and nobody can write in its channels.',
    },
    mend: {
      fi: 'Palauta tiimi arkistosta Teamsissa.',
      sv: 'Återställ teamet från arkivet i Teams.',
      en: 'Restore the team from the archive in Teams.',
    },
  },
  noLead: {
    sentence: {
      fi: 'Teemalla ei ole vetäjää, joka välittäisi tiedotteen.',
      sv: 'Temat har ingen ledare som förmedlar infomeddelandet.',
      en: 'The theme has no lead to relay the bulletin.',
    },
    mend: {
      fi: 'Lisää vetäjä sivulla Jäsenet.',
      sv: 'Lägg till en ledare på sidan Medlemmar.',
      en: 'Add a lead on the page Members.',
    },
  },
  leadsUnreachable: {
    sentence: {
      fi: 'Projektiryhmän kanavaa ei ole yhdistetty, eikä botti tunne vetäjien tilejä.',
      sv: 'Projektgruppens kanal är inte kopplad och boten känner inte ledarnas konton.',
      en: 'The project group’s channel is not linked, and the bot does not know the leads’ accounts.',
    },
    mend: openApp,
  },
  noContact: {
    sentence: {
      fi: 'Organisaatiolla ei ole yhteyshenkilöä eikä varahenkilöä.',
      sv: 'Organisationen har varken kontaktperson eller ersättare.',
      en: 'The organisation has neither a contact person nor a deputy.',
    },
    mend: {
      fi: 'Lisää yhteyshenkilö sivulla Jäsenet.',
      sv: 'Lägg till en kontaktperson på sidan Medlemmar.',
      en: 'Add a contact person on the page Members.',
    },
  },
  contactsUnreachable: {
    sentence: {
      fi: 'Botti ei tunne yhteyshenkilöiden tilejä, eikä organisaation teemoilla ole kanavaa.',
      sv: 'Boten känner inte kontaktpersonernas konton och organisationens teman har ingen kanal.',
      en: 'The bot does not know the contact persons’ accounts, and the organisation’s themes have no channel.',
    },
    mend: openApp,
  },
  coveredInChannel: {
    sentence: {
      fi: 'Botti ei voi kirjoittaa yhteyshenkilölle: tiedote menee organisaation teeman kanavalle.',
      sv: 'Boten kan inte skriva till kontaktpersonen: infomeddelandet går till kanalen för organisationens tema.',
      en: 'The bot cannot write to the contact person: the bulletin goes to the channel of the organisation’s theme.',
    },
    mend: openApp,
  },
  partly: {
    sentence: {
      fi: 'Osaan kohteista ei saada yhteyttä.',
      sv: 'En del kan inte nås.',
      en: 'A part of it cannot be reached.',
    },
    mend: addApp,
  },
};
