import fc from 'fast-check';
import type { FactContent } from '../../src/shared/domain/fact';
import { addDays } from '../../src/shared/domain/month';
import { rolesOf } from '../../src/shared/domain/network';
import { type Obligation, obligations } from '../../src/shared/domain/obligation';
import type { ThemeId } from '../../src/shared/domain/theme';
import { generatedNetwork } from './generated-network';
import {
  day,
  delay,
  noon,
  organisation,
  organisations,
  sometimes,
  type TellHappening,
  theme,
  told,
} from './told';

const placed = (o: Obligation, by: string, about: ThemeId) => ({
  obligation: o.id,
  organisation: by,
  ...(o.scope === 'theme' || o.scope === 'organisation-theme' ? { theme: about } : {}),
});
const teller = (o: Obligation): readonly string[] =>
  organisations.filter((id) => rolesOf(generatedNetwork, id, '2024-05-15').includes(o.role));
/** A self-report or a document, sometimes withdrawn the day after. */
export const report: TellHappening = fc
  .record({
    obligation: fc.constantFrom(...obligations),
    who: fc.nat(),
    part: fc.nat(),
    theme,
    on: day,
    late: delay,
    url: sometimes,
    document: sometimes,
    notApplicable: fc.constantFrom(false, false, true),
    withdrawn: fc.constantFrom(false, false, false, true),
  })
  .map((r) => (n: number) => {
    const own = teller(r.obligation);
    const part = r.obligation.parts?.[r.part % r.obligation.parts.length]?.id;
    const place = {
      ...placed(r.obligation, own[r.who % own.length] ?? 'city', r.theme),
      ...(part ? { part } : {}),
    };
    const link = `https://esimerkki.example/${n}`;
    const content: FactContent = r.document
      ? { kind: 'documentLinked', ...place, url: link, title: 'Asiakirja' }
      : {
          kind: 'selfReported',
          ...place,
          note: 'Tehty',
          form: `f${n}`,
          ...(r.url ? { url: link } : {}),
          ...(r.notApplicable ? { notApplicable: true } : {}),
        };
    const taken = { ...content, withdrawn: true } as FactContent;
    return [
      told(content, r.on, r.late),
      ...(r.withdrawn ? [{ content: taken, day: r.on, at: noon(addDays(r.on, r.late + 1)) }] : []),
    ];
  });

export const once: TellHappening = fc
  .record({
    on: day,
    theme,
    organisation,
    none: sometimes,
    pinned: fc.constantFrom(true, true, false),
    which: fc.constantFrom('start', 'final'),
    what: fc.constantFrom('groups', 'part', 'introduced', 'survey', 'guideline', 'platform'),
  })
  .map((o) => (n: number) => {
    const url = 'https://esimerkki.example/osa';
    const contents: Record<typeof o.what, FactContent> = {
      groups: { kind: 'groupsDivided', theme: o.theme, none: o.none },
      platform: { kind: 'platformKept', platform: `Alusta ${n % 2}`, owner: 'Koivulan kaupunki' },
      part: { kind: 'partDelivered', theme: o.theme, url },
      introduced: { kind: 'introduced', organisation: o.organisation, theme: o.theme },
      survey: { kind: 'surveyClosed', survey: o.which as 'start' | 'final', asked: 7, answered: 5 },
      guideline: {
        kind: 'guidelinePinned',
        guideline: `g${n}`,
        group: 'communication',
        title: { fi: `Ohje ${n}` },
        url,
        pinned: o.pinned,
      },
    };
    return [told(contents[o.what], o.on)];
  });

export const reading: TellHappening = fc
  .record({
    on: day,
    content: fc.oneof(
      fc.constantFrom('always', 'months:3', 'months:6').map(
        (value) =>
          ({
            kind: 'interpretationSet',
            key: 'projectGroupMultiplier',
            value: value as 'always',
          }) as const,
      ),
      fc
        .constantFrom('okmEvents', 'coffees')
        .map((value) => ({ kind: 'interpretationSet', key: 'truncatedLine', value }) as const),
      fc
        .record({
          obligation: fc.constantFrom(...obligations.filter((o) => o.cadence.type === 'ongoing')),
          every: fc.constantFrom('month', 'quarter', 'phase', 'none'),
        })
        .map(
          ({ obligation, every }) =>
            ({ kind: 'interpretationSet', key: 'reviewPeriod', obligation: obligation.id, every }) as const,
        ),
    ),
  })
  .map(({ on, content }) => () => [told(content as FactContent, on)]);
