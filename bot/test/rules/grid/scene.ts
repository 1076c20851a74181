import { rooms } from '../../../src/rooms';
import * as bulletins from '../../../src/shared/contract/bulletins';
import * as checkIns from '../../../src/shared/contract/check-ins';
import * as events from '../../../src/shared/contract/events';
import * as facts from '../../../src/shared/contract/facts';
import * as guidelines from '../../../src/shared/contract/guidelines';
import { selfReport } from '../../../src/shared/contract/obligations';
import { recordEndpoint } from '../../../src/shared/contract/records';
import * as roundReview from '../../../src/shared/contract/round-review';
import type { EventFormat, EventType, Presence } from '../../../src/shared/domain/event';
import type { GuidelineGroup } from '../../../src/shared/domain/guideline';
import { addDays, type Day, helsinki } from '../../../src/shared/domain/month';
import type { Stage } from '../../../src/shared/domain/pilot';
import type { ThemeId } from '../../../src/shared/domain/theme';
import { type House, openHouse } from '../../house';
import { network } from './network';

export type GridPerson = 'coordinator' | 'lead' | 'colead' | 'contact' | 'newcomer';
const organisationOf: Record<GridPerson, string> = {
  coordinator: 'koivu',
  lead: 'haapa',
  colead: 'manty',
  contact: 'paju',
  newcomer: 'lehmus',
};
type More = {
  readonly days?: readonly Day[];
  readonly format?: EventFormat;
  readonly place?: string;
};
type GridReport = {
  readonly part?: string;
  readonly theme?: ThemeId;
  readonly day?: Day;
  readonly url?: string;
  readonly notApplicable?: boolean;
};
export const quality: ThemeId = 'quality';
export const future: ThemeId = 'future-and-vision';
export const url = 'https://esimerkki.example/asiakirja';

