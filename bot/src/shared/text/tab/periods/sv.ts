import type { PeriodsWords } from './fi';

export const periodsSv: PeriodsWords = {
  title: 'Projektperioder',
  intro:
    'Allt som registreras hör till den period som pågick då. En avslutad period kan läsas men inte ändras.',
  table: 'Projektperioder',
  name: 'Namn',
  dates: 'Projekttid',
  source: 'Källdokument',
  own: 'Bilaga 4, 24.10.2023',
  state: 'Läge',
  present: 'Pågår',
  over: (day) => `Avslutad ${day}`,
  begun: (day, by) => `Inledd ${day}, ${by}`,
  read: 'Läs',
  readOf: (name) => `Läs perioden: ${name}`,
  begin: 'Inled nästa period',
  sure: 'Avsluta den nuvarande perioden och inled nästa',
  text: (name) =>
    `Perioden ${name} avslutas genast. Dess registreringar, rapporter och infomeddelanden kan fortfarande läsas men inte ändras. Meddelanden som inte har skickats, påminnelser och schemalagda infomeddelanden skickas inte. Nätverket fortsätter: organisationer, personer, temaledare, teman och kanaler.`,
  nameLabel: 'Den nya periodens namn',
  starts: 'Börjar',
  ends: 'Slutar',
  phasesHint: 'Perioden delas in i fyra faser. Fasernas dagar kan ändras på den här sidan efteråt.',
  sourceTitle: 'Källdokumentets namn (frivilligt)',
  sourceDay: 'Källdokumentets dag',
  sourceBoth: 'Skriv både namn och dag, eller lämna båda tomma.',
  without: 'Ansvarsuppgifter som den nya perioden inte har',
  withoutHint: 'Övriga ansvarsuppgifter är desamma som förut.',
  begunNow: (name) => `Perioden ${name} har börjat.`,
  leftOut: (n) => (n === 1 ? '1 ansvarsuppgift utelämnad' : `${n} ansvarsuppgifter utelämnade`),
};
