import type { Localized } from '../domain/language';

export const problemCodes = [
  'tooLarge',
  'missingColumn',
  'empty',
  'unreadable',
  'badDate',
  'endsBeforeStart',
  'unknownLanguage',
  'unknownTheme',
  'badId',
  'twice',
  'noName',
  'oneCoordinator',
  'unknownOrganisation',
  'mergedInCircle',
  'badShare',
  'badEmail',
  'unknownRole',
  'twoNames',
  'unknownPerson',
  'deputyAlone',
  'badProject',
  'tooManyCells',
  'tooLong',
  'overlap',
  'sharesNotWhole',
  'leadsNothing',
  'nobodyCoordinates',
  'organisationGone',
  'membershipStays',
  'phasesStay',
  'quietMonthsStay',
  'organisationStays',
  'seatStays',
  'leadsStay',
  'personStays',
  'badLetter',
  'notYesOrNo',
  'mergedCells',
  'brokenWorkbook',
  'oldWorkbook',
  'notWorkbook',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong with a line of an import, or worth a look, in words. */
export const problemText: Readonly<Record<ProblemCode, (value: string) => Localized>> = {
  tooLarge: () => ({
    fi: 'Tiedosto on liian suuri: se saa olla enintään 5 Mt.',
    sv: 'Filen är för stor: den får vara högst 5 Mt.',
    en: 'The file is too large: it may be 5 MB at most.',
  }),
  missingColumn: (v) => ({
    fi: `Sarake puuttuu: ${v}`,
    sv: `En kolumn saknas: ${v}`,
    en: `A column is missing: ${v}`,
  }),
  empty: () => ({ fi: 'Tiedosto on tyhjä.', sv: 'Filen är tom.', en: 'The file is empty.' }),
  unreadable: () => ({
    fi: 'Riviä ei voi lukea: tarkista lainausmerkit.',
    sv: 'Raden går inte att läsa: kontrollera citattecknen.',
    en: 'The line cannot be read: check the quotation marks.',
  }),
  badDate: (v) => ({
    fi: `Päivä puuttuu tai sitä ei voi lukea. Kirjoita se näin: 1.5.2024 tai 2024-05-01. Solussa on: ${v || '–'}`,
    sv: `Dagen saknas eller går inte att läsa. Skriv den så här: 1.5.2024 eller 2024-05-01. I cellen står: ${v || '–'}`,
    en: `The day is missing or cannot be read. Write it like this: 1.5.2024 or 2024-05-01. The cell holds: ${v || '–'}`,
  }),
  endsBeforeStart: (v) => ({
    fi: `Päättyy ennen alkuaan: ${v}`,
    sv: `Slutar före sin början: ${v}`,
    en: `Ends before it begins: ${v}`,
  }),
  unknownLanguage: (v) => ({
    fi: `Kieli ei ole fi, sv tai en: ${v}`,
    sv: `Språket är inte fi, sv eller en: ${v}`,
    en: `The language is not fi, sv or en: ${v}`,
  }),
  unknownTheme: (v) => ({
    fi: `Teemaa ei ole: ${v}`,
    sv: `Temat finns inte: ${v}`,
    en: `There is no such theme: ${v}`,
  }),
  badId: (v) => ({
    fi: `Tunnuksessa saa olla a–z, 0–9 ja viiva: ${v}`,
    sv: `Id:t får innehålla a–z, 0–9 och bindestreck: ${v}`,
    en: `The id may hold a–z, 0–9 and a dash: ${v}`,
  }),
  twice: (v) => ({
    fi: `Sama tunnus kahdesti: ${v}`,
    sv: `Samma id två gånger: ${v}`,
    en: `The same id twice: ${v}`,
  }),
  noName: (v) => ({ fi: `Nimi puuttuu: ${v}`, sv: `Namnet saknas: ${v}`, en: `The name is missing: ${v}` }),
  oneCoordinator: () => ({
    fi: 'Koordinoivia organisaatioita on oltava täsmälleen yksi (sarake coordinator).',
    sv: 'Det ska finnas exakt en koordinerande organisation (kolumnen coordinator).',
    en: 'There must be exactly one coordinating organisation (column coordinator).',
  }),
  unknownOrganisation: (v) => ({
    fi: `Organisaatiota ei ole: ${v}`,
    sv: `Organisationen finns inte: ${v}`,
    en: `There is no such organisation: ${v}`,
  }),
  mergedInCircle: (v) => ({
    fi: `Organisaatio päätyisi yhdistymisten kautta takaisin itseensä: ${v}`,
    sv: `Organisationen skulle via sammanslagningar gå upp i sig själv: ${v}`,
    en: `By its mergers the organisation would end up in itself: ${v}`,
  }),
  badShare: (v) => ({
    fi: `Osuus ei ole 1–100: ${v}`,
    sv: `Andelen är inte 1–100: ${v}`,
    en: `The share is not 1–100: ${v}`,
  }),
  badEmail: (v) => ({
    fi: `Sähköpostiosoite ei kelpaa: ${v}`,
    sv: `E-postadressen duger inte: ${v}`,
    en: `Not an e-mail address: ${v}`,
  }),
  unknownRole: (v) => ({
    fi: `Roolia ei ole: ${v}`,
    sv: `Rollen finns inte: ${v}`,
    en: `There is no such role: ${v}`,
  }),
  twoNames: (v) => ({
    fi: `Samalla osoitteella on kaksi nimeä: ${v}`,
    sv: `Samma adress har två namn: ${v}`,
    en: `One address has two names: ${v}`,
  }),
  unknownPerson: (v) => ({
    fi: `Henkilöä ei ole tiedostossa people: ${v}`,
    sv: `Personen finns inte i filen people: ${v}`,
    en: `The person is not in the file people: ${v}`,
  }),
  deputyAlone: (v) => ({
    fi: `Varahenkilö on merkitty, mutta varsinainen henkilö puuttuu: ${v}`,
    sv: `En ersättare har angetts, men den ordinarie personen saknas: ${v}`,
    en: `A deputy is given, but the person is missing: ${v}`,
  }),
  badProject: (v) => ({
    fi: `Hankkeen tiedot (project) ovat virheelliset: ${v}`,
    sv: `Projektets uppgifter (project) är felaktiga: ${v}`,
    en: `The project's data (project) is wrong: ${v}`,
  }),
  tooManyCells: (v) => ({
    fi: `Rivillä on liikaa soluja; tarkista erottimet ja lainausmerkit: ${v}`,
    sv: `Raden har för många celler; kontrollera skiljetecknen och citattecknen: ${v}`,
    en: `The line has too many cells; check separators and quotation marks: ${v}`,
  }),
  tooLong: (v) => ({
    fi: `Solussa on yli 200 merkkiä: ${v}`,
    sv: `Cellen har över 200 tecken: ${v}`,
    en: `The cell has over 200 characters: ${v}`,
  }),
  overlap: (v) => ({
    fi: `Sama organisaatio on samassa teemassa kahdesti samaan aikaan: ${v}`,
    sv: `Samma organisation finns två gånger i samma tema under samma tid: ${v}`,
    en: `The same organisation is in the same theme twice at the same time: ${v}`,
  }),
  sharesNotWhole: (v) => ({
    fi: `Teeman vetäjien osuudet eivät ole yhteensä 100 %: ${v}`,
    sv: `Ledarnas andelar i temat är inte sammanlagt 100 %: ${v}`,
    en: `The shares of the theme’s leads do not make 100 %: ${v}`,
  }),
  leadsNothing: (v) => ({
    fi: `Henkilö on vetäjä, mutta organisaatio ei vedä teemaa: ${v}`,
    sv: `Personen är ledare, men organisationen leder inte temat: ${v}`,
    en: `The person is a lead, but the organisation does not lead the theme: ${v}`,
  }),
  nobodyCoordinates: () => ({
    fi: 'Tuonnin jälkeen kukaan kirjautunut ei olisi koordinaattori, eikä kukaan voisi enää korjata verkostoa. Pidä tiedostossa ainakin yksi nykyinen koordinaattori samalla osoitteella.',
    sv: 'Efter importen skulle ingen som loggat in vara koordinator, och ingen kunde längre rätta nätverket. Behåll åtminstone en nuvarande koordinator med samma adress i filen.',
    en: 'After the import nobody who has signed in would be a coordinator, and nobody could correct the network any more. Keep at least one present coordinator under the same address in the file.',
  }),
  organisationGone: (v) => ({
    fi: `Organisaatio on nyt verkostossa, mutta ei tiedostossa. Sitä ei enää näytetä missään. Sen kirjaukset säilyvät ja palaavat näkyviin, jos se tuodaan uudelleen. Jos se on lähtenyt, pidä rivi ja merkitse viimeinen päivä sarakkeeseen left: ${v}`,
    sv: `Organisationen finns i nätverket nu men inte i filen. Den visas inte längre någonstans. Dess registreringar sparas och visas igen om den importeras på nytt. Om den har lämnat nätverket, behåll raden och ange sista dagen i kolumnen left: ${v}`,
    en: `The organisation is in the network now, but not in the file. It will be shown nowhere any more. What is on record stays, and is seen again if it is imported again. If it has left, keep its line and give its last day in the column left: ${v}`,
  }),
  membershipStays: (v) => ({
    fi: `Tiedosto ei muuta jäsenyyttä, joka on kirjattu välilehdellä. Voimassa pysyy ${v}. Muuta sitä sivulla Jäsenet.`,
    sv: `Filen ändrar inte ett medlemskap som har registrerats på fliken. I kraft är fortfarande ${v}. Ändra det på sidan Medlemmar.`,
    en: `The file does not change a membership that was recorded on the tab. What stands is still ${v}. Change it on the page Members.`,
  }),
  phasesStay: (v) => ({
    fi: `Tiedosto ei muuta vaiheita, jotka on asetettu välilehdellä. Voimassa pysyvät ${v}. Muuta niitä sivulla Hankkeen asetukset.`,
    sv: `Filen ändrar inte faserna som har ställts in på fliken. I kraft är fortfarande ${v}. Ändra dem på sidan Projektets inställningar.`,
    en: `The file does not change the phases that were set on the tab. What stands is still ${v}. Change them on the page The project’s settings.`,
  }),
  organisationStays: (v) => ({
    fi: `Organisaatiota on muutettu sivulla, ja sivun tiedot jäävät voimaan: ${v}`,
    sv: `Organisationen har ändrats på sidan, och sidans uppgifter förblir i kraft: ${v}`,
    en: `The organisation was changed on its page, and what stands there stays in force: ${v}`,
  }),
  leadsStay: (v) => ({
    fi: `Teeman vetäjät on asetettu sivulla, ja ne jäävät voimaan: ${v}`,
    sv: `Temats ledare har angetts på sidan och förblir i kraft: ${v}`,
    en: `The theme’s leads were set on the page and stay in force: ${v}`,
  }),
  seatStays: (v) => ({
    fi: `Paikkaa työryhmässä on muutettu sivulla, ja se jää voimaan: ${v}`,
    sv: `Platsen i arbetsgruppen har ändrats på sidan och förblir i kraft: ${v}`,
    en: `The seat in the working group was changed on the page and stays in force: ${v}`,
  }),
  personStays: (v) => ({
    fi: `Henkilön tietoja tai tehtäviä on muutettu sivulla, ja ne jäävät voimaan: ${v}`,
    sv: `Personens uppgifter har ändrats på sidan och förblir i kraft: ${v}`,
    en: `The person’s details or tasks were changed on the page and stay in force: ${v}`,
  }),
  quietMonthsStay: (v) => ({
    fi: `Tiedosto ei muuta taukokuukausia, jotka on asetettu välilehdellä. Voimassa pysyvät ${v}. Muuta niitä sivulla Hankkeen asetukset.`,
    sv: `Filen ändrar inte månaderna med uppehåll som har ställts in på fliken. I kraft är fortfarande ${v}. Ändra dem på sidan Projektets inställningar.`,
    en: `The file does not change the quiet months that were set on the tab. What stands is still ${v}. Change them on the page The project’s settings.`,
  }),
  badLetter: (v) => ({
    fi: `Kirjain on tallentunut väärin (�): ${v}. Tallenna tiedosto Excelissä muodossa CSV UTF-8 tai .xlsx.`,
    sv: `En bokstav har sparats fel (�): ${v}. Spara filen i Excel som CSV UTF-8 eller .xlsx.`,
    en: `A letter was saved wrongly (�): ${v}. Save the file in Excel as CSV UTF-8 or .xlsx.`,
  }),
  notYesOrNo: (v) => ({
    fi: `Kirjoita kyllä tai ei, tai jätä solu tyhjäksi. Tätä ei voi lukea: ${v}`,
    sv: `Skriv ja eller nej, eller lämna cellen tom. Det här går inte att läsa: ${v}`,
    en: `Write yes or no, or leave the cell empty. This cannot be read: ${v}`,
  }),
  mergedCells: (v) => ({
    fi: `Soluja on yhdistetty: ${v}. Pura yhdistäminen ja täytä jokainen rivi.`,
    sv: `Celler har sammanfogats: ${v}. Dela cellerna och fyll i varje rad.`,
    en: `Cells are merged: ${v}. Split them and fill in every row.`,
  }),
  brokenWorkbook: () => ({
    fi: 'Työkirjaa ei voi lukea. Avaa se Excelissä ja tallenna uudelleen muodossa .xlsx.',
    sv: 'Arbetsboken går inte att läsa. Öppna den i Excel och spara den på nytt som .xlsx.',
    en: 'The workbook cannot be read. Open it in Excel and save it again as .xlsx.',
  }),
  oldWorkbook: () => ({
    fi: 'Työkirja on vanhaa muotoa .xls. Tallenna se Excelissä muodossa .xlsx.',
    sv: 'Arbetsboken har det gamla formatet .xls. Spara den i Excel som .xlsx.',
    en: 'The workbook is in the old format .xls. Save it in Excel as .xlsx.',
  }),
  notWorkbook: () => ({
    fi: 'Tiedosto ei ole Excel-työkirja (.xlsx). CSV-tiedostot valitaan kukin omaan kohtaansa.',
    sv: 'Filen är ingen Excel-arbetsbok (.xlsx). CSV-filer väljs var och en på sin egen plats.',
    en: 'The file is not an Excel workbook (.xlsx). Choose CSV files each in its own place.',
  }),
};

export type ImportNote = 'encoding' | 'sheet' | 'hiddenRows';

const encodingNames: Readonly<Record<string, string>> = {
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252',
  cp850: 'CP850 (MS-DOS)',
  macintosh: 'Mac OS Roman',
};

/** How a file was read, where more than one way was possible: the reader checks the names by it. */
export const noteText: Readonly<Record<ImportNote, (value: string) => Localized>> = {
  encoding: (v) => ({
    fi: `Luettu merkistöllä ${encodingNames[v] ?? v}. Tarkista, että kirjaimet ovat oikein.`,
    sv: `Läst med teckenkodningen ${encodingNames[v] ?? v}. Kontrollera att bokstäverna är rätt.`,
    en: `Read in the encoding ${encodingNames[v] ?? v}. Check that the letters are right.`,
  }),
  sheet: (v) => ({
    fi: `Luettu työkirjan taulukosta ${v}.`,
    sv: `Läst från arbetsbokens blad ${v}.`,
    en: `Read from the workbook’s sheet ${v}.`,
  }),
  hiddenRows: (v) => ({
    fi: `Myös piilotetut rivit on luettu: ${v}.`,
    sv: `Även dolda rader har lästs: ${v}.`,
    en: `Hidden rows were read too: ${v}.`,
  }),
};
