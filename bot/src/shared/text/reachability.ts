import type { Localized } from '../domain/language';
import type { ReachStep } from '../domain/reachability';

type ReachWords = { readonly sentence: Localized; readonly mend: Localized };

/** Why a person cannot be reached, and who mends it how. */
export const stepText: Readonly<Record<Exclude<ReachStep, 'reachable' | 'chatFailed'>, ReachWords>> = {
  left: {
    sentence: {
      fi: 'On poistunut tiimistä tai verkostosta.',
      sv: 'Har lämnat teamet eller nätverket.',
      en: 'Has left the team or the network.',
    },
    mend: {
      fi: 'Nimeä organisaatiolle uusi yhteyshenkilö, tai lisää henkilö tiimiin uudelleen: merkintä poistuu samana päivänä.',
      sv: 'Utse en ny kontaktperson för organisationen, eller lägg till personen i teamet på nytt: markeringen försvinner samma dag.',
      en: 'Name a new contact person for the organisation, or add the person to the team again: the mark is removed the same day.',
    },
  },
  notInTeam: {
    sentence: {
      fi: 'Ei ole tiimissä tällä osoitteella.',
      sv: 'Finns inte i teamet med den här adressen.',
      en: 'Is not in the team under this address.',
    },
    mend: {
      fi: 'Kutsu vieraaksi tällä osoitteella ja lisää tiimiin. Jos henkilö on tiimissä toisella osoitteella, liitä tili häneen.',
      sv: 'Bjud in som gäst med den här adressen och lägg till i teamet. Om personen finns i teamet med en annan adress, koppla det kontot till personen.',
      en: 'Invite as a guest with this address and add to the team. If the person is in the team under another address, link that account.',
    },
  },
  noChat: {
    sentence: {
      fi: 'On tiimissä, mutta ei ole vielä keskustellut botin kanssa.',
      sv: 'Finns i teamet, men har ännu inte chattat med boten.',
      en: 'Is in the team, but has not spoken with the bot yet.',
    },
    mend: {
      fi: 'Lähetä hänelle linkki, jolla Strapetsi lisätään Teamsiin ja keskustelu avautuu, tai lisää sovellus organisaation asennuskäytäntöön. Kanavan viestit näkyvät silti.',
      sv: 'Skicka personen länken som lägger till Strapetsi i Teams och öppnar chatten, eller lägg till appen i organisationens installationspolicy. Kanalens meddelanden syns ändå.',
      en: 'Send the person the link that adds Strapetsi to Teams and opens the chat, or add the app to the setup policy. The channel’s messages are seen all the same.',
    },
  },
};
