// Everything here is invented: places that are on no map, schools that nobody has been to. One line is an
// organisation: id, Finnish name, Swedish name.
const finnish = `
kuuraharju|Kuuraharjun ammattiopisto|Kuuraharju yrkesinstitut
hallaniitty|Hallaniityn koulutuskuntayhtymä|Hallaniitty utbildningssamkommun
usvaranta|Usvarannan ammattiopisto|Usvaranta yrkesinstitut
lumokoski|Lumokosken koulutuskuntayhtymä|Lumokoski utbildningssamkommun
tahtivaara|Tähtivaaran ammattiopisto|Tähtivaara yrkesinstitut
sinikangas|Sinikankaan ammattioppilaitos|Sinikangas yrkesläroanstalt
kultaniemi|Kultaniemen koulutussäätiö|Utbildningsstiftelsen Kultaniemi
vaahtolahti|Vaahtolahden ammattiopisto|Vaahtolahti yrkesinstitut
kaislaranta|Kaislarannan opisto|Kaislaranta institut
pihkamaki|Pihkamäen metsäopisto|Pihkamäki skogsinstitut
karpalosuo|Karpalosuon luontoalan opisto|Karpalosuo naturinstitut
hopeakallio|Hopeakallion kaupunki|Silverklippans stad
tuohivaara|Tuohivaaran koulutuskuntayhtymä|Tuohivaara utbildningssamkommun
loimukoski|Loimukosken ammattiopisto|Loimukoski yrkesinstitut
revonkorpi|Revonkorven kansanopisto|Revonkorpi folkhögskola
kaarnalahti|Kaarnalahden merenkulkuopisto|Kaarnalahti sjöfartsinstitut
sammalniemi|Sammalniemen ammattiopisto|Sammalniemi yrkesinstitut
utusaari|Utusaaren ammattioppilaitos|Utusaari yrkesläroanstalt
viherkumpu|Viherkummun puutarhaopisto|Viherkumpu trädgårdsinstitut
marjakangas|Marjakankaan kotitalousopisto|Marjakangas hushållsinstitut
hohtavaara|Hohtavaaran liikuntaopisto|Hohtavaara idrottsinstitut
petajaranta|Petäjärannan koulutuskeskus|Petäjäranta utbildningscenter
kuovinsuo|Kuovinsuon kansanopisto|Kuovinsuo folkhögskola
jaalinna|Jäälinnan ammattiopisto|Jäälinna yrkesinstitut
myllykorpi|Myllykorven ammattiopisto|Myllykorpi yrkesinstitut
tervahaukka|Tervahaukan koulutussäätiö|Utbildningsstiftelsen Tervahaukka
valkeasalmi|Valkeasalmen kaupunki|Vitsunds stad
kotkansiipi|Kotkansiiven ilmailuopisto|Kotkansiipi flyginstitut
rautakorpi|Rautakorven teollisuusopisto|Rautakorpi industriinstitut
teraslahti|Teräslahden konepajakoulu|Teräslahti verkstadsskola
kirkasvesi|Kirkasveden ammattiopisto|Kirkasvesi yrkesinstitut
harmaasaari|Harmaasaaren ammattiopisto|Harmaasaari yrkesinstitut
ruskaharju|Ruskaharjun ammattiopisto|Ruskaharju yrkesinstitut
keloranta|Kelorannan erityisammattiopisto|Keloranta specialyrkesinstitut
tyyniniemi|Tyyniniemen ammattiopisto|Tyyniniemi yrkesinstitut
aallokko|Aallokon hyvinvointiopisto|Aallokko institut för välfärd
paivankulma|Päivänkulman sosiaali- ja terveysopisto|Päivänkulma social- och hälsovårdsinstitut
illansuu|Illansuun musiikkiopisto|Illansuu musikinstitut
savikallio|Savikallion taideteollisuusopisto|Savikallio konstindustriinstitut
lastulaine|Lastulaineen puualan opisto|Lastulaine träinstitut
pellavakumpu|Pellavakummun koulutuskuntayhtymä|Pellavakumpu utbildningssamkommun
kauravirta|Kauravirran maatalousoppilaitos|Kauravirta lantbruksläroanstalt
ohrapelto|Ohrapellon maatalousopisto|Ohrapelto lantbruksinstitut
hevoskorpi|Hevoskorven hevostalousopisto|Hevoskorpi hästinstitut
poronpolku|Poronpolun koulutuskeskus|Poronpolku utbildningscenter
tunturituuli|Tunturituulen koulutuskeskus|Tunturituuli utbildningscenter
hankiaava|Hankiaavan koulutuskuntayhtymä|Hankiaava utbildningssamkommun
kaamosvaara|Kaamosvaaran ammattiopisto|Kaamosvaara yrkesinstitut
joutsenlampi|Joutsenlammen kansanopisto|Joutsenlampi folkhögskola
kurkisalo|Kurkisalon ammattiopisto|Kurkisalo yrkesinstitut
haukkakallio|Haukkakallion koulutuskuntayhtymä|Haukkakallio utbildningssamkommun
ilveslinna|Ilveslinnan ammattiopisto|Ilveslinna yrkesinstitut
saukonvirta|Saukonvirran ammattiopisto|Saukonvirta yrkesinstitut
majavakoski|Majavakosken koulutussäätiö|Utbildningsstiftelsen Majavakoski
mesikorpi|Mesikorven ammattiopisto|Mesikorpi yrkesinstitut
vanamolehto|Vanamolehdon ammattiopisto|Vanamolehto yrkesinstitut
kielolaakso|Kielolaakson ammattiopisto|Kielolaakso yrkesinstitut
kanervanummi|Kanervanummen koulutuskuntayhtymä|Kanervanummi utbildningssamkommun
orvokkimaki|Orvokkimäen ammattiopisto|Orvokkimäki yrkesinstitut
lumpeenniemi|Lumpeenniemen matkailuopisto|Lumpeenniemi turisminstitut
suvantokyla|Suvantokylän opisto|Suvantokylä institut
koivupuro|Koivupuron kansanopisto|Koivupuro folkhögskola
haapaniitty|Haapaniityn ammattiopisto|Haapaniitty yrkesinstitut
pihlajaharju|Pihlajaharjun ammattiopisto|Pihlajaharju yrkesinstitut
tuomenranta|Tuomenrannan opisto|Tuomenranta institut
leppasilta|Leppäsillan ammattiopisto|Leppäsilta yrkesinstitut
kuparivirta|Kuparivirran ammattiopisto|Kuparivirta yrkesinstitut
saarnilehto|Saarnilehdon opisto|Saarnilehto institut
`;
const swedish = `
skarvik|Skärvikin ammattiopisto|Skärviks yrkesinstitut
havsnas|Havsnäsin kaupunki|Havsnäs stad
masholm|Måsholmin kansanopisto|Måsholms folkhögskola
bjorkfjarden|Björkfjärdenin ammattikoulu|Björkfjärdens yrkesskola
ljungudd|Ljunguddin ammattiopisto|Ljungudds yrkesinstitut
enrisvik|Enrisvikin merenkulkukoulu|Enrisviks sjöfartsskola
talloren|Tallörenin koulutuskuntayhtymä|Tallörens utbildningssamkommun
stjarnskar|Stjärnskärin ammattikoulu|Stjärnskärs yrkesskola
silverklobb|Silverklobbin kansanakatemia|Silverklobbs folkakademi
fyrhamn|Fyrhamnin hoitoalan opisto|Fyrhamns vårdinstitut
svalbacken|Svalbackenin kansanopisto|Svalbackens folkhögskola
angslunda|Ängslundan talouskoulu|Ängslunda hushållsskola
grahall|Gråhällin taideteollisuuskoulu|Gråhälls konstindustriskola
`;

export type NamedOrganisation = {
  readonly id: string;
  readonly name: { readonly fi: string; readonly sv: string };
  readonly language: 'fi' | 'sv';
};

const named = (language: 'fi' | 'sv', list: string): readonly NamedOrganisation[] =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', fi = '', sv = ''] = line.split('|');
      return { id, name: { fi, sv }, language };
    });

export const coordinator: NamedOrganisation = {
  id: 'tuulikallio',
  name: { fi: 'Tuulikallion kaupunki', sv: 'Vindberga stad' },
  language: 'fi',
};
export const organisationList: readonly NamedOrganisation[] = [
  coordinator,
  ...named('fi', finnish),
  ...named('sv', swedish),
];

/** The organisations to which something particular happens. */
export const cast = {
  /** Joined two months ago. */
  newcomer: 'hankiaava',
  /** Merged into another one three months ago. */
  merged: 'saarnilehto',
  mergedInto: 'haapaniitty',
  /** One guest answers for both. */
  pair: ['revonkorpi', 'kuovinsuo'],
  /** Its contact person left, and nobody has taken over. */
  withoutContact: 'jaalinna',
  /** Not heard of for months. */
  silent: ['utusaari', 'ruskaharju', 'grahall'],
} as const;
