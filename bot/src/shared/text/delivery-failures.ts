import type { Delivery } from '../domain/delivery';
import type { Localized } from '../domain/language';
import { wordIn } from '../domain/word-in';

/** What happened, and who mends it how. */
export type FailureWords = { readonly sentence: Localized; readonly mend: Localized };
type Failed = Pick<Delivery, 'state' | 'target' | 'failure'>;

const sendAgain: Localized = {
  fi: 'Paina sitten ”Lähetä uudelleen”.',
  sv: 'Tryck sedan på ”Skicka på nytt”.',
  en: 'Then press “Send again”.',
};
const then = (first: Localized): Localized => ({
  fi: `${first.fi} ${sendAgain.fi}`,
  sv: `${first.sv} ${sendAgain.sv}`,
  en: `${first.en} ${sendAgain.en}`,
});
const tellAdmin: Localized = {
  fi: 'Kerro Teamsin ylläpitäjälle.',
  sv: 'Berätta för den som administrerar Teams.',
  en: 'Tell whoever administers Teams.',
};

/** To a channel or a thread in it, by the platform's code or our own. */
const inChannel: Readonly<Record<string, FailureWords>> = {
  BotNotInConversationRoster: {
    sentence: {
      fi: 'Sovellus on poistettu tiimistä.',
      sv: 'Appen har tagits bort från teamet.',
      en: 'The app was removed from the team.',
    },
    mend: then({
      fi: 'Lisää Strapetsi-sovellus tiimiin uudelleen.',
      sv: 'Lägg till appen Strapetsi i teamet på nytt.',
      en: 'Add the Strapetsi app to the team again.',
    }),
  },
  ConversationNotFound: {
    sentence: {
      fi: 'Kanavaa ei enää ole.',
      sv: 'Kanalen finns inte längre.',
      en: 'The channel no longer exists.',
    },
    mend: then({
      fi: 'Palauta kanava Teamsissa. Jos tilalle on tehty uusi kanava, yhdistä se teemaan komennolla ”kanava” ja julkaise sinne.',
      sv: 'Återställ kanalen i Teams. Om en ny kanal har ersatt den, koppla den till temat med kommandot ”kanal” och publicera där.',
      en: 'Restore the channel in Teams. If a new one has replaced it, link that one to the theme with the command “channel” and publish there.',
    }),
  },
  TeamArchived: {
    sentence: {
      fi: 'Tiimi on arkistoitu, eikä sen kanaville voi kirjoittaa.',
      sv: 'Teamet är arkiverat och i dess kanaler kan ingen skriva.',
      en: 'The team is archived, and nobody can write in its channels.',
    },
    mend: then({
      fi: 'Palauta tiimi arkistosta Teamsissa.',
      sv: 'Återställ teamet från arkivet i Teams.',
      en: 'Restore the team from the archive in Teams.',
    }),
  },
  noThread: {
    sentence: {
      fi: 'Kanavalla ei ole viestiä, johon vastata.',
      sv: 'Det finns inget meddelande i kanalen att svara på.',
      en: 'There is no post in the channel to reply to.',
    },
    mend: {
      fi: 'Lähetä ensin alkuperäinen viesti kanavalle ja paina sitten ”Lähetä uudelleen”. Jos vastausta ei enää tarvita, paina ”Jätä näin”.',
      sv: 'Skicka först det ursprungliga meddelandet till kanalen och tryck sedan på ”Skicka på nytt”. Om svaret inte behövs längre, tryck på ”Lämna så här”.',
      en: 'First send the original post to the channel and then press “Send again”. If the reply is no longer needed, press “Leave it”.',
    },
  },
};

const toPerson: Readonly<Record<string, FailureWords>> = {
  ConversationBlockedByUser: {
    sentence: {
      fi: 'Henkilö on estänyt botin viestit.',
      sv: 'Personen har blockerat botens meddelanden.',
      en: 'The person has blocked the bot.',
    },
    mend: then({
      fi: 'Pyydä häntä sallimaan viestit.',
      sv: 'Be personen tillåta meddelanden.',
      en: 'Ask the person to allow messages.',
    }),
  },
  AclCheckFailed: {
    sentence: {
      fi: 'Teams ei salli botin kirjoittaa tälle vieraskäyttäjälle.',
      sv: 'Teams tillåter inte boten att skriva till den här gästanvändaren.',
      en: 'Teams does not let the bot write to this guest.',
    },
    mend: then({
      fi: 'Pyydä häntä avaamaan Strapetsi Teamsissa ja kirjoittamaan ”hei”, tai lisää sovellus asennuskäytäntöön.',
      sv: 'Be personen öppna Strapetsi i Teams och skriva ”hej”, eller lägg till appen i installationspolicyn.',
      en: 'Ask the person to open Strapetsi in Teams and write “hi”, or add the app to the setup policy.',
    }),
  },
  noAccount: {
    sentence: {
      fi: 'Botti ei tunne henkilön Teams-tiliä.',
      sv: 'Boten känner inte personens Teams-konto.',
      en: 'The bot does not know the person’s Teams account.',
    },
    mend: then({
      fi: 'Sivu Tavoitettavuus kertoo, mitä puuttuu.',
      sv: 'Sidan Nåbarhet berättar vad som saknas.',
      en: 'The page Reachability says what is missing.',
    }),
  },
  BotNotInConversationRoster: {
    sentence: {
      fi: 'Henkilö on poistanut sovelluksen.',
      sv: 'Personen har tagit bort appen.',
      en: 'The person has removed the app.',
    },
    mend: then({
      fi: 'Pyydä häntä lisäämään Strapetsi uudelleen.',
      sv: 'Be personen lägga till Strapetsi på nytt.',
      en: 'Ask the person to add Strapetsi again.',
    }),
  },
};

