import { attended, event, fact, smallNetwork } from '../../../test/rules/test-ledger';
import { explain } from './explanation';
import type { Fact } from './fact';
import { measures, takesOf } from './measures';
import type { Network } from './network';
import { obligationById, obligations } from './obligation';
import { overviewOf } from './overview';
import { indexLedger, standingsOf } from './standings';
import type { ThemeId } from './theme';

type EdgeCase = { network?: Network; facts?: readonly Fact[]; who: string; month: string; today: string };
const rowsFor = ({ network = smallNetwork, facts = [], who, month, today }: EdgeCase) =>
  standingsOf({ network, facts }, { organisation: who, month, today });
const row = (duty: string, asked: EdgeCase, theme?: ThemeId) =>
  rowsFor(asked).find((r) => r.obligation === duty && (!theme || r.theme === theme));
const themeIn = (network: Network, facts: readonly Fact[], month: string, today: string, theme: ThemeId) =>
  overviewOf({ network, facts }, month, today).themes.find((t) => t.theme === theme);
const opened = (
  duty: string,
  { network = smallNetwork, facts = [], who, month, today }: EdgeCase,
  theme: ThemeId,
) => {
  const obligation = obligationById(duty);
  if (!obligation) throw new Error(duty);
  const known = indexLedger({ network, facts }, today);
  return explain({ known, question: { organisation: who, month, today }, obligation, theme });
};
const remoteWord = (id: string, accepted: boolean, day: string) =>
  fact({ kind: 'remoteAccepted', event: id, accepted }, day);

describe('One moment closes a month', () => {
  test('what is due on its last day and was not done is late on that month’s page, and at risk on the day itself', () => {
    const on = (today: string) =>
      row('lead-theme-procurements', { who: 'lead', month: '2024-08', today })?.standing;
    expect([on('2024-08-31'), on('2024-09-01'), on('2024-11-06')]).toEqual(['atRisk', 'overdue', 'overdue']);
  });

  test('a start meeting held on the month’s last day is missed on that month’s page', () => {
    const facts = event('k', 'themeKickoff', ['quality'], '2024-01-31', { format: 'live' });
    const on = (today: string) =>
      row('dev-attend-theme-kickoff', { facts, who: 'dev', month: '2024-01', today }, 'quality')?.standing;
    expect([on('2024-01-31'), on('2024-02-01')]).toEqual(['onTrack', 'overdue']);
  });

  test('a past month shows its own round and its own pilots', () => {
    const round = (month: string, day: string) =>
      fact(
        {
          kind: 'roundOpened',
          round: month,
          opensAt: `${day}T06:30:00.000Z`,
          closesAt: `${month}-28T13:00:00.000Z`,
        },
        day,
      );
    const pilot = (month: string, day: string, stage: 'running' | 'finished') =>
      fact(
        {
          kind: 'pilotAnswered',
          round: month,
          organisation: 'dev',
          theme: 'quality',
          pilot: 'p1',
          title: 'Pilotti',
          stage,
          help: false,
          share: false,
          internal: false,
        },
        day,
      );
    const facts = [
      round('2024-09', '2024-09-20'),
      pilot('2024-09', '2024-09-23', 'running'),
      round('2024-11', '2024-11-21'),
      pilot('2024-11', '2024-11-25', 'finished'),
    ];
    const september = themeIn(smallNetwork, facts, '2024-09', '2024-11-29', 'quality');
    expect([september?.round?.round, september?.round?.answered]).toEqual(['2024-09', 1]);
    expect(september?.pilots).toMatchObject({ running: 1, finished: 0 });
    expect(themeIn(smallNetwork, facts, '2024-10', '2024-11-29', 'quality')?.round).toBeNull();
    expect(themeIn(smallNetwork, facts, '2024-11', '2024-11-29', 'quality')?.pilots.finished).toBe(1);
  });
});

