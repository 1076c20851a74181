import type { Bilingual, Localized } from './language';
import type { Day, Instant } from './month';
import type { OrganisationId, PersonId } from './network';
import type { ThemeId } from './theme';

export type EventId = string;

export const eventTypes = [
  'coffee', // aamukahvit
  'themeMeeting', // säännöllinen tapaaminen
  'themeKickoff', // kehittämiskokonaisuuden aloitustapaaminen
  'training', // teemakohtainen koulutuskokonaisuus, 2 pv
  'workingGroup', // työryhmän tapaaminen
  'projectGroup', // projektiryhmä
  'steeringGroup', // ohjausryhmä
  'seminarKickoff',
  'seminarInterim',
  'seminarFinal',
  'briefing', // hankeinfo
  'officeHours', // projektipäällikkö tavattavissa
  'okmEvent', // OKM:n levittämistilaisuus
  'dissemination', // muu levittämistilaisuus
  'strategyProject', // yhteistyö muiden strategiahankkeiden kanssa
] as const;
export type EventType = (typeof eventTypes)[number];
export const isEventType = (word: string): word is EventType =>
  (eventTypes as readonly string[]).includes(word);

export const eventFormats = ['live', 'remote', 'hybrid'] as const;
export type EventFormat = (typeof eventFormats)[number];

/** One sitting of an event; a two-day training has two (A10). */
export type Sitting = { readonly startsAt: Instant; readonly endsAt: Instant };

/** What goes with an event: a link with its name. */
export type Material = { readonly title: string; readonly url: string };

/** What is planned. Moving or changing an event is a new version of its plan; the old one stays as history (S7). */
export type EventPlan = {
  readonly event: EventId;
  readonly type: EventType;
  /** Empty for events of the whole project. A joint event belongs to several. */
  readonly themes: readonly ThemeId[];
  readonly organiser: OrganisationId;
  readonly title: Bilingual;
  readonly topic?: string;
  readonly format: EventFormat;
  readonly place?: string;
  readonly joinUrl?: string;
  readonly sittings: readonly [Sitting, ...Sitting[]];
  /** The series that it is an occurrence of. */
  readonly series?: string;
  /** `HH:mm` in Helsinki on the same day; an hour before the start when nobody has said. */
  readonly remindAt?: string;
  /** So many may say that they come; who comes later waits in line. */
  readonly capacity?: number;
  /** Which working group meets: its name as it was planned, and its id where it is one of the theme's. */
  readonly group?: string;
  readonly groupId?: string;
  /** What it goes through, before; what was said, after (Liite 4, rivi 36). */
  readonly agenda?: string;
  readonly memo?: string;
  readonly material?: readonly Material[];
  /** When it was to begin before its time was set anew. */
  readonly movedFrom?: Instant;
  /** Since when its place or its link is known, where a later version changes something else. */
  readonly readySince?: Day;
  /** Themes whose leads are asked whether it is theirs too. */
  readonly asks?: readonly ThemeId[];
  /** The version that set this time: replies are to it. Its own number where nothing is said. */
  readonly timed?: number;
  /** Who planned it, where this version is somebody else's. */
  readonly planner?: PersonId;
};

export const rsvpAnswers = ['yes', 'maybe', 'no'] as const;
export type RsvpAnswer = (typeof rsvpAnswers)[number];

export const presences = ['present', 'remote', 'absent'] as const;
export type Presence = (typeof presences)[number];

/** An event as it stands: the fold of its facts. */
export type EventView = Omit<EventPlan, 'timed' | 'planner'> & {
  /** Grows when the time is set anew: replies are asked anew too. */
  readonly version: number;
  /** Grows with every change. */
  readonly revision: number;
  readonly plannedBy: PersonId;
  readonly cancelled?: { readonly reason: string; readonly at: Instant };
  /** Per sitting: true held, false not held, absent not said yet. */
  readonly held: readonly (boolean | undefined)[];
  readonly remoteAccepted: boolean;
  /** The coordinator has said no: who was remote was not there, and for its host it was not held (A9). */
  readonly remoteRefused: boolean;
};

export type EventTypeNames = Readonly<Record<EventType, Localized>>;

/** The ministry's events stand in the calendar under whoever wrote them down; nobody here hosts them. */
export const isHostedHere = ({ type }: Pick<EventPlan, 'type'>): boolean => type !== 'okmEvent';
/** Owed live by the source (Liite 4, rivit 74, 75, 99 and 101): held otherwise it waits for the coordination (A9). */
export const isOwedLive = ({ type }: Pick<EventPlan, 'type'>): boolean =>
  type === 'themeKickoff' || type === 'training';
