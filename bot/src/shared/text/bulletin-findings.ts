import type { WrittenLanguage } from '../domain/bulletin';
import {
  type BulletinField,
  type BulletinFinding,
  longBody,
  mostAttachments,
  mostCardBytes,
  mostTitle,
} from '../domain/bulletin-check';
import type { Lost } from '../domain/bulletin-markup';
import type { Language, Localized } from '../domain/language';

const inLanguage: Readonly<Record<WrittenLanguage, Localized>> = {
  fi: { fi: 'Suomenkielinen', sv: 'Den finska', en: 'The Finnish' },
  sv: { fi: 'Ruotsinkielinen', sv: 'Den svenska', en: 'The Swedish' },
};
const fields: Readonly<Record<BulletinField, Localized>> = {
  title: { fi: 'otsikko', sv: 'rubriken', en: 'title' },
  body: { fi: 'teksti', sv: 'texten', en: 'text' },
  link: { fi: 'linkki', sv: 'länken', en: 'link' },
  image: { fi: 'kuva', sv: 'bilden', en: 'picture' },
  attachments: { fi: 'liitteet', sv: 'bilagorna', en: 'attachments' },
  audience: { fi: 'kohderyhmä', sv: 'målgruppen', en: 'audience' },
  card: { fi: 'kortti', sv: 'kortet', en: 'card' },
};
/** "Suomenkielinen teksti", "Den finska texten", "The Finnish text". */
const part = ({ field, lang }: BulletinFinding, to: Language): string =>
  lang ? `${inLanguage[lang][to]} ${fields[field][to]}` : fields[field][to];

const lost: Readonly<Record<Lost, Localized>> = {
  mention: {
    fi: 'maininta (at-merkintä): kirjoita nimi ilman sitä',
    sv: 'ett omnämnande (at-märkning): skriv namnet utan det',
    en: 'a mention (at tag): write the name without it',
  },
  markup: {
    fi: 'HTML-koodi: poista kulmasulkeet',
    sv: 'HTML-kod: ta bort vinkelparenteserna',
    en: 'HTML: leave out the angle brackets',
  },
  heading: {
    fi: 'väliotsikko (#): käytä lihavointia **näin**',
    sv: 'en mellanrubrik (#): använd fetstil **så här**',
    en: 'a heading (#): use bold **like this**',
  },
  quote: {
    fi: 'lainauslohko (>): käytä lainausmerkkejä',
    sv: 'ett citatblock (>): använd citattecken',
    en: 'a block quote (>): use quotation marks',
  },
  table: {
    fi: 'taulukko (|): tee siitä luettelo tai liite',
    sv: 'en tabell (|): gör en lista eller en bilaga',
    en: 'a table (|): make it a list or an attachment',
  },
  code: {
    fi: 'koodimerkintä (`): poista se',
    sv: 'kodmarkering (`): ta bort den',
    en: 'code marks (`): leave them out',
  },
  struck: {
    fi: 'yliviivaus (~~): poista se',
    sv: 'genomstrykning (~~): ta bort den',
    en: 'strike-through (~~): leave it out',
  },
  rule: {
    fi: 'vaakaviiva (---): käytä tyhjää riviä',
    sv: 'en vågrät linje (---): använd en tom rad',
    en: 'a rule (---): use an empty line',
  },
  image: {
    fi: 'kuva tekstin seassa: lisää se kohtaan Kuva',
    sv: 'en bild i texten: lägg den i fältet Bild',
    en: 'a picture in the text: put it into the field Picture',
  },
  nestedList: {
    fi: 'sisennetty luettelo: tee siitä yksi taso',
    sv: 'en indragen lista: gör den till en nivå',
    en: 'an indented list: make it one level',
  },
  link: {
    fi: 'linkki, joka ei ala http:// tai https://',
    sv: 'en länk som inte börjar med http:// eller https://',
    en: 'a link that does not begin with http:// or https://',
  },
};

