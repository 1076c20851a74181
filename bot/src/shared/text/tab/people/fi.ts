import type { PersonRole } from '../../../domain/network';
import type { ReachStep } from '../../../domain/reachability';
import type { Widen } from '../widen';

/** The words of the page of reachability; loaded with it. */
export const peopleFi = {
  title: 'Tavoitettavuus',
  ownersToAdd: 'Pilottien vastuuhenkilöitä lisättäväksi',
  ownersToAddText:
    'Organisaatio on nimennyt heidät, mutta he eivät ole vielä verkostossa. Lisää heidät organisaation sivulla (Jäsenet) ja kutsu tiimiin; kysymme heiltä siitä päivästä alkaen, kun tili on tunnistettu.',
  intro:
    'Kutsu → tiimissä → tunnistettu → keskustelu auki. Jokaisen kohdalla näkyy ensimmäinen puuttuva askel ja miten se korjataan.',
  readAt: (when: string) => `Jäsenluettelo päivitetty ${when}`,
  neverRead: 'Jäsenluetteloa ei ole vielä haettu.',
  silentTeams: (teams: string) =>
    `Näiltä tiimeiltä ei saatu vastausta: ${teams}. Poistuneita ei siksi merkitty.`,
  readNow: 'Päivitä jäsenluettelo',
  readDone: (n: number) => `Päivitetty: ${n} jäsentä.`,
  step: {
    reachable: 'Tavoitettavissa',
    chatFailed: 'Viesti ei mennyt perille',
    noChat: 'Ei keskustelua',
    notInTeam: 'Ei tiimissä',
    left: 'Poistunut',
  } satisfies Record<ReachStep, string>,
  way: { invited: 'kutsuttu', inTeam: 'tiimissä', bound: 'tunnistettu', reachable: 'keskustelu auki' },
  yes: 'kyllä',
  no: 'ei',
  find: 'Etsi henkilö tai organisaatio',
  show: 'Näytä',
  all: 'Kaikki',
  onlyMissing: 'Korjattavat',
  everybody: 'Henkilöt',
  people: (n: number) => (n === 1 ? '1 henkilö' : `${n} henkilöä`),
  nobody: 'Haulla ei löytynyt ketään.',
  everybodyReached: 'Kaikki tavoitetaan joko keskustelussa tai kanavalla.',
  more: 'Näytä lisää',
  openChannel: 'Avaa kanava Teamsissa',
  write: 'Kirjoita sähköpostia',
  invite: 'Lähetä linkki, jolla Strapetsi lisätään Teamsiin',
  inviteByMail: 'Lähetä tämä sähköpostilla',
  mend: 'Näin se korjataan:',
  role: {
    coordinator: 'koordinaattori',
    communications: 'viestintä',
    lead: 'vetäjä',
    contact: 'yhteyshenkilö',
    pilotOwner: 'pilotin vastuuhenkilö',
    observer: 'tarkkailija',
  } satisfies Record<PersonRole, string>,
  link: 'Liitä tili',
  linkHint: 'Tili toimii tämän henkilön toisena tilinä. Liitoksen voi purkaa.',
  account: 'Tili',
  choosePerson: 'Valitse henkilö',
  narrow: (n: number, total: number) => `Näytetään ${n} / ${total}. Tarkenna hakua.`,
  person: 'Henkilö',
  linked: 'Tili on liitetty.',
  linkedAccount: 'Liitetty toinen tili',
  unlink: 'Pura liitos',
  unlinked: 'Liitos on purettu. Tilillä tehty jää talteen.',
  unknown: 'Tiimissä, mutta ei verkostossa',
  unknownText:
    'Näitä osoitteita ei ole verkostossa. Lisää henkilö organisaationsa sivulla (Jäsenet), tai liitä tili henkilöön, joka on jo verkostossa.',
  requests: 'Lisäyspyynnöt',
  requestsText:
    'Nämä henkilöt yrittivät toimia, mutta heitä ei ole vielä lisätty. Lisää heidät organisaationsa sivulla (Jäsenet), tai liitä tili henkilöön.',
  dismiss: 'Poista listalta',
  dismissed: 'Poistettu listalta. Pyyntö palaa, jos henkilö yrittää uudelleen.',
  withoutContact: 'Ei yhteyshenkilöä',
  withoutContactText:
    'Näiden organisaatioiden puolesta kukaan ei voi vastata. Nimeä yhteyshenkilö organisaation sivulla.',
  channels: 'Kanavat',
  channelUse: { theme: 'teema', general: 'Yleinen', projectGroup: 'Projektiryhmä', workingGroup: 'työryhmä' },
  notTied: 'ei yhdistetty: kirjoita kanavalla ”kanava”',
  notInstalled: 'sovellus on poistettu tiimistä: lisää se uudelleen',
  lastDelivered: (when: string) => `viimeksi toimitettu ${when}`,
  neverDelivered: 'ei vielä toimituksia',
  untied: (themes: string) =>
    `Näillä teemoilla ei ole kanavaa: ${themes}. Kirjoita teeman kanavalla ”kanava”.`,
};
export type PeopleWords = Widen<typeof peopleFi>;
