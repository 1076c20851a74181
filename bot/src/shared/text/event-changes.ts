import type { Localized } from '../domain/language';

/** An event that is changed, filled up, and held day by day: what the bot says of it. */
export const eventChangeText = {
  placeIs: (place: string): Localized => ({
    fi: `Uusi paikka: ${place}.`,
    sv: `Ny plats: ${place}.`,
    en: `New place: ${place}.`,
  }),
  noPlace: {
    fi: 'Paikka ei ole enää voimassa.',
    sv: 'Platsen gäller inte längre.',
    en: 'The place is no longer valid.',
  },
  linkIs: (isNew: boolean): Localized =>
    isNew
      ? {
          fi: 'Kokouslinkki on vaihtunut. Uusi linkki on kutsussa.',
          sv: 'Möteslänken har bytts ut. Den nya finns i inbjudan.',
          en: 'The meeting link has changed. The new one is in the invitation.',
        }
      : {
          fi: 'Kokouslinkki on nyt kutsussa.',
          sv: 'Möteslänken finns nu i inbjudan.',
          en: 'The meeting link is in the invitation now.',
        },
  noLink: {
    fi: 'Kokouslinkki ei ole enää voimassa.',
    sv: 'Möteslänken gäller inte längre.',
    en: 'The meeting link is no longer valid.',
  },
  formatIs: (format: Localized): Localized => ({
    fi: `Toteutustapa on nyt: ${format.fi}.`,
    sv: `Formen är nu: ${format.sv}.`,
    en: `The format is now: ${format.en}.`,
  }),
  endsAt: (time: Localized, day: number | null): Localized => ({
    fi: `${day ? `Päivä ${day} päättyy` : 'Tilaisuus päättyy'} klo ${time.fi}.`,
    sv: `${day ? `Dag ${day} slutar` : 'Evenemanget slutar'} kl. ${time.sv}.`,
    en: `${day ? `Day ${day} ends` : 'The event ends'} at ${time.en}.`,
  }),
  seated: {
    fi: 'Sinulle vapautui paikka: olet mukana.',
    sv: 'En plats blev ledig: du är med.',
    en: 'A seat came free: you are in.',
  },
  waiting: (place: number): Localized => ({
    fi: `Paikat ovat täynnä. Olet jonossa sijalla ${place}, ja saat viestin, jos paikka vapautuu.`,
    sv: `Platserna är slut. Du är nummer ${place} i kön och får ett meddelande om en plats blir ledig.`,
    en: `All seats are taken. You are number ${place} in line and will hear if one comes free.`,
  }),
  seats: (taken: number, capacity: number, waiting: number): Localized => ({
    fi: `Paikkoja ${capacity}, varattu ${taken}${waiting ? `, jonossa ${waiting}` : ''}`,
    sv: `Platser ${capacity}, upptagna ${taken}${waiting ? `, i kö ${waiting}` : ''}`,
    en: `Seats ${capacity}, taken ${taken}${waiting ? `, in line ${waiting}` : ''}`,
  }),
  group: (group: string): Localized => ({
    fi: `Työryhmä: ${group}`,
    sv: `Arbetsgrupp: ${group}`,
    en: `Working group: ${group}`,
  }),
  jointAsk: (theme: Localized): Localized => ({
    fi: `Onko tilaisuus myös teidän teemanne? ${theme.fi}`,
    sv: `Är evenemanget också ert temas? ${theme.sv}`,
    en: `Is this event your theme’s too? ${theme.en}`,
  }),
  jointAgree: { fi: 'Kyllä, yhteinen', sv: 'Ja, gemensamt', en: 'Yes, a joint one' },
  jointDecline: { fi: 'Ei tällä kertaa', sv: 'Inte den här gången', en: 'Not this time' },
  jointYes: {
    fi: 'Tilaisuus on yhteinen. Kutsu lähtee myös teemanne kanavalle.',
    sv: 'Evenemanget är gemensamt. Inbjudan skickas också till ert temas kanal.',
    en: 'The event is a joint one. The invitation goes to your theme’s channel too.',
  },
  jointNo: {
    fi: 'Tilaisuus ei ole yhteinen.',
    sv: 'Evenemanget är inte gemensamt.',
    en: 'The event is not a joint one.',
  },
  edit: { fi: 'Muokkaa', sv: 'Redigera', en: 'Edit' },
  editTitle: { fi: 'Muokkaa tapahtumaa', sv: 'Redigera evenemanget', en: 'Edit the event' },
  editHint: {
    fi: 'Kutsu päivittyy kanavilla, ja ilmoittautumiset säilyvät. Uudesta paikasta, linkistä ja päättymisajasta kerrotaan ketjussa.',
    sv: 'Inbjudan uppdateras i kanalerna och anmälningarna finns kvar. Om en ny plats, länk eller sluttid berättas i tråden.',
    en: 'The invitation is updated in the channels and replies stay. A new place, link or end is told in the thread.',
  },
  titleFi: { fi: 'Otsikko suomeksi', sv: 'Rubrik på finska', en: 'Title in Finnish' },
  titleSv: { fi: 'Otsikko ruotsiksi', sv: 'Rubrik på svenska', en: 'Title in Swedish' },
  topic: { fi: 'Aihe', sv: 'Ämne', en: 'Topic' },
  joinUrl: { fi: 'Teams-linkki', sv: 'Teams-länk', en: 'Teams link' },
  place: { fi: 'Paikka', sv: 'Plats', en: 'Place' },
  capacity: { fi: 'Paikkoja enintään', sv: 'Högst antal platser', en: 'Seats at most' },
  agenda: { fi: 'Esityslistan linkki', sv: 'Länk till föredragningslistan', en: 'Link to the agenda' },
  memo: { fi: 'Muistion linkki', sv: 'Länk till promemorian', en: 'Link to the memo' },
  addAgenda: (event: Localized): Localized => ({
    fi: `Lisää esityslista: ${event.fi}`,
    sv: `Lägg till föredragningslistan: ${event.sv}`,
    en: `Add the agenda: ${event.en}`,
  }),
  addMemo: (event: Localized): Localized => ({
    fi: `Lisää muistio: ${event.fi}`,
    sv: `Lägg till promemorian: ${event.sv}`,
    en: `Add the memo: ${event.en}`,
  }),
  addLink: { fi: 'Lisää linkki', sv: 'Lägg till länken', en: 'Add the link' },
  jointSaid: (theme: Localized, agreed: boolean): Localized =>
    agreed
      ? {
          fi: `Yhteinen tilaisuus hyväksyttiin: ${theme.fi}. Kutsu lähti myös sen kanavalle.`,
          sv: `Det gemensamma evenemanget godkändes: ${theme.sv}. Inbjudan skickades också till temats kanal.`,
          en: `The joint event was agreed to: ${theme.en}. The invitation went to its channel too.`,
        }
      : {
          fi: `Tilaisuus ei ole tällä kertaa yhteinen: ${theme.fi}. Se pidetään kuten on suunniteltu omassa teemassa.`,
          sv: `Evenemanget är inte gemensamt den här gången: ${theme.sv}. Det hålls som planerat i det egna temat.`,
          en: `The event is not a joint one this time: ${theme.en}. It is held as planned in its own theme.`,
        },
  materialUrl: {
    fi: 'Lisää aineiston linkki',
    sv: 'Lägg till en länk till material',
    en: 'Add a link to material',
  },
  materialTitle: { fi: 'Aineiston nimi', sv: 'Materialets namn', en: 'Name of the material' },
  saved: {
    fi: 'Muutokset on tallennettu, ja kutsu päivittyy.',
    sv: 'Ändringarna har sparats och inbjudan uppdateras.',
    en: 'The changes are saved, and the invitation is updated.',
  },
  calendar: { fi: 'Kalenteriin', sv: 'Till kalendern', en: 'To calendar' },
  moveOrCancel: { fi: 'Siirrä tai peru', sv: 'Flytta eller ställ in', en: 'Move or cancel' },
} as const;
