import type { Localized } from '../domain/language';

const t = (fi: string, sv: string, en: string): Localized => ({ fi, sv, en });

/** What stands in the way of a table of obligations, by the word of `faultOf` and of the reader of the file. */
export const dutyFaults: Readonly<Record<string, Localized>> = {
  workbook: t(
    'tiedosto ei ole Excel-työkirja (.xlsx), tai se on liian suuri.',
    'filen är inte en Excel-arbetsbok (.xlsx), eller så är den för stor.',
    'the file is no Excel workbook (.xlsx), or it is too large.',
  ),
  columns: t(
    'ensimmäiseltä riviltä puuttuu sarakkeiden nimiä. Lataa taulukko tältä sivulta ja muuta sitä.',
    'på första raden saknas kolumnnamn. Ladda ner tabellen på den här sidan och ändra i den.',
    'names of columns are missing on the first row. Download the table from this page and change that.',
  ),
  none: t(
    'siinä ei ole yhtään vastuuta.',
    'den innehåller inga ansvarsuppgifter.',
    'there is no obligation in it.',
  ),
  source: t(
    'sen lähdeasiakirjalta puuttuu nimi ja päivä. Kirjoita molemmat.',
    'källdokumentets namn och dag saknas. Skriv båda.',
    'the name and the day of its source document are missing. Write both.',
  ),
  unknown: t(
    'tunnistetta ei ole. Uusi vastuu tarvitsee laskentasäännön, joka lisätään palveluun ennen kautta.',
    'identifieraren finns inte. En ny ansvarsuppgift behöver en räkneregel som läggs till i tjänsten före perioden.',
    'there is no such id. A new obligation needs a rule of counting, which is added to the service before the period.',
  ),
  twice: t(
    'sama vastuu on siinä kahdesti.',
    'samma ansvarsuppgift finns två gånger.',
    'the same obligation stands there twice.',
  ),
  empty: t(
    'lähdeteksti, rivi, otsikko tai teksti puuttuu jollakin kielellä.',
    'källtext, rad, rubrik eller text saknas på något språk.',
    'the source text, its line, the title or the text is missing in some language.',
  ),
  long: t(
    'jokin teksti on liian pitkä: otsikossa saa olla 200 merkkiä, muissa 2 000.',
    'någon text är för lång: en rubrik får ha 200 tecken, övriga 2 000.',
    'some text is too long: a title may have 200 characters, others 2,000.',
  ),
  numbers: t(
    'vähimmäis- ja enimmäismäärä ovat kokonaislukuja, vähintään 1, ja vain kuukausittaisella vastuulla.',
    'minsta och största antal är heltal, minst 1, och bara för en månatlig ansvarsuppgift.',
    'the least and the greatest number are whole, at least 1, and only a monthly obligation has them.',
  ),
  required: t(
    'kun määrä muuttuu, myös vaatimus pitää kirjoittaa kaikilla kielillä.',
    'när antalet ändras ska också kravet skrivas på alla språk.',
    'where the number changes, what is required has to be written too, in all languages.',
  ),
};
/** What the table is called as a file. */
export const dutyFileNames: Localized = t('Vastuut', 'Ansvarsuppgifter', 'Obligations');
