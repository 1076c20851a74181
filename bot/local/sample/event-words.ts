import type { ThemeId } from '../../src/shared/domain/theme';

export const coffeeTopics: Readonly<Record<ThemeId, readonly string[]>> = {
  'pedagogy-and-clients': [
    'Miten opettajan ja ohjaajan työpari pääsee alkuun',
    'Työelämän palaute: mitä kysytään ja keneltä',
    'Pedagoginen johtaminen hajautetussa organisaatiossa',
    'Hakijan ensimmäiset viikot',
  ],
  quality: [
    'Itsearviointi ilman lomakevuorta',
    'Mitä palautteelle tapahtuu',
    'Laatukävelyn runko',
    'Johdon katselmus: mitä jätetään pois',
  ],
  'competence-and-staff': [
    'Esihenkilöiden vertaisryhmä käytännössä',
    'Uuden opettajan ensimmäiset kuukaudet',
    'Osaamiskartoitus, joka ei jää pöytälaatikkoon',
    'Työaikasuunnittelun pelisäännöt',
  ],
  'future-and-vision': [
    'Heikot signaalit viikkopalaverissa',
    'Strategia yhdelle sivulle',
    'Ennakointitieto johtoryhmän pöydällä',
    'Kokeilujen johtaminen',
  ],
  'swedish-cross-cutting': [
    'Språkmedvetet ledarskap',
    'Handledningens årsklocka',
    'Från feedback till beslut',
    'Små anordnare, gemensamma lösningar',
  ],
};

export const meetingTopics: readonly string[] = [
  'Pilottien tilanne ja yhteiset kysymykset',
  'Toimintamallin luonnos, ensimmäinen kierros',
  'Vertaisesittelyt: kaksi pilottia',
  'Arviointi: mistä tiedämme, että malli toimii',
  'Koulutuksen sisältötoiveet',
];

export const cancelReason =
  'Samalle aamulle osui alueen rehtoripäivä. Seuraava kerta pidetään suunnitellusti.';
