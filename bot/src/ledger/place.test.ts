import { smallNetwork } from '../../test/rules/test-ledger';
import type { Actor } from '../shared/domain/actor';
import { partsTaking, takesOf } from '../shared/domain/measures';
import type { Network, Person } from '../shared/domain/network';
import { obligations } from '../shared/domain/obligation';
import { demandTaken, placeOf } from './place';

const contactOf = (organisation: string): Person => ({
  id: `p-${organisation}`,
  name: organisation,
  email: `${organisation}@koulu.example`,
  language: 'fi',
  assignments: [{ organisation, role: 'contact', deputy: false, from: '2023-12-01' }],
  accounts: [],
});
const network: Network = {
  ...smallNetwork,
  organisations: [
    ...smallNetwork.organisations.map((o) =>
      o.id === 'dev' ? { ...o, left: '2024-05-14', mergedInto: 'late' } : o,
    ),
  ],
  people: ['dev', 'late', 'city'].map(contactOf),
};
const as = (organisation: string): Actor => ({
  objectId: 'o',
  tenantId: 't',
  name: organisation,
  language: 'fi',
  person: contactOf(organisation),
  today: '2024-06-20',
});
const tell =
  (organisation: string, day: string, more: object = {}) =>
  () =>
    placeOf(
      { actor: as(organisation), network },
      { obligation: 'dev-communicate-internally', organisation, theme: 'quality', day, ...more },
    );

describe('A report is taken where it counts', () => {
  it('not of a day before the organisation had the duty; of a merged one’s days its heir tells', () => {
    expect(tell('late', '2024-06-03')).not.toThrow();
    expect(tell('late', '2024-04-30', { theme: 'competence-and-staff' })).toThrow('badInput');
    expect(tell('late', '2024-04-30')).not.toThrow();
  });
  it('not after the organisation has left: it names who tells instead', () => {
    expect(tell('dev', '2024-06-03')).toThrow(
      expect.objectContaining({ code: 'dutyOver', values: { day: '2024-05-14', into: 'Myöhälä' } }),
    );
  });

  it.each(obligations.map((o) => [o.id, o] as const))(
    '%s: no door takes what counts nowhere',
    (_id, obligation) => {
      const parts = (obligation.parts ?? []).map((p) => p.id);
      const code = (asked: object): string | null => {
        try {
          demandTaken(obligation, asked);
          return null;
        } catch (error) {
          return (error as { code?: string }).code ?? 'none';
        }
      };
      const theme = { theme: 'quality' };
      const url = { url: 'https://esimerkki.example/a' };
      for (const part of [undefined, ...parts]) {
        const place = { ...theme, ...(part ? { part } : {}) };
        const taken = takesOf(obligation, part);
        expect(code({ ...place, ...url }) === null).toBe(taken !== 'none');
        expect(code(place) === null).toBe(taken === 'any');
      }
      if (partsTaking(obligation).length > 0) expect(code(url)).toBe('askPart');
    },
  );
});
