import fc from 'fast-check';
import type { FactContent } from '../../src/shared/domain/fact';
import { addDays, addMinutes } from '../../src/shared/domain/month';
import { paces, stages } from '../../src/shared/domain/pilot';
import { roundWindow } from '../../src/shared/domain/rounds';
import { generatedNetwork } from './generated-network';
import { day, month, organisation, sometimes, type TellHappening, theme, themes, told } from './told';

export const bulletin: TellHappening = fc
  .record({
    by: fc.constantFrom('coordinator', 'coordinator', 'lead'),
    themes,
    on: day,
    withdrawn: fc.constantFrom(false, false, false, true),
    relays: fc.uniqueArray(fc.record({ theme, late: fc.integer({ min: 0, max: 9 }) }), {
      selector: (r) => r.theme,
      maxLength: 2,
    }),
    acknowledged: fc.uniqueArray(organisation, { maxLength: 4 }),
  })
  .map((b) => (n: number) => {
    const id = `b${n}`;
    const content = {
      kind: 'bulletinPublished',
      bulletin: id,
      version: 1,
      themes: b.themes,
      by: b.by as 'coordinator' | 'lead',
      type: 'bulletin',
      title: { fi: `Tiedote ${n}` },
    } as const;
    return [
      told(content, b.on),
      ...(b.withdrawn ? [told({ ...content, version: 2, withdrawn: true }, addDays(b.on, 1))] : []),
      ...b.relays.map((r) =>
        told(
          { kind: 'bulletinRelayed', bulletin: id, theme: r.theme, version: 1, by: 'lead' },
          addDays(b.on, r.late),
        ),
      ),
      ...b.acknowledged.map((o) =>
        told(
          { kind: 'bulletinAcknowledged', bulletin: id, organisation: o, acknowledged: true },
          addDays(b.on, 2),
        ),
      ),
    ];
  });

const answers = fc.array(
  fc.record({
    organisation,
    theme,
    pilot: fc.constantFrom('p1', 'p2'),
    stage: fc.constantFrom(...stages),
    pace: fc.constantFrom(...paces),
    internal: sometimes,
    after: fc.integer({ min: 60, max: 14 * 24 * 60 }),
  }),
  { maxLength: 5 },
);
export const round: TellHappening = fc
  .record({
    month,
    closed: sometimes,
    answers,
    seen: fc.uniqueArray(theme, { maxLength: 2 }),
    approved: fc.uniqueArray(theme, { maxLength: 2 }),
  })
  .map((r) => () => {
    const window = roundWindow(r.month, generatedNetwork.project.quietMonths);
    if (!window) return [];
    const { opensAt, closesAt } = window;
    const [opens, closes] = [opensAt.slice(0, 10), closesAt.slice(0, 10)];
    return [
      { content: { kind: 'roundOpened', round: r.month, opensAt, closesAt }, day: opens, at: opensAt },
      ...(r.closed
        ? [{ content: { kind: 'roundClosed', round: r.month } as const, day: closes, at: closesAt }]
        : []),
      ...r.answers.map(({ after, ...a }) => {
        const at = addMinutes(opensAt, after);
        const content = { kind: 'pilotAnswered', round: r.month, title: a.pilot, help: false, share: false };
        return { content: { ...content, ...a } as FactContent, day: at.slice(0, 10), at };
      }),
      ...r.seen.map((theme) => ({
        content: { kind: 'roundSeen', round: r.month, theme, organisation: 'lead' } as const,
        day: closes,
        at: addMinutes(closesAt, 60),
      })),
      ...r.approved.map((theme) => ({
        content: { kind: 'roundApproved', round: r.month, theme, version: 1 } as const,
        day: closes,
        at: addMinutes(closesAt, 90),
      })),
    ];
  });
