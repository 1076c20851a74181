import type { EventFormat, EventPlan, EventType, EventTypeNames, RsvpAnswer, Sitting } from '../domain/event';
import { type Language, type Localized, languages } from '../domain/language';
import type { Instant } from '../domain/month';
import { themeById } from '../domain/theme';
import { clockTime, shortDay, span } from './time';

/** The same sentence made in each language. */
const inEach = (sentence: (lang: Language) => string): Localized =>
  Object.fromEntries(languages.map((lang) => [lang, sentence(lang)])) as Localized;

export const eventTypeNames: EventTypeNames = {
  coffee: { fi: 'Aamukahvit', sv: 'Morgonkaffe', en: 'Morning coffee' },
  themeMeeting: { fi: 'Säännöllinen tapaaminen', sv: 'Regelbunden träff', en: 'Regular meeting' },
  themeKickoff: { fi: 'Aloitustapaaminen', sv: 'Startmöte', en: 'Start meeting' },
  training: { fi: 'Koulutuskokonaisuus', sv: 'Utbildningshelhet', en: 'Training programme' },
  workingGroup: { fi: 'Työryhmän tapaaminen', sv: 'Arbetsgruppens träff', en: 'Working group meeting' },
  projectGroup: { fi: 'Projektiryhmä', sv: 'Projektgrupp', en: 'Project group' },
  steeringGroup: { fi: 'Ohjausryhmä', sv: 'Styrgrupp', en: 'Steering group' },
  seminarKickoff: { fi: 'Kick off -seminaari', sv: 'Kick-off-seminarium', en: 'Kick-off seminar' },
  seminarInterim: { fi: 'Väliseminaari', sv: 'Mellanseminarium', en: 'Interim seminar' },
  seminarFinal: { fi: 'Loppuseminaari', sv: 'Slutseminarium', en: 'Final seminar' },
  briefing: { fi: 'Hankeinfo', sv: 'Projektinfo', en: 'Project briefing' },
  officeHours: {
    fi: 'Projektipäällikkö tavattavissa',
    sv: 'Projektchefen anträffbar',
    en: 'Project manager’s office hours',
  },
  okmEvent: {
    fi: 'OKM:n levittämistilaisuus',
    sv: 'UKM:s spridningsevenemang',
    en: 'Dissemination event of the Ministry',
  },
  dissemination: { fi: 'Levittämistilaisuus', sv: 'Spridningsevenemang', en: 'Dissemination event' },
  strategyProject: {
    fi: 'Yhteistyö muiden strategiahankkeiden kanssa',
    sv: 'Samarbete med andra strategiprojekt',
    en: 'Cooperation with other strategy projects',
  },
};

const formatNames: Readonly<Record<EventFormat, Localized>> = {
  live: { fi: 'Paikan päällä (live)', sv: 'På plats (live)', en: 'In person (live)' },
  remote: { fi: 'Etänä', sv: 'På distans', en: 'Remote' },
  hybrid: { fi: 'Paikan päällä ja etänä', sv: 'På plats och på distans', en: 'In person and remote' },
};

const answers: Readonly<Record<RsvpAnswer, Localized>> = {
  yes: { fi: 'Tulossa', sv: 'Kommer', en: 'Coming' },
  maybe: { fi: 'Ehkä', sv: 'Kanske', en: 'Maybe' },
  no: { fi: 'En pääse', sv: 'Kan inte delta', en: 'Can’t come' },
};

/** What an event is called when nobody has named it: `Aamukahvit: Laadunhallinnan …`. */
export const defaultTitle = (plan: Pick<EventPlan, 'type' | 'themes'>): Localized =>
  inEach((lang) => {
    const themes = plan.themes.map((id) => themeById(id).name[lang]).join(', ');
    return themes ? `${eventTypeNames[plan.type][lang]}: ${themes}` : eventTypeNames[plan.type][lang];
  });

