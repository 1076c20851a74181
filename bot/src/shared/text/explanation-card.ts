import type { OpenSeat } from '../domain/explanation';
import type { Localized } from '../domain/language';

const t = (fi: string, sv: string, en: string): Localized => ({ fi, sv, en });

export const cardText = {
  required: t('Mitä vaaditaan', 'Vad som krävs', 'What is required'),
  reading: t('Miten se luetaan', 'Hur det läses', 'How it is read'),
  setBy: (name: string, when: string): Localized =>
    t(
      `Tulkinnan vahvisti ${name}, ${when}.`,
      `Tolkningen bekräftades av ${name}, ${when}.`,
      `The reading was confirmed by ${name}, ${when}.`,
    ),
  notSet: t(
    'Tulkintaa ei ole vielä vahvistettu.',
    'Tolkningen har inte bekräftats ännu.',
    'The reading has not been confirmed yet.',
  ),
  counted: t('Mitä on laskettu', 'Vad som har räknats', 'What was counted'),
  nothingCounted: t(
    'Toteumatietoa ei ole vielä kirjattu.',
    'Inget underlag har registrerats ännu.',
    'No evidence has been recorded yet.',
  ),
  recorded: (name: string, when: string): Localized =>
    t(`Kirjannut ${name}, ${when}`, `Registrerat av ${name}, ${when}`, `Recorded by ${name}, ${when}`),
  link: t('linkki', 'länk', 'link'),
  more: (n: number): Localized =>
    t(`Lisäksi ${n}: katso välilehdeltä.`, `Dessutom ${n}: se fliken.`, `And ${n} more: see the tab.`),
  seats: t(
    'Pidetyt tilaisuudet, joihin osallistumista ei ole laskettu',
    'Genomförda evenemang där deltagandet inte har räknats',
    'Events held at which attendance has not been counted',
  ),
  missing: t('Mitä puuttuu', 'Vad som saknas', 'What is missing'),
  reason: t('Organisaation perustelu', 'Organisationens motivering', 'The organisation’s reason'),
  reasonNext: t('Seuraavaksi', 'Härnäst', 'Next'),
  next: t('Mitä tapahtuu seuraavaksi', 'Vad som händer härnäst', 'What happens next'),
  weWereThere: t('Olimme paikalla', 'Vi var på plats', 'We were there'),
  plan: t('Suunnittele tilaisuus', 'Planera evenemanget', 'Plan the event'),
  recordHeld: t(
    'Kirjaa pidetty tilaisuus',
    'Registrera ett evenemang som hållits',
    'Record an event that was held',
  ),
  recordIt: t('Kirjaa', 'Registrera', 'Record'),
  accept: t('Hyväksy etäosallistuminen', 'Godkänn distansdeltagandet', 'Accept remote attendance'),
  markHeld: t('Merkitse, pidettiinkö', 'Markera om det hölls', 'Mark whether it was held'),
  relay: t('Välitä', 'Förmedla', 'Relay'),
  answer: t('Vastaa tilannekyselyyn', 'Svara på lägesavstämningen', 'Answer the check-in'),
  back: t('Kaikki vastuut', 'Alla ansvarsuppgifter', 'All obligations'),
  choose: t('Avaa vastuu', 'Öppna en ansvarsuppgift', 'Open an obligation'),
  open: t('Avaa', 'Öppna', 'Open'),
  mine: t('Oman organisaation tilanne', 'Den egna organisationens läge', 'My organisation’s standing'),
  day: t('Päivä, jota kirjaus koskee', 'Dagen som registreringen gäller', 'The day that the entry is about'),
  note: t('Mitä tehtiin', 'Vad som gjordes', 'What was done'),
  url: t(
    'Linkki, jos on (alkaa https://)',
    'Länk, om det finns (börjar med https://)',
    'A link, if any (begins with https://)',
  ),
  urlNeeded: t(
    'Linkki asiakirjaan (alkaa https://)',
    'Länk till dokumentet (börjar med https://)',
    'A link to the document (begins with https://)',
  ),
  part: t(
    'Osa, jota kirjaus koskee',
    'Den del som registreringen gäller',
    'The part that the entry is about',
  ),
  theme: t('Kehittämiskokonaisuus', 'Utvecklingshelhet', 'Theme'),
  save: t('Tallenna', 'Spara', 'Save'),
  saved: (what: Localized): Localized =>
    t(`Kirjattu: ${what.fi}.`, `Registrerat: ${what.sv}.`, `On record: ${what.en}.`),
  already: (what: Localized): Localized =>
    t(
      `Tämä oli jo kirjattu: ${what.fi}.`,
      `Det här var redan registrerat: ${what.sv}.`,
      `This was on record already: ${what.en}.`,
    ),
} as const;

/** Who recorded it, where that is no person. */
export const recorderNames: Readonly<Record<string, Localized>> = {
  bot: t('botti', 'boten', 'the bot'),
  import: t('tuonti', 'importen', 'the import'),
};

export const seatNames: Readonly<Record<OpenSeat['state'], Localized>> = {
  notMarked: t('ei merkintää', 'ingen markering', 'no entry'),
  absent: t('merkitty poissa olevaksi', 'markerad som frånvarande', 'marked as absent'),
  disputed: t('odottaa vahvistusta', 'väntar på bekräftelse', 'waits to be confirmed'),
  declined: t('ei vahvistettu', 'bekräftades inte', 'was not confirmed'),
  refused: t(
    'etänä, koordinaatio ei hyväksynyt',
    'på distans, koordinatorn godkände inte',
    'remote, not accepted by the coordination',
  ),
  awaits: t(
    'etänä, odottaa koordinaation hyväksyntää',
    'på distans, väntar på koordinatorns godkännande',
    'remote, waits for the coordination’s acceptance',
  ),
};
