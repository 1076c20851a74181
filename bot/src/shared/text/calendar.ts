/** What stands in a calendar file besides people's own words. */
export const calendarText = {
  mine: { fi: 'Strapetsi: omat tapahtumat', sv: 'Strapetsi: mina evenemang', en: 'Strapetsi: my events' },
  agenda: { fi: 'Esityslista', sv: 'Föredragningslista', en: 'Agenda' },
  page: { fi: 'Tapahtuman sivu', sv: 'Evenemangets sida', en: 'The event’s page' },
} as const;