/** What people do, each act through the use-case that they do it with, on a day that the clock is moved to. */
export type GridScene = Awaited<ReturnType<typeof openScene>>;
export const openScene = async (start: Day) => {
  const house: House = await openHouse(helsinki(start, '08:00'), network, rooms);
  let forms = 0;
  const form = (): string => `lomake-${String(++forms).padStart(4, '0')}`;
  const on = async (day: Day, time = '18:00'): Promise<void> => {
    if (helsinki(day, time) > house.now()) await house.advance(helsinki(day, time));
  };
  const today = (): Day => house.actorOf('coordinator').today;
  const planned = async (
    by: GridPerson,
    type: EventType,
    themes: readonly ThemeId[],
    day: Day,
    more: More = {},
  ) => {
    const { days = [], ...rest } = more;
    const hours = { starts: '09:00', ends: '15:00' };
    const body = { form: form(), type, themes, day, ...hours, ...rest };
    const moreDays = days.map((d) => ({ day: d, ...hours }));
    return (
      await house.call(events.planEvent, by, { body: { ...body, ...(days.length > 0 ? { moreDays } : {}) } })
    ).id;
  };
  const marked = async (by: GridPerson, event: string, isHeld: boolean, sitting = 1): Promise<void> => {
    await house.call(events.markHeld, by, { params: { id: event }, body: { held: isHeld, sitting } });
  };
  /** Planned the day before, and after each of its days marked as held. */
  const held = async (
    by: GridPerson,
    type: EventType,
    themes: readonly ThemeId[],
    day: Day,
    more: More = {},
  ) => {
    await on(addDays(day, -1));
    const event = await planned(by, type, themes, day, more);
    for (const [i, d] of [day, ...(more.days ?? [])].entries()) {
      await on(d);
      await marked(by, event, true, i + 1);
    }
    return event;
  };
  return {
    house,
    on,
    planned,
    marked,
    held,
    cancelled: (by: GridPerson, event: string) =>
      house.call(events.cancelEvent, by, { params: { id: event }, body: { reason: 'Este' } }),
    moved: (by: GridPerson, event: string, day: Day) =>
      house.call(events.moveEvent, by, {
        params: { id: event },
        body: { day, starts: '09:00', ends: '10:00' },
      }),
    attended: (by: GridPerson, event: string, who: Readonly<Record<string, Presence>>, sitting = 1) =>
      house.call(events.markAttendance, by, {
        params: { id: event },
        body: {
          sitting,
          organisations: Object.entries(who).map(([organisation, presence]) => ({ organisation, presence })),
        },
      }),
    disputed: (by: GridPerson, event: string) =>
      house.call(events.disputeAttendance, by, {
        params: { id: event },
        body: { organisation: organisationOf[by] },
      }),
    report: async (by: GridPerson, obligation: string, more: GridReport = {}): Promise<string> => {
      const body = {
        form: form(),
        obligation,
        organisation: organisationOf[by],
        day: today(),
        note: 'Tehty',
      };
      return (await house.call(selfReport, by, { body: { ...body, ...more } })).fact;
    },
    withdrawn: (by: GridPerson, fact: string) =>
      house.call(facts.correctReport, by, {
        body: { fact, organisation: organisationOf[by], day: today(), note: 'Väärä', withdrawn: true },
      }),
    document: async (by: GridPerson, obligation: string, more: GridReport = {}): Promise<string> => {
      const body = { obligation, organisation: organisationOf[by], day: today(), url, title: 'Asiakirja' };
      return (await house.call(recordEndpoint('document'), by, { body: { ...body, ...more } })).fact;
    },
    survey: (survey: 'start' | 'final') =>
      house.call(recordEndpoint('survey'), 'coordinator', {
        body: { survey, asked: 5, answered: 4, day: today() },
      }),
    groups: (none: boolean) =>
      house.call(recordEndpoint('groups'), 'lead', { body: { theme: quality, none, day: today() } }),
    platform: () =>
      house.call(recordEndpoint('platform'), 'coordinator', {
        body: { platform: 'Teams-tiimi', owner: 'Koivun koordinaatio', day: today() },
      }),
    handedOff: (by: GridPerson, theme: ThemeId) =>
      house.call(recordEndpoint('handOff'), by, { body: { theme, url, day: today() } }),
    introduced: (organisation: string) =>
      house.call(recordEndpoint('introduction'), 'lead', {
        body: { organisation, theme: quality, day: today() },
      }),
    bulletin: async (by: GridPerson, themes: readonly ThemeId[]): Promise<string> => {
      const words = { title: { fi: 'Ohjelma', sv: 'Program' }, body: { fi: 'Tulossa.', sv: 'Kommer.' } };
      const body = { form: form(), ...words, audience: { general: false, themes } };
      return (await house.call(bulletins.publishBulletin, by, { body })).id;
    },
    relayed: (by: GridPerson, id: string, theme: ThemeId) =>
      house.call(bulletins.relayBulletin, by, { params: { id }, body: { theme } }),
    /** The calendar's rounds open and close by themselves from here on. */
    rounds: () => house.prepare(),
    answered: (by: GridPerson, round: string, stage: Stage, internal = false) =>
      house.call(checkIns.answerCheckIn, by, {
        params: { round },
        body: {
          organisation: organisationOf[by],
          theme: quality,
          title: 'Arvioinnin arki',
          stage,
          help: false,
          share: false,
          internal,
        },
      }),
    approvedRound: (by: GridPerson, theme: ThemeId, round: string) =>
      house.call(roundReview.approveRound, by, { params: { round }, body: { theme, version: 1 } }),
    seenRound: (by: GridPerson, theme: ThemeId, round: string) =>
      house.call(recordEndpoint('roundSeen'), by, { body: { theme, round } }),
    pinned: (group: GuidelineGroup) =>
      house.call(guidelines.pinGuideline, 'coordinator', {
        params: { id: `g-${form()}` },
        body: { group, title: { fi: 'Viestinnän ohje', sv: 'Anvisning' }, url },
      }),
    read: (reading: object) => house.call(facts.setInterpretation, 'coordinator', { body: { reading } }),
    withdrawnBulletin: (id: string) =>
      house.call(bulletins.withdrawBulletin, 'coordinator', {
        params: { id },
        body: { version: 1, reason: { fi: 'Väärä', sv: 'Fel' } },
      }),
  };
};