const anywhere: Readonly<Record<string, FailureWords>> = {
  MessageSizeTooBig: {
    sentence: {
      fi: 'Viesti on liian pitkä.',
      sv: 'Meddelandet är för långt.',
      en: 'The message is too long.',
    },
    mend: then({ fi: 'Lyhennä tekstiä.', sv: 'Förkorta texten.', en: 'Shorten the text.' }),
  },
  BotDisabledByAdmin: {
    sentence: {
      fi: 'Sovellus on estetty Teamsin hallinnassa.',
      sv: 'Appen är blockerad i Teams administration.',
      en: 'The app is blocked in the administration of Teams.',
    },
    mend: then(tellAdmin),
  },
  BotNotRegistered: {
    sentence: {
      fi: 'Teams ei tunnista bottia.',
      sv: 'Teams känner inte igen boten.',
      en: 'Teams does not know the bot.',
    },
    mend: then(tellAdmin),
  },
  noServiceUrl: {
    sentence: {
      fi: 'Bottia ei ole vielä yhdessäkään tiimissä.',
      sv: 'Boten finns inte ännu i något team.',
      en: 'The bot is in no team yet.',
    },
    mend: then({
      fi: 'Lisää Strapetsi-sovellus tiimiin.',
      sv: 'Lägg till appen Strapetsi i teamet.',
      en: 'Add the Strapetsi app to the team.',
    }),
  },
  ActivityNotFoundInConversation: {
    sentence: {
      fi: 'Viesti on poistettu Teamsista, joten siihen ei voi enää tehdä muutoksia.',
      sv: 'Meddelandet har tagits bort i Teams, så det kan inte ändras längre.',
      en: 'The post was removed in Teams, so it cannot be changed any more.',
    },
    mend: {
      fi: 'Jos viestiä tarvitaan vielä, paina ”Julkaise uutena”. Jos ei, paina ”Jätä näin”.',
      sv: 'Om meddelandet behövs ännu, tryck på ”Publicera som nytt”. Om inte, tryck på ”Lämna så här”.',
      en: 'If the post is still needed, press “Post it anew”. If not, press “Leave it”.',
    },
  },
  noPlace: {
    sentence: {
      fi: 'Muutos ei näy: botti ei tiedä, missä kohdassa viesti on.',
      sv: 'Ändringen syns inte: boten vet inte var meddelandet finns.',
      en: 'The change cannot be seen: the bot does not know where the post is.',
    },
    mend: {
      fi: 'Kerro muutoksesta kanavalla.',
      sv: 'Berätta om ändringen i kanalen.',
      en: 'Tell about the change in the channel.',
    },
  },
  cannotMake: {
    sentence: {
      fi: 'Korttia ei saatu tehtyä.',
      sv: 'Kortet kunde inte göras.',
      en: 'The card could not be made.',
    },
    mend: {
      fi: 'Botti yrittää itse uudelleen. Jos se ei auta, kerro ylläpitäjälle.',
      sv: 'Boten försöker själv på nytt. Om det inte hjälper, berätta för administratören.',
      en: 'The bot tries again by itself. If that does not help, tell the administrator.',
    },
  },
};

const other = (code: string): FailureWords => ({
  sentence: {
    fi: `Teams ei ottanut viestiä vastaan (${code}).`,
    sv: `Teams tog inte emot meddelandet (${code}).`,
    en: `Teams did not take the message (${code}).`,
  },
  mend: {
    fi: 'Paina ”Lähetä uudelleen”.',
    sv: 'Tryck på ”Skicka på nytt”.',
    en: 'Press “Send again”.',
  },
});