type Say = (finding: BulletinFinding) => Localized;
const texts: Readonly<Record<BulletinFinding['code'], Say>> = {
  noText: () => ({
    fi: 'Kirjoita otsikko ja teksti ainakin toisella kielellä.',
    sv: 'Skriv rubrik och text på åtminstone det ena språket.',
    en: 'Write a title and a text in at least one of the languages.',
  }),
  halfLanguage: (f) => ({
    fi: `${part(f, 'fi')} puuttuu. Täydennä se tai tyhjennä kieli kokonaan.`,
    sv: `${part(f, 'sv')} saknas. Fyll i den eller töm språket helt.`,
    en: `${part(f, 'en')} is missing. Fill it in, or empty that language altogether.`,
  }),
  languageMissing: ({ lang }) =>
    lang === 'fi'
      ? {
          fi: 'Suomenkielinen teksti puuttuu. Lisää se, tai julkaise merkinnällä ”Suomenkielinen versio tulossa”.',
          sv: 'Den finska texten saknas. Lägg till den, eller publicera med notisen ”Finsk version kommer”.',
          en: 'The Finnish text is missing. Add it, or publish with the note that it follows.',
        }
      : {
          fi: 'Ruotsinkielinen teksti puuttuu. Lisää se, tai julkaise merkinnällä ”Svensk version kommer”.',
          sv: 'Den svenska texten saknas. Lägg till den, eller publicera med notisen ”Svensk version kommer”.',
          en: 'The Swedish text is missing. Add it, or publish with the note “Svensk version kommer”.',
        },
  sameText: () => ({
    fi: 'Suomen- ja ruotsinkielinen kohta ovat samat. Onko toinen jäänyt kääntämättä?',
    sv: 'Den finska och den svenska delen är likadana. Har den ena inte översatts?',
    en: 'The Finnish and the Swedish part are the same. Is one of them untranslated?',
  }),
  titleLong: (f) => ({
    fi: `${part(f, 'fi')} on liian pitkä: enintään ${mostTitle} merkkiä.`,
    sv: `${part(f, 'sv')} är för lång: högst ${mostTitle} tecken.`,
    en: `${part(f, 'en')} is too long: at most ${mostTitle} characters.`,
  }),
  bodyLong: (f) => ({
    fi: `${part(f, 'fi')} on pitkä puhelimella luettavaksi (yli ${longBody} merkkiä). Voisiko osan siirtää linkin taakse?`,
    sv: `${part(f, 'sv')} är lång att läsa på telefon (över ${longBody} tecken). Kan en del flyttas bakom en länk?`,
    en: `${part(f, 'en')} is long to read on a phone (over ${longBody} characters). Could some of it move behind a link?`,
  }),
  notKept: (f) => {
    const { fi, sv, en } = lost[f.lost ?? 'markup'];
    return {
      fi: `${part(f, 'fi')}, rivi ${f.line ?? 1}: kortti ei näytä tätä. ${upper(fi)}.`,
      sv: `${part(f, 'sv')}, rad ${f.line ?? 1}: kortet visar inte detta. ${upper(sv)}.`,
      en: `${part(f, 'en')}, line ${f.line ?? 1}: a card does not show this. ${upper(en)}.`,
    };
  },
  badLink: (f) => ({
    fi: `Osoitetta ei voi käyttää (${part(f, 'fi')}). Linkin alussa on oltava http:// tai https://, kuvan alussa https://, ja liitteellä on oltava nimi.`,
    sv: `Adressen kan inte användas (${part(f, 'sv')}). En länk börjar med http:// eller https://, en bild med https://, och en bilaga har ett namn.`,
    en: `The address cannot be used (${part(f, 'en')}). A link begins with http:// or https://, a picture with https://, and an attachment has a name.`,
  }),
  noAlt: () => ({
    fi: 'Kerro kuvan sisältö sanoin niille, jotka eivät näe kuvaa.',
    sv: 'Beskriv bilden i ord för dem som inte ser den.',
    en: 'Say in words what the picture shows, for those who cannot see it.',
  }),
  tooMany: () => ({
    fi: `Liitteitä on liikaa: enintään ${mostAttachments}.`,
    sv: `För många bilagor: högst ${mostAttachments}.`,
    en: `Too many attachments: at most ${mostAttachments}.`,
  }),
  cardTooBig: () => ({
    fi: `Tiedote ei mahdu korttiin (enintään ${mostCardBytes / 1024} kilotavua). Lyhennä tekstiä tai siirrä osa linkin taakse.`,
    sv: `Infomeddelandet ryms inte på kortet (högst ${mostCardBytes / 1024} kilobyte). Förkorta texten eller flytta en del bakom en länk.`,
    en: `The bulletin does not fit into a card (at most ${mostCardBytes / 1024} kilobytes). Shorten it, or move some of it behind a link.`,
  }),
  noAudience: () => ({
    fi: 'Valitse, kenelle tiedote lähetetään.',
    sv: 'Välj vem infomeddelandet skickas till.',
    en: 'Choose whom the bulletin goes to.',
  }),
};
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A finding as the sentence that its writer reads. */
export const sayFinding = (finding: BulletinFinding, lang: Language): string =>
  upper(texts[finding.code](finding)[lang]);
