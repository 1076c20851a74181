/** Before a coffee: what there has been to talk about, and who has not been seen. */
export const coffeeMemoryText = {
  open: { fi: 'Ideoita kahvihetkeen', sv: 'Idéer för kaffestunden', en: 'Ideas for the coffee' },
  topics: { fi: 'Aiemmin aiheena:', sv: 'Tidigare ämnen:', en: 'Earlier topics:' },
  notes: { fi: 'muistiinpanot', sv: 'anteckningar', en: 'notes' },
  asking: {
    fi: 'Keskustelun avaukseksi: apua toivovat',
    sv: 'Något att tala om: hjälp önskas av',
    en: 'To begin with: help is asked for by',
  },
  shared: { fi: 'Viimeksi jaetut pilotit:', sv: 'Senast delade pilotförsök:', en: 'Pilots shared last:' },
  neverBeen: {
    fi: 'Ei vielä kahveilla; ystävällinen sana voi ilahduttaa:',
    sv: 'Har inte varit med på kaffe ännu, ett vänligt ord kan glädja:',
    en: 'Not at a coffee yet, a kind word may be welcome:',
  },
};
