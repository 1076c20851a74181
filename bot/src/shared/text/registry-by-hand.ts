import type { Localized } from '../domain/language';

const t = (fi: string, sv: string, en: string): Localized => ({ fi, sv, en });

const hows = {
  given: t('uusi tehtävä', 'ny uppgift', 'new task'),
  ended: t('tehtävä päättyy', 'uppgiften avslutas', 'task ends'),
  removed: t('tehtävä poistettu', 'uppgiften har tagits bort', 'task removed'),
};
const takenBackWord = t('kumottu', 'ångrat', 'undone');

export const handText = {
  change: (person: string, how: keyof typeof hows, task: string, takenBack: boolean): Localized => {
    const said = (lang: keyof Localized): string =>
      `${person}: ${hows[how][lang]}: ${task}${takenBack ? ` (${takenBackWord[lang]})` : ''}`;
    return t(said('fi'), said('sv'), said('en'));
  },
  givenTitle: t('Sinulla on uusi tehtävä', 'Du har en ny uppgift', 'You have a new task'),
  givenBy: (by: string): Localized =>
    t(`${by} lisäsi tehtävän.`, `${by} lade till uppgiften.`, `${by} added the task.`),
  ifWrong: (contact: string): Localized =>
    t(
      `Jos tehtävä ei kuulu sinulle, kerro siitä: ${contact}.`,
      `Om uppgiften inte är din, meddela ${contact}.`,
      `If the task is not yours, tell ${contact}.`,
    ),
  seatTitle: t(
    'Sinut on nimetty työryhmään',
    'Du har utsetts till en arbetsgrupp',
    'You have been named to a working group',
  ),
  namedBy: (by: string): Localized => t(`${by} nimesi sinut.`, `${by} utsåg dig.`, `${by} named you.`),
  deputy: t('varahenkilö', 'ersättare', 'deputy'),
  openGroups: t('Avaa työryhmät', 'Öppna arbetsgrupperna', 'Open the working groups'),
  openContacts: t('Avaa yhteyshenkilöt', 'Öppna kontaktpersonerna', 'Open the contacts'),
  whatNow: t('Mitä minun pitää tehdä nyt?', 'Vad ska jag göra nu?', 'What do I have to do now?'),
  waiting: (n: number): Localized =>
    t(
      n === 1
        ? 'Organisaatio on muuttanut yhteyshenkilöitään: 1 muutos'
        : `Organisaatiot ovat muuttaneet yhteyshenkilöitään: ${n} muutosta`,
      n === 1
        ? 'En organisation har ändrat sina kontaktpersoner: 1 ändring'
        : `Organisationer har ändrat sina kontaktpersoner: ${n} ändringar`,
      n === 1
        ? 'An organisation has changed its contacts: 1 change'
        : `Organisations have changed their contacts: ${n} changes`,
    ),
  openChanges: t('Katso muutokset', 'Se ändringarna', 'See the changes'),
};
