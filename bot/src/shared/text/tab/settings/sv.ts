import type { SettingsWords } from './fi';

export const settingsSv: SettingsWords = {
  title: 'Inställningar',
  intro:
    'Välj vilka meddelanden boten skickar till dig. Inget försvinner: allt öppet syns alltid på sidan Ansvar.',
  which: (organisation) => `Meddelanden: ${organisation}`,
  choice: {
    everything: 'Alla meddelanden',
    digestOnly: 'Bara måndagssammandraget',
    nothing: 'Inga personliga meddelanden',
  },
  choiceHint: {
    everything: 'Ett sammandrag på måndagar och påminnelser om det som ännu är öppet.',
    digestOnly: 'Ett meddelande i veckan, inga påminnelser.',
    nothing: 'Inbjudningar och infomeddelanden ser du i kanalerna.',
  },
  saved: 'Sparat.',
  next: 'Härnäst',
  nextRow: (what, when) => `${what}: ${when}`,
  kind: {
    digest: 'Måndagssammandrag',
    friday: 'Fredagslistan',
    monthEnd: 'Månaden går mot sitt slut',
    ladder: 'Påminnelse om ett öppet ärende',
    round: 'Lägesavstämningen öppnas',
  },
  noNext: 'Inga fler meddelanden är på väg under projektet.',
  ladder: 'När något förblir öppet',
  ladderText: (contact, deputies, lead) =>
    `Kontaktpersonen får en påminnelse efter ${contact} arbetsdagar, ersättaren efter ${deputies} arbetsdagar, och ledaren ser det obesvarade efter ${lead} arbetsdagar. Inga påminnelser kommer i juli, på helgdagar eller utanför tjänstetid.`,
  ladderChange: 'Ändra arbetsdagarna',
  ladderChanges: 'Ändringar av arbetsdagarna (kontaktperson / ersättare / ledare)',
  ladderHeadings: ['När', 'Vem', 'Tidigare', 'Nu'],
  contact: 'Till kontaktpersonen, arbetsdagar',
  deputies: 'Till ersättarna, arbetsdagar',
  lead: 'Synligt för ledaren, arbetsdagar',
  wrongOrder: 'Talen är 1–30, och ett senare får inte vara mindre än ett tidigare.',
  none: 'Boten skickar inga meddelanden till dig',
  noneText: 'Meddelandena är för organisationernas kontaktpersoner, ledarna och koordinatorn.',
};