/** Nobody knows: a person looks, and says. */
const uncertain: Readonly<Record<'channel' | 'person', FailureWords>> = {
  channel: {
    sentence: {
      fi: 'Yhteys katkesi kesken lähetyksen: kukaan ei tiedä, tuliko viesti kanavalle. Botti ei lähetä sitä toista kertaa, ellei ihminen vahvista sitä.',
      sv: 'Förbindelsen bröts under sändningen: ingen vet om meddelandet kom till kanalen. Boten skickar det inte en andra gång utan att en människa bekräftar.',
      en: 'The connection broke while sending: nobody knows whether the message came to the channel. The bot does not send it a second time unless a person confirms it.',
    },
    mend: {
      fi: 'Katso kanavalta. Jos viesti näkyy, paina ”Se on perillä”. Jos ei näy, paina ”Lähetä uudelleen”.',
      sv: 'Titta i kanalen. Om meddelandet syns, tryck på ”Det kom fram”. Om inte, tryck på ”Skicka på nytt”.',
      en: 'Look in the channel. If the message is there, press “It arrived”. If not, press “Send again”.',
    },
  },
  person: {
    sentence: {
      fi: 'Yhteys katkesi kesken lähetyksen: kukaan ei tiedä, tuliko viesti henkilölle.',
      sv: 'Förbindelsen bröts under sändningen: ingen vet om meddelandet kom till personen.',
      en: 'The connection broke while sending: nobody knows whether the message came to the person.',
    },
    mend: {
      fi: 'Kysy häneltä. Jos viesti tuli, paina ”Se on perillä”. Jos ei, paina ”Lähetä uudelleen”.',
      sv: 'Fråga personen. Om meddelandet kom, tryck på ”Det kom fram”. Om inte, tryck på ”Skicka på nytt”.',
      en: 'Ask the person. If it came, press “It arrived”. If not, press “Send again”.',
    },
  },
};
/** It was on its way when the backup was made that stands here now. */
const restored: FailureWords = {
  sentence: {
    fi: 'Viesti oli matkalla, kun palautettu varmuuskopio otettiin: kukaan ei tiedä, lähetettiinkö se sen jälkeen.',
    sv: 'Meddelandet var på väg när den återställda säkerhetskopian gjordes: ingen vet om det skickades därefter.',
    en: 'The message was on its way when the restored backup was made: nobody knows whether it was sent after that.',
  },
  mend: {
    fi: 'Katso Teamsista. Jos viesti näkyy, paina ”Se on perillä”. Jos ei näy, paina ”Lähetä uudelleen”.',
    sv: 'Titta i Teams. Om meddelandet syns, tryck på ”Det kom fram”. Om inte, tryck på ”Skicka på nytt”.',
    en: 'Look in Teams. If the message is there, press “It arrived”. If not, press “Send again”.',
  },
};
const over: FailureWords = {
  sentence: {
    fi: 'Aika ehti mennä ohi, ennen kuin viesti saatiin perille. Sitä ei enää lähetetä.',
    sv: 'Tiden hann gå ut innan meddelandet kom fram. Det skickas inte längre.',
    en: 'Its time passed before the message could be delivered. It is not sent any more.',
  },
  mend: {
    fi: 'Kerro asiasta tarvittaessa kanavalla.',
    sv: 'Berätta om saken i kanalen vid behov.',
    en: 'Tell about it in the channel if needed.',
  },
};
const waits: FailureWords = {
  sentence: {
    fi: 'Teams ei ottanut viestiä vielä vastaan.',
    sv: 'Teams tog inte emot meddelandet ännu.',
    en: 'Teams has not taken the message yet.',
  },
  mend: {
    fi: 'Botti yrittää itse uudelleen; sinun ei tarvitse tehdä mitään.',
    sv: 'Boten försöker själv på nytt; du behöver inte göra något.',
    en: 'The bot tries again by itself; there is nothing for you to do.',
  },
};

/** By its code alone, as far as a person is concerned. */
export const personFailure = (code: string): FailureWords =>
  wordIn(toPerson, code) ?? wordIn(anywhere, code) ?? other(code);

/** Why a delivery has not succeeded and how that is mended; null when there is nothing to say. */
export const failureWords = ({ state, target, failure }: Failed): FailureWords | null => {
  if (state === 'expired') return over;
  if (!failure || state === 'cancelled') return null;
  if (failure.code === 'restored') return restored;
  if (state === 'maybeSent') return uncertain[target.to === 'person' ? 'person' : 'channel'];
  if (state !== 'failed' && state !== 'delivered') return waits;
  if (target.to === 'person') return personFailure(failure.code);
  return wordIn(inChannel, failure.code) ?? wordIn(anywhere, failure.code) ?? other(failure.code);
};