/** The time of every sitting; those of several days are numbered. */
export const sittingTimes = (sittings: readonly Sitting[]): Localized =>
  inEach((lang) =>
    sittings
      .map(
        (s, i) =>
          `${sittings.length > 1 ? `${i + 1}/${sittings.length}: ` : ''}${span(s.startsAt, s.endsAt, lang)}`,
      )
      .join('\n\n'),
  );

export const eventText = {
  open: { fi: 'Avaa', sv: 'Öppna', en: 'Open' },
  more: (n: number): Localized => ({ fi: `Kaikki ${n}`, sv: `Alla ${n}`, en: `All ${n}` }),
  comingAlready: { fi: 'Tulossa jo:', sv: 'Redan på gång:', en: 'Already planned:' },
  format: formatNames,
  answer: answers,
  lead: {
    fi: 'Vapaamuotoista juttelua, ei esityslistaa. Tule mukaan sen verran kuin ehdit.',
    sv: 'Informellt samtal utan föredragningslista. Kom med så länge du hinner.',
    en: 'Informal talk, no agenda. Join for as long as you can.',
  },
  coffeeTopic: (topic: string): Localized => ({
    fi: `Aiheena tällä kertaa: ${topic}`,
    sv: `Ämne den här gången: ${topic}`,
    en: `Topic this time: ${topic}`,
  }),
  topicOf: (topic: string): Localized => ({
    fi: `Aihe: ${topic}`,
    sv: `Ämne: ${topic}`,
    en: `Topic: ${topic}`,
  }),
  place: (place: string): Localized => ({
    fi: `Paikka: ${place}`,
    sv: `Plats: ${place}`,
    en: `Place: ${place}`,
  }),
  join: { fi: 'Liity', sv: 'Anslut', en: 'Join' },
  counts: (yes: number, maybe: number, no: number): Localized => ({
    fi: `Tulossa ${yes} · Ehkä ${maybe} · Ei pääse ${no}`,
    sv: `Kommer ${yes} · Kanske ${maybe} · Kan inte delta ${no}`,
    en: `Coming ${yes} · Maybe ${maybe} · Can’t come ${no}`,
  }),
  saved: (answer: RsvpAnswer): Localized => inEach((l) => savedSentence[l](answers[answer][l])),
  /** Before others: that it was saved, but not what. */
  savedQuietly: { fi: 'Vastaus on tallennettu.', sv: 'Svaret har sparats.', en: 'The reply is saved.' },
  mine: (answer: RsvpAnswer): Localized =>
    inEach((l) => `${{ fi: 'Vastauksesi', sv: 'Ditt svar', en: 'Your reply' }[l]}: ${answers[answer][l]}`),
  notReplied: {
    fi: 'Et ole vielä vastannut.',
    sv: 'Du har inte svarat ännu.',
    en: 'You have not replied yet.',
  },
  cancelled: (reason: string): Localized => ({
    fi: `Peruttu: ${reason}`,
    sv: `Inställt: ${reason}`,
    en: `Cancelled: ${reason}`,
  }),
  /** What is told to those who meant to come; the day of the first sitting. */
  cancelledWord: (type: EventType, startsAt: Instant, reason: string): Localized => ({
    fi: `${eventTypeNames[type].fi} ${shortDay(startsAt, 'fi')} on peruttu. Syy: ${reason}`,
    sv: `Inställt: ${eventTypeNames[type].sv} ${shortDay(startsAt, 'sv')}. Orsak: ${reason}`,
    en: `${eventTypeNames[type].en} ${shortDay(startsAt, 'en')} is cancelled. Reason: ${reason}`,
  }),
  moved: (startsAt: Instant, from?: Instant): Localized => {
    const before = (word: string, lang: Language, at: string): string =>
      from ? ` (${word} ${shortDay(from, lang)} ${at} ${clockTime(from, lang)})` : '';
    return {
      fi: `Siirretty: uusi aika ${shortDay(startsAt, 'fi')} klo ${clockTime(startsAt, 'fi')}${before('aiemmin', 'fi', 'klo')}`,
      sv: `Flyttat: ny tid ${shortDay(startsAt, 'sv')} kl. ${clockTime(startsAt, 'sv')}${before('tidigare', 'sv', 'kl.')}`,
      en: `Moved: new time ${shortDay(startsAt, 'en')} at ${clockTime(startsAt, 'en')}${before('earlier', 'en', 'at')}`,
    };
  },
  replyAgain: {
    fi: 'Vastauksesi koski vanhaa aikaa, eikä sitä tallennettu. Vastaathan uudelleen.',
    sv: 'Ditt svar gällde den gamla tiden och sparades inte. Svara gärna på nytt.',
    en: 'Your reply was for the old time and was not saved. Please reply again.',
  },
  held: { fi: 'Pidetty', sv: 'Genomfört', en: 'Held' },
  notHeld: { fi: 'Ei pidetty', sv: 'Hölls inte', en: 'Not held' },
  ended: { fi: 'Tilaisuus on päättynyt.', sv: 'Evenemanget har avslutats.', en: 'The event has ended.' },
  wasItHeld: { fi: 'Pidettiinkö tilaisuus?', sv: 'Hölls evenemanget?', en: 'Was the event held?' },
  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  no: { fi: 'Ei', sv: 'Nej', en: 'No' },
  markHeld: {
    fi: 'Merkitse pidetyksi (vetäjä)',
    sv: 'Markera som genomfört (ledaren)',
    en: 'Mark as held (the lead)',
  },
  notBegun: {
    fi: 'tilaisuus ei ole vielä alkanut',
    sv: 'evenemanget har inte börjat ännu',
    en: 'the event has not begun yet',
  },
  heldSaved: {
    fi: 'Merkitty pidetyksi. Ketkä osallistuivat?',
    sv: 'Markerat som genomfört. Vilka deltog?',
    en: 'Marked as held. Who took part?',
  },
  notHeldSaved: {
    fi: 'Merkitty: tilaisuutta ei pidetty.',
    sv: 'Markerat: evenemanget hölls inte.',
    en: 'Marked: the event was not held.',
  },
  whoAttended: {
    fi: 'Osallistuneet organisaatiot',
    sv: 'Organisationer som deltog',
    en: 'Organisations that took part',
  },
  whoRemote: { fi: 'Osallistuivat etänä', sv: 'Deltog på distans', en: 'Took part remotely' },
  attendanceHint: {
    fi: 'Tulossa-vastaukset on valittu valmiiksi.',
    sv: 'De som svarat Kommer är förvalda.',
    en: 'Those who replied Coming are already selected.',
  },
  markedAlong: (names: string): Localized => ({
    fi: `Osallistuneeksi merkitään myös: ${names}.`,
    sv: `Som deltagare markeras också: ${names}.`,
    en: `Also marked as attended: ${names}.`,
  }),
  othersAbsent: {
    fi: 'Teeman muut organisaatiot merkitään poissa olleiksi. Ne voivat ilmoittaa, jos olivat paikalla.',
    sv: 'Temats övriga organisationer markeras som frånvarande. De kan meddela om de var på plats.',
    en: 'The theme’s other organisations are marked as absent. They can tell if they were there.',
  },
  attendanceStands: {
    fi: 'Valittuna ovat jo merkityt. Muuta ja tallenna.',
    sv: 'De som redan har markerats är valda. Ändra och spara.',
    en: 'Those already marked are selected. Change and save.',
  },
  moreOnPage: {
    fi: 'Etänä osallistuneet ja johdon merkitset tapahtuman sivulla.',
    sv: 'De som deltog på distans och ledningen markerar du på evenemangets sida.',
    en: 'Remote participants and management are marked on the event’s page.',
  },
  whoManages: { fi: 'Mukana johtoa', sv: 'Med någon ur ledningen', en: 'With somebody from the management' },
  openPage: { fi: 'Lisätietoja', sv: 'Mer info', en: 'More' },
  allEvents: { fi: 'Avaa Tapahtumat', sv: 'Öppna Evenemang', en: 'Open Events' },
  change: { fi: 'Muuta', sv: 'Ändra', en: 'Change' },
  notHeldSure: { fi: 'Ei pidetty', sv: 'Hölls inte', en: 'It was not held' },
  itWasHeld: { fi: 'Pidettiin sittenkin', sv: 'Hölls ändå', en: 'It was held after all' },
  attendanceBack: (n: number): Localized => ({
    fi: `Palautettu: ${n} ${n === 1 ? 'organisaatio' : 'organisaatiota'} osallistui.`,
    sv: `Återställt: ${n} ${n === 1 ? 'organisation' : 'organisationer'} deltog.`,
    en: `Restored: ${n} ${n === 1 ? 'organisation' : 'organisations'} took part.`,
  }),
  saveAttendance: { fi: 'Tallenna osallistujat', sv: 'Spara deltagarna', en: 'Save who took part' },
  attendanceSaved: (n: number): Localized => ({
    fi: `Tallennettu: ${n} ${n === 1 ? 'organisaatio' : 'organisaatiota'} osallistui.`,
    sv: `Sparat: ${n} ${n === 1 ? 'organisation' : 'organisationer'} deltog.`,
    en: `Saved: ${n} ${n === 1 ? 'organisation' : 'organisations'} took part.`,
  }),
  remoteAsk: {
    fi: 'Live-tilaisuuteen osallistuttiin etänä. Hyväksytäänkö etäosallistuminen?',
    sv: 'Några deltog på distans i ett live-evenemang. Godkänns deltagande på distans?',
    en: 'Some took part remotely in a live event. Is remote attendance accepted?',
  },
  remoteAccepted: {
    fi: 'Etäosallistuminen on hyväksytty.',
    sv: 'Deltagande på distans är godkänt.',
    en: 'Remote attendance is accepted.',
  },
  remoteRefused: {
    fi: 'Etäosallistumista ei hyväksytty. Etänä ollutta ei lasketa osallistuneeksi tässä tilaisuudessa.',
    sv: 'Deltagande på distans godkändes inte. Den som var med på distans räknas inte som deltagare i det här evenemanget.',
    en: 'Remote attendance was not accepted. Those who were remote do not count as present at this event.',
  },
  refuse: { fi: 'En hyväksy', sv: 'Godkänner inte', en: 'Do not accept' },
  accept: {
    fi: 'Hyväksy etäosallistuminen',
    sv: 'Godkänn deltagande på distans',
    en: 'Accept remote attendance',
  },
  markedAbsent: (organisation: string): Localized => ({
    fi: `Merkitty: poissa (${organisation})`,
    sv: `Markerat: frånvarande (${organisation})`,
    en: `Marked: absent (${organisation})`,
  }),
  disputeSent: {
    fi: 'Ilmoituksesi on tallennettu. Vetäjä vahvistaa sen.',
    sv: 'Ditt meddelande har sparats. Temats ledare bekräftar det.',
    en: 'Your notice is saved. The lead will confirm it.',
  },
  disputeAsk: (organisation: string): Localized => ({
    fi: `${organisation} ilmoittaa olleensa paikalla. Vahvistatko?`,
    sv: `${organisation} meddelar att de var på plats. Bekräftar du?`,
    en: `${organisation} says that they were there. Do you confirm?`,
  }),
  saidBy: (name: string, when: string): Localized => ({
    fi: `Ilmoitti ${name}, ${when}`,
    sv: `Meddelades av ${name}, ${when}`,
    en: `Reported by ${name}, ${when}`,
  }),
  confirm: { fi: 'Vahvista', sv: 'Bekräfta', en: 'Confirm' },
  decline: { fi: 'En vahvista', sv: 'Avslå', en: 'Decline' },
  disputeConfirmed: {
    fi: 'Osallistuminen on vahvistettu.',
    sv: 'Deltagandet är bekräftat.',
    en: 'The attendance is confirmed.',
  },
  disputeDeclined: {
    fi: 'Osallistumista ei vahvistettu.',
    sv: 'Deltagandet bekräftades inte.',
    en: 'The attendance was not confirmed.',
  },
  next: { fi: 'Tulevat tapahtumat', sv: 'Kommande evenemang', en: 'Upcoming events' },
  nextCoffees: { fi: 'Seuraavat aamukahvit', sv: 'Kommande morgonkaffe', en: 'Next morning coffees' },
  noNext: {
    fi: 'Tulevia tapahtumia ei ole. Kutsut ilmestyvät teemojen kanaville.',
    sv: 'Det finns inga kommande evenemang. Inbjudningarna kommer i temanas kanaler.',
    en: 'There are no upcoming events. Invitations appear in the themes’ channels.',
  },
  toConfirm: { fi: 'Odottaa merkintää', sv: 'Väntar på markering', en: 'Not yet confirmed' },
  reply: { fi: 'Ilmoittaudu', sv: 'Anmäl dig', en: 'Reply' },
  inviteTitle: { fi: 'Kutsu aamukahveille', sv: 'Bjud in till morgonkaffe', en: 'Invite to morning coffee' },
  inviteHint: {
    fi: 'Kesto on 45 minuuttia. Kutsu lähetetään teeman kanavalle.',
    sv: 'Träffen tar 45 minuter. Inbjudan skickas till temats kanal.',
    en: 'It lasts 45 minutes. The invitation goes to the theme’s channel.',
  },
  theme: { fi: 'Teema', sv: 'Tema', en: 'Theme' },
  day: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  starts: { fi: 'Alkaa', sv: 'Börjar', en: 'Starts' },
  ends: { fi: 'Päättyy', sv: 'Slutar', en: 'Ends' },
  topic: { fi: 'Aihe (vapaaehtoinen)', sv: 'Ämne (frivilligt)', en: 'Topic (optional)' },
  joinUrl: {
    fi: 'Teams-linkki (vapaaehtoinen)',
    sv: 'Teams-länk (frivillig)',
    en: 'Teams link (optional)',
  },
  send: { fi: 'Lähetä kutsu', sv: 'Skicka inbjudan', en: 'Send the invitation' },
  sent: (n: number): Localized => ({
    fi: `Kutsu lähtee ${n} kanavalle.`,
    sv: `Inbjudan skickas till ${n} ${n === 1 ? 'kanal' : 'kanaler'}.`,
    en: `The invitation goes to ${n} ${n === 1 ? 'channel' : 'channels'}.`,
  }),
  noChannel: {
    fi: 'Tapahtuma on tallennettu, mutta kutsua ei voitu lähettää: kanavaa ei ole yhdistetty. Kirjoita kanavalla ”kanava”.',
    sv: 'Evenemanget har sparats, men inbjudan kunde inte skickas: ingen kanal är kopplad. Skriv ”kanal” i kanalen.',
    en: 'The event is saved, but the invitation could not be sent: no channel is linked. Type “channel” in the channel.',
  },
  move: { fi: 'Siirrä', sv: 'Flytta', en: 'Move' },
  moveTitle: { fi: 'Siirrä tapahtuma', sv: 'Flytta evenemanget', en: 'Move the event' },
  moveHint: {
    fi: 'Kutsu päivitetään, ja ilmoittautumista pyydetään uudelleen.',
    sv: 'Inbjudan uppdateras och alla ombeds anmäla sig på nytt.',
    en: 'The invitation is updated, and everybody is asked to reply again.',
  },
  movedSaved: {
    fi: 'Uusi aika on tallennettu.',
    sv: 'Den nya tiden har sparats.',
    en: 'The new time is saved.',
  },
  sameTime: {
    fi: 'Aika on sama kuin ennen. Mitään ei muutettu, ja ilmoittautumiset ovat tallella.',
    sv: 'Tiden är densamma som förut. Ingenting ändrades, och anmälningarna finns kvar.',
    en: 'The time is the same as before. Nothing was changed, and the replies stand.',
  },
  wholeSeries: {
    fi: 'Vain tämä perutaan. Koko sarja lopetetaan tapahtuman sivulla.',
    sv: 'Bara det här ställs in. Hela serien avslutas på evenemangets sida.',
    en: 'Only this one is cancelled. The whole series is ended on the event’s page.',
  },
  cancel: { fi: 'Peru tapahtuma', sv: 'Ställ in evenemanget', en: 'Cancel the event' },
  cancelHint: {
    fi: 'Syy näkyy kutsussa kaikille, joten älä kirjoita terveystietoja. Tulossa- ja Ehkä-vastanneille kerrotaan henkilökohtaisesti.',
    sv: 'Orsaken syns för alla i inbjudan, så skriv inget om någons hälsa. De som svarat Kommer eller Kanske får ett personligt meddelande.',
    en: 'Everybody sees the reason in the invitation, so write nothing about health. Those who replied Coming or Maybe are told personally.',
  },
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  cancelSaved: { fi: 'Tapahtuma on peruttu.', sv: 'Evenemanget är inställt.', en: 'The event is cancelled.' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
} as const;

const savedSentence: Readonly<Record<Language, (answer: string) => string>> = {
  fi: (answer) => `Vastauksesi on tallennettu: ${answer}.`,
  sv: (answer) => `Ditt svar har sparats: ${answer}.`,
  en: (answer) => `Your reply is saved: ${answer}.`,
};

/** What waits for somebody, in a line. */
export const waitingText = {
  wasHeld: (event: Localized): Localized => ({
    fi: `Pidettiinkö? ${event.fi}`,
    sv: `Hölls det? ${event.sv}`,
    en: `Was it held? ${event.en}`,
  }),
  held: { fi: 'Pidettiin', sv: 'Hölls', en: 'It was held' },
  notHeld: { fi: 'Ei pidetty', sv: 'Hölls inte', en: 'It was not' },
  saysWasThere: (organisation: Localized, event: Localized): Localized => ({
    fi: `Oliko paikalla? ${organisation.fi}: ${event.fi}`,
    sv: `Var på plats? ${organisation.sv}: ${event.sv}`,
    en: `Were they there? ${organisation.en}: ${event.en}`,
  }),
  markedAbsent: (event: Localized): Localized => ({
    fi: `Merkitty poissa: ${event.fi}`,
    sv: `Markerad som frånvarande: ${event.sv}`,
    en: `Marked as absent: ${event.en}`,
  }),
  acceptRemote: (event: Localized): Localized => ({
    fi: `Hyväksytäänkö etäosallistuminen? ${event.fi}`,
    sv: `Godkänns deltagande på distans? ${event.sv}`,
    en: `Is remote attendance accepted? ${event.en}`,
  }),
  /** Done, in one sentence: what, of which event. */
  replied: (event: Localized, answer: RsvpAnswer): Localized =>
    inEach(
      (l) => `${{ fi: 'Tallennettu', sv: 'Sparat', en: 'Saved' }[l]}: ${event[l]}, ${answers[answer][l]}.`,
    ),
  saidNotHeld: (event: Localized): Localized => ({
    fi: `Merkitty: ei pidetty. ${event.fi}.`,
    sv: `Markerat: hölls inte. ${event.sv}.`,
    en: `Marked as not held: ${event.en}.`,
  }),
};
