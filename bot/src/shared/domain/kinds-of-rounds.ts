import type { ContentOf } from './fact';
import { type FactKindOf, isWithdrawn, ofOrganisation, words } from './fact-kind';

type RoundKind =
  | 'roundOpened'
  | 'roundClosed'
  | 'roundAccepted'
  | 'roundApproved'
  | 'pilotAnswered'
  | 'helpClosed'
  | 'helpAnswered'
  | 'othersAsked';

/** Check-ins: their rounds, and what pilots answer. */
export const kindsOfRounds: { readonly [K in RoundKind]: FactKindOf<ContentOf<K>> } = {
  roundOpened: {
    slot: (c) => [c.round],
    names: words('Kyselykierros avattu', 'Avstämningsomgång öppnad', 'Check-in round opened'),
  },
  roundClosed: {
    slot: (c) => [c.round],
    names: words('Kyselykierros suljettu', 'Avstämningsomgång stängd', 'Check-in round closed'),
  },
  roundAccepted: {
    slot: (c) => [c.round, c.theme],
    names: words('Myöhässä saapuneita hyväksytty mukaan', 'Försenade svar godkända', 'Late answers accepted'),
  },
  roundApproved: {
    slot: (c) => [c.round, c.theme],
    names: words(
      'Kyselykierroksen luvut hyväksytty',
      'Avstämningsomgångens siffror godkända',
      'Check-in round approved',
    ),
  },
  pilotAnswered: {
    slot: (c) => [c.round, c.organisation, c.theme, c.pilot],
    subject: ofOrganisation,
    names: words('Tilannekyselyn vastaus', 'Svar på lägesavstämningen', 'Check-in answer'),
    claims: ['stage'],
    takesBack: isWithdrawn,
    freeText: ['title', 'done'],
  },
  helpClosed: {
    slot: (c) => [c.organisation, c.theme, c.pilot, c.answer],
    subject: ofOrganisation,
    names: words('Avunpyyntö käsitelty', 'Begäran om hjälp behandlad', 'Request for help closed'),
  },
  helpAnswered: {
    slot: (c) => [c.organisation, c.theme, c.pilot, c.answer, c.author],
    subject: ofOrganisation,
    names: words('Avunpyyntöön vastattu', 'Begäran om hjälp besvarad', 'Request for help answered'),
    personal: ['author'],
    freeText: ['text'],
  },
  othersAsked: {
    slot: (c) => [c.organisation, c.theme, c.pilot, c.answer],
    subject: ofOrganisation,
    names: words(
      'Apua kysytty teeman muilta',
      'Hjälp efterfrågad av temats andra',
      'The theme’s others asked for help',
    ),
  },
};
