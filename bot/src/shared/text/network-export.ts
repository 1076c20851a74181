/** The file that the network's map is taken away as. */
export const networkExport = {
  name: { fi: 'verkosto', sv: 'natverk', en: 'network' },
  organisation: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
  open: { fi: 'Avoinna', sv: 'Öppna', en: 'Open' },
} as const;