describe('The coordinator’s no to remote is a no', () => {
  const kickoff = event('k', 'themeKickoff', ['quality'], '2024-02-06', { format: 'remote' });
  const facts = [...kickoff, attended('k', 'dev', '2024-02-06', 'remote')];
  const at = { month: '2024-02', today: '2024-03-04' };
  const dev = (all: readonly Fact[]) =>
    row('dev-attend-theme-kickoff', { facts: all, who: 'dev', ...at }, 'quality');
  const host = (all: readonly Fact[]) =>
    row('dev-attend-theme-kickoff', { facts: all, who: 'lead', ...at }, 'quality');
  const held = (all: readonly Fact[]) =>
    row('lead-hold-theme-kickoff', { facts: all, who: 'lead', ...at }, 'quality');

  test('until the word comes everybody waits, the host too', () => {
    for (const found of [dev(facts), host(facts), held(facts)])
      expect(found).toMatchObject({ standing: 'notDue', needsConfirmation: true });
  });
  test('whoever was at another start meeting in person waits for no word', () => {
    const live = event('l', 'themeKickoff', ['quality'], '2024-02-01', { format: 'live' });
    const both = dev([...facts, ...live, attended('l', 'dev', '2024-02-01')]);
    expect(both).toMatchObject({ standing: 'fulfilled', done: 1, needsConfirmation: false });
    expect(both?.notes).not.toContain('remoteAwaitsAcceptance');
  });
  test('after a yes it counts for all', () => {
    const yes = [...facts, remoteWord('k', true, '2024-02-08')];
    expect([dev(yes), host(yes), held(yes)].map((r) => r?.standing)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
  });
  test('after a no it was not attended, and for its host not held; the log says so', () => {
    const no = [...facts, remoteWord('k', false, '2024-02-08')];
    expect(dev(no)).toMatchObject({ standing: 'overdue', done: 0, notes: ['remoteRefused'] });
    expect(held(no)).toMatchObject({ standing: 'overdue', done: 0, notes: ['remoteRefused'] });
    for (const [duty, who] of [
      ['dev-attend-theme-kickoff', 'dev'],
      ['lead-hold-theme-kickoff', 'lead'],
    ] as const)
      expect(opened(duty, { facts: no, who, ...at }, 'quality')?.log.map((l) => l.kind)).toContain(
        'remoteAccepted',
      );
    expect(
      opened('dev-attend-theme-kickoff', { facts: no, who: 'dev', ...at }, 'quality')?.seats,
    ).toMatchObject([{ state: 'refused' }]);
  });
});

describe('A theme’s duty belongs to the theme', () => {
  const leads = [
    { organisation: 'lead', theme: 'quality', share: 100, from: '2023-12-01', until: '2024-05-14' },
    { organisation: 'dev', theme: 'quality', share: 100, from: '2024-05-15' },
  ] as const;
  const changed = (rows: Network['leaderships']): Network => ({ ...smallNetwork, leaderships: rows });
  const network = changed(leads);
  const coffee = event('c', 'coffee', ['quality'], '2024-05-07');
  const coffees = (who: string, month: string, facts: readonly Fact[] = []) =>
    row('lead-morning-coffees', { network, facts, who, month, today: '2024-07-02' }, 'quality');

  test('the month says what it was, whatever the order of lines in the file', () => {
    for (const rows of [leads, leads.toReversed()])
      for (const [facts, standing] of [
        [[], 'overdue'],
        [coffee, 'fulfilled'],
      ] as const)
        expect(themeIn(changed(rows), facts, '2024-05', '2024-06-06', 'quality')?.coffees.standing).toBe(
          standing,
        );
  });
  test('the new lead began in the midst of the month, the old one’s row is ended; each says why', () => {
    expect(coffees('dev', '2024-05')).toMatchObject({
      standing: 'notApplicable',
      notes: ['startedMidMonth'],
    });
    expect(coffees('lead', '2024-05')).toMatchObject({
      standing: 'notApplicable',
      notes: ['leadEnded', 'passedOn'],
    });
    expect(
      [coffees('dev', '2024-05', coffee), coffees('lead', '2024-05', coffee)].map((r) => r?.standing),
    ).toEqual(['fulfilled', 'fulfilled']);
    expect([coffees('dev', '2024-06')?.standing, coffees('lead', '2024-06')]).toEqual(['overdue', undefined]);
  });
  test('a start meeting never held, groups never divided and a bulletin not relayed pass to the new lead', () => {
    const published = fact(
      {
        kind: 'bulletinPublished',
        bulletin: 'b',
        version: 1,
        themes: ['quality'],
        by: 'coordinator',
        type: 'bulletin',
        title: { fi: 'Tiedote' },
      },
      '2024-05-13',
    );
    const standing = (duty: string) =>
      row(duty, { network, facts: [published], who: 'dev', month: '2024-06', today: '2024-06-06' }, 'quality')
        ?.standing;
    expect(
      ['lead-hold-theme-kickoff', 'lead-divide-into-working-groups', 'lead-relay-bulletins'].map(standing),
    ).toEqual(['overdue', 'overdue', 'atRisk']);
  });
});

describe('Two days of a training', () => {
  const two = (first: string, second: string) =>
    event('t', 'training', ['competence-and-staff'], first, {
      format: 'live',
      organiser: 'city',
      days: [first, second],
    });
  const duty = 'dev-attend-two-day-theme-training';
  const theme = 'competence-and-staff';

  test('a merger between them carries the first along', () => {
    const network: Network = {
      ...smallNetwork,
      organisations: smallNetwork.organisations.map((o) =>
        o.id === 'dev' ? { ...o, left: '2024-05-14', mergedInto: 'colead' } : o,
      ),
      memberships: [
        ...smallNetwork.memberships.map((m) =>
          m.organisation === 'dev' ? { ...m, until: '2024-05-14' } : m,
        ),
        { organisation: 'colead', theme, from: '2024-05-15' },
      ],
    };
    const facts = [
      ...two('2024-05-14', '2024-05-15'),
      attended('t', 'dev', '2024-05-14'),
      attended('t', 'colead', '2024-05-15', 'present', 2),
    ];
    const found = row(duty, { network, facts, who: 'colead', month: '2024-05', today: '2024-06-06' }, theme);
    expect(found).toMatchObject({ standing: 'fulfilled', done: 2 });
  });
  test('two sittings, or two events, on one day are one day', () => {
    const sittings = [
      ...two('2024-05-14', '2024-05-14'),
      attended('t', 'dev', '2024-05-14'),
      attended('t', 'dev', '2024-05-14', 'present', 2),
    ];
    const events = ['a', 'b'].flatMap((id) => [
      ...event(id, 'training', [theme], '2024-05-14', { format: 'live', organiser: 'city' }),
      attended(id, 'dev', '2024-05-14'),
    ]);
    for (const facts of [sittings, events]) {
      const at = { facts, month: '2024-05', today: '2024-05-20' };
      expect(row(duty, { ...at, who: 'dev' }, theme)).toMatchObject({ done: 1, required: 2 });
      expect(row('lead-two-day-theme-training', { ...at, who: 'city' }, theme)?.done).toBe(1);
    }
  });
});

describe('Small things at the edges', () => {
  test('who left in the midst of a month stands in its sum', () => {
    const network: Network = {
      ...smallNetwork,
      organisations: smallNetwork.organisations.map((o) =>
        o.id === 'dev' ? { ...o, left: '2024-05-15' } : o,
      ),
    };
    const pages = network.organisations.flatMap(({ id }) =>
      rowsFor({ network, who: id, month: '2024-05', today: '2024-06-06' }),
    );
    const whole = overviewOf({ network, facts: [] }, '2024-05', '2024-06-06');
    expect(Object.values(whole.standings).reduce((a, b) => a + b, 0)).toBe(pages.length);
    expect(pages.some((r) => r.notes.includes('notMemberAnyMore'))).toBe(true);
  });
  test('who left and comes again is told so, and not that it had not joined', () => {
    const network: Network = {
      ...smallNetwork,
      memberships: [
        { organisation: 'dev', theme: 'quality', from: '2023-12-01', until: '2024-02-29' },
        { organisation: 'dev', theme: 'quality', from: '2024-09-01' },
      ],
    };
    const notes = rowsFor({ network, who: 'dev', month: '2024-05', today: '2024-05-20' }).flatMap(
      (r) => r.notes,
    );
    expect(notes).toContain('notMemberNow');
    expect(notes).not.toContain('notMemberYet');
  });
  test('a quarter that begins in the break is looked at from the first working day after it', () => {
    const on = (today: string) =>
      row('dev-communicate-internally', { who: 'dev', month: today.slice(0, 7), today }, 'quality')?.standing;
    expect([on('2024-07-01'), on('2024-07-31'), on('2024-08-01'), on('2024-10-01')]).toEqual([
      'notDue',
      'notDue',
      'atRisk',
      'atRisk',
    ]);
  });
  test('an event moved over a month, held and taken back stands in the log', () => {
    const [plan] = event('m', 'themeMeeting', ['quality'], '2024-05-30');
    const [moved] = event('m', 'themeMeeting', ['quality'], '2024-06-04');
    if (!plan || !moved) throw new Error('no plan');
    const facts = [
      plan,
      { ...moved, id: 'eventPlanned~m~000002', number: 2, recordedAt: '2024-05-29T09:00:00.000Z' },
      fact({ kind: 'eventHeld', event: 'm', sitting: 1, held: true }, '2024-06-04'),
      fact(
        { kind: 'eventHeld', event: 'm', sitting: 1, held: false },
        '2024-06-04',
        '2024-06-05T09:00:00.000Z',
        2,
      ),
    ];
    const found = opened(
      'lead-regular-meetings-with-developers',
      { facts, who: 'lead', month: '2024-06', today: '2024-06-10' },
      'quality',
    );
    expect(found?.log.map((l) => l.fact)).toContain('eventHeld~m~1~000002');
  });
  test('a fresh network has done nothing with 0 of 0 themes, and nobody is alive in it', () => {
    const network: Network = { ...smallNetwork, leaderships: [], memberships: [] };
    const found = rowsFor({ network, who: 'city', month: '2024-05', today: '2024-05-20' });
    expect(found.filter((r) => r.standing === 'fulfilled')).toEqual([]);
    expect(found.find((r) => r.obligation === 'coord-national-dissemination-of-results')?.required).toBe(5);
    expect(found.find((r) => r.obligation === 'coord-engage-network')?.standing).toBe('notDue');
  });
  test('a warning that somebody has not been heard of names the day by which it is looked at', () => {
    const engaged = (facts: readonly Fact[], today: string) =>
      rowsFor({ facts, who: 'city', month: '2024-05', today }).find(
        (r) => r.obligation === 'coord-engage-network',
      );
    expect(engaged([], '2024-05-20')).toMatchObject({ standing: 'atRisk', due: '2024-05-31' });
  });
  test('a withdrawn bulletin is published no more in the overview, and asks nobody to relay it', () => {
    const bulletin = (withdrawn: boolean) =>
      fact(
        {
          kind: 'bulletinPublished',
          bulletin: 'b',
          version: 1,
          themes: ['quality'],
          by: 'coordinator',
          type: 'bulletin',
          title: { fi: 'Seminaari' },
          ...(withdrawn ? { withdrawn } : {}),
        },
        '2024-05-06',
      );
    const seen = (withdrawn: boolean) => [
      themeIn(smallNetwork, [bulletin(withdrawn)], '2024-05', '2024-05-20', 'quality')?.bulletins.published,
      row(
        'lead-relay-bulletins',
        { facts: [bulletin(withdrawn)], who: 'lead', month: '2024-05', today: '2024-05-20' },
        'quality',
      )?.standing,
    ];
    expect([seen(false)[0], seen(true)[0]]).toEqual([1, 0]);
    expect(seen(false)[1]).toBe('atRisk');
    expect(seen(true)[1]).not.toBe('atRisk');
  });
  test('a working group’s meeting that the lead went to counts on the lead’s page and in the overview alike', () => {
    const group = event('w', 'workingGroup', ['quality'], '2024-05-07', { organiser: 'dev' });
    const both = (facts: readonly Fact[]) => [
      row(
        'lead-regular-meetings-with-developers',
        { facts, who: 'lead', month: '2024-05', today: '2024-05-20' },
        'quality',
      )?.done,
      themeIn(smallNetwork, facts, '2024-05', '2024-05-20', 'quality')?.meetings.held,
    ];
    expect(both(group)).toEqual([0, 0]);
    expect(both([...group, attended('w', 'lead', '2024-05-07')])).toEqual([1, 1]);
  });
  test('a division that stands in the registry says where it stands', () => {
    const seat = (organisation: string) =>
      ({
        organisation,
        theme: 'quality',
        group: 'g',
        name: { fi: 'g', sv: 'g' },
        from: '2023-12-01',
      }) as const;
    const network: Network = { ...smallNetwork, seats: ['lead', 'dev'].map(seat) };
    const found = row(
      'lead-divide-into-working-groups',
      { network, who: 'lead', month: '2024-02', today: '2024-02-20' },
      'quality',
    );
    expect(found).toMatchObject({ standing: 'fulfilled', notes: ['dividedInRegistry'] });
  });
});

describe('What is too cheap does not count', () => {
  const note = (obligation: string, more: object = {}) =>
    fact(
      {
        kind: 'selfReported',
        obligation,
        organisation: 'city',
        note: 'Tehty',
        form: `form-${obligation}`,
        ...more,
      },
      '2024-11-12',
    );
  const city = (duty: string, facts: readonly Fact[]) =>
    row(duty, { facts, who: 'city', month: '2024-11', today: '2024-11-20' });
  test.each([
    'coord-ensure-management-competence',
    'coord-prepare-steering-and-project-groups',
    'coord-enable-peer-learning',
    'coord-communicate-development-work',
    'coord-monitor-evaluate-document',
  ])('a bare note on %s', (duty) => {
    expect(city(duty, [note(duty)])?.done).toBe(0);
  });
  const link = (obligation: string, organisation: string, more: object = {}) =>
    fact(
      {
        kind: 'documentLinked',
        obligation,
        organisation,
        title: 'Asiakirja',
        url: 'https://tiedostot.example/1',
        ...more,
      },
      '2024-11-12',
    );
  test.each([
    'coord-monitor-evaluate-document',
    'coord-prepare-steering-and-project-groups',
    'coord-enable-peer-learning',
    'coord-communicate-development-work',
  ])('a linked document on %s counts, and a note with a link does', (duty) => {
    expect([
      city(duty, [link(duty, 'city')])?.done,
      city(duty, [note(duty, { url: 'https://tiedostot.example/2' })])?.done,
    ]).toEqual([1, 1]);
  });
  test('of every duty and part the rules count what the doors take, and nothing else', () => {
    const at = { month: '2024-11', today: '2024-11-20' };
    const amiss = obligations.flatMap((o) => {
      const who = o.role === 'coordinator' ? 'city' : o.role === 'themeLead' ? 'lead' : 'dev';
      return [undefined, ...(o.parts ?? []).map((p) => p.id)].flatMap((part) => {
        if (part === undefined && o.parts?.length) return [];
        // An entry on any duty is a sign of life of who made it; on this one there is none to make.
        if (measures[o.id]?.rule === 'lifeSigns') return [];
        const more = { ...(part ? { part } : {}), ...(o.scope === 'project' ? {} : { theme: 'quality' }) };
        const done = (facts: readonly Fact[]) =>
          rowsFor({ facts, who, ...at })
            .filter((r) => r.obligation === o.id && (r.theme === null || r.theme === 'quality'))
            .flatMap((r) => r.evidence.filter((e) => /documentLinked|selfReported/u.test(e.fact))).length;
        const word = note(o.id, { ...more, organisation: who, theme: 'quality' });
        const seen = [done([word]) > 0, done([link(o.id, who, { ...more, theme: 'quality' })]) > 0];
        const taken = takesOf(o, part);
        const wanted = taken === 'any' ? [true, true] : taken === 'linked' ? [false, true] : [false, false];
        return String(seen) === String(wanted) ? [] : [{ duty: o.id, part, taken, seen }];
      });
    });
    expect(amiss).toEqual([]);
  });
  test('one note for five themes covers none of them; of a theme its own', () => {
    const duty = 'coord-national-dissemination-of-results';
    expect([city(duty, [note(duty)])?.done, city(duty, [note(duty, { theme: 'quality' })])?.done]).toEqual([
      0, 1,
    ]);
  });
  test('a shared pilot is peer learning, for the network and for its theme', () => {
    const answer = (share: boolean) =>
      fact(
        {
          kind: 'pilotAnswered',
          round: '2024-09',
          organisation: 'dev',
          theme: 'quality',
          pilot: 'p',
          title: 'P',
          stage: 'running',
          help: false,
          share,
          internal: false,
        },
        '2024-09-23',
      );
    const count = (who: string, duty: string, share: boolean) =>
      row(duty, { facts: [answer(share)], who, month: '2024-09', today: '2024-09-25' })?.done;
    expect([true, false].map((s) => count('city', 'coord-enable-peer-learning', s))).toEqual([1, 0]);
    expect([true, false].map((s) => count('lead', 'lead-enable-peer-learning', s))).toEqual([1, 0]);
  });
  test('a round that the bot has closed counts once a person has approved its figures', () => {
    const closed = fact({ kind: 'roundClosed', round: '2024-11' }, '2024-11-15');
    const seen = fact(
      { kind: 'roundApproved', round: '2024-11', theme: 'quality', version: 1 },
      '2024-11-18',
    );
    const duty = 'coord-monitor-evaluate-document';
    expect([city(duty, [closed])?.done, city(duty, [closed, seen])?.done]).toEqual([0, 1]);
  });
});

describe('What goes with a meeting or an event counts once it is so', () => {
  const papers = (more: object, options: { held?: boolean } = {}) =>
    event('g', 'projectGroup', [], '2024-11-12', options).map((f) =>
      f.content.kind === 'eventPlanned' ? { ...f, content: { ...f.content, ...more } } : f,
    );
  const prepared = (facts: readonly Fact[], today = '2024-11-20') =>
    row('coord-prepare-steering-and-project-groups', { facts, who: 'city', month: '2024-11', today })?.done;
  const link = 'https://tiedostot.example/1';
  test.each([
    ['a meeting without papers is one entry, since it was held', papers({}), 1],
    ['with its agenda it was prepared too', papers({ agenda: link }), 2],
    ['with its memo as well', papers({ memo: link }), 2],
    ['agenda and memo of one meeting are one preparation', papers({ agenda: link, memo: link }), 2],
    ['a memo of a meeting that was not held counts nowhere', papers({ memo: link }, { held: false }), 0],
    [
      'an agenda counts though the meeting has not been said to be held',
      papers({ agenda: link }, { held: false }),
      1,
    ],
  ])('%s', (_, facts, done) => {
    expect(prepared(facts)).toBe(done);
  });

  const mark = (presence: 'present' | 'remote' | 'absent', management: boolean, withdrawn = false) =>
    fact(
      {
        kind: 'attended',
        event: 't',
        sitting: 1,
        organisation: 'dev',
        presence,
        ...(management ? { management } : {}),
        ...(withdrawn ? { withdrawn } : {}),
      },
      '2024-11-12',
    );
  const managers = (type: 'training' | 'coffee', marks: readonly Fact[], held = true) =>
    row('coord-ensure-management-competence', {
      facts: [...event('t', type, ['quality'], '2024-11-12', { held }), ...marks],
      who: 'city',
      month: '2024-11',
      today: '2024-11-20',
    })?.done;
  test('somebody of the management at a held training counts beside the training, remote too', () => {
    expect([
      managers('training', []),
      managers('training', [mark('present', false)]),
      managers('training', [mark('present', true)]),
      managers('training', [mark('remote', true)]),
    ]).toEqual([1, 1, 2, 2]);
  });
  test('who was absent, whose mark was taken back, a coffee, and a training that was not held count nothing', () => {
    expect([
      managers('training', [mark('absent', true)]),
      managers('training', [mark('present', true, true)]),
      managers('coffee', [mark('present', true)]),
      managers('training', [mark('present', true)], false),
    ]).toEqual([1, 1, 0, 0]);
  });
});

test('a seat that can still be taken is one of the month’s, at something that was held', () => {
  const meeting = (id: string, day: string, held?: boolean) =>
    event(id, 'themeMeeting', ['quality'], day, held === undefined ? {} : { held });
  const facts = [
    ...meeting('april', '2024-04-16'),
    ...meeting('may', '2024-05-14'),
    ...meeting('not-held', '2024-05-21', false),
  ];
  const seen = opened(
    'dev-attend-regular-theme-meetings',
    { facts, who: 'dev', month: '2024-05', today: '2024-05-28' },
    'quality',
  );
  expect(seen?.seats.map((seat) => seat.event.event)).toEqual(['may']);
});
