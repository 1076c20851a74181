import type { PilotView } from './pilots';
import { similarTo } from './similar-pilots';

const view = (organisation: string, title: string, more: Partial<PilotView> = {}): PilotView => ({
  helpOpen: false,
  request: null,
  answers: 1,
  organisation,
  theme: 'quality',
  pilot: 'p1',
  title,
  details: { links: [] },
  stage: 'running',
  help: false,
  share: true,
  internal: false,
  round: null,
  answer: `answer-${organisation}`,
  answeredAt: '2024-04-01T09:00:00.000Z',
  answeredBy: 'somebody',
  ...more,
});
const own = view('own', 'Laatukellon kokeilu');
const far = { theme: 'future-and-vision', stage: 'planned' } as const;
const found = (all: readonly PilotView[], most = 9) => similarTo(own, all, most).map((p) => p.organisation);

describe('pilots that are like one', () => {
  it.each<[says: string, one: PilotView, isFound: boolean]>([
    ['of the same theme, whatever it is called', view('a', 'Muuta', { stage: 'planned' }), true],
    ['in the same stage alone is not enough', view('a', 'Muuta', { ...far, stage: 'running' }), false],
    ['by a word of the title, in another form', view('a', 'Laatukelloja tiimeille', far), true],
    ['by what it makes', view('a', 'Muuta', { ...far, details: { links: [], model: 'laatukello' } }), true],
    ['by a word that every pilot has is not', view('a', 'Kokeilun tulokset', far), false],
    ['by a short word is not', view('a', 'Ne', far), false],
    ['not shared with others is not', view('a', 'Laatukellon kokeilu', { share: false }), false],
    ['of the own organisation is not', view('own', 'Laatukellon kokeilu', { pilot: 'p2' }), false],
    ['not begun yet is not', view('a', 'Laatukellon kokeilu', { stage: 'notStarted' }), false],
  ])('one %s', (_says, one, isFound) => {
    expect(found([one])).toEqual(isFound ? [one.organisation] : []);
  });

  it('a word of three letters says nothing, one of four does', () => {
    const like = (word: string) => similarTo(view('own', word), [view('a', word, far)], 9).length;
    expect([like('osa'), like('osat')]).toEqual([0, 1]);
  });

  it('stand the likest first, then the newest, then by their answer, and no more than are asked for', () => {
    const all = [
      view('theme', 'Muuta', { stage: 'planned' }),
      view('older', 'Laatukello'),
      view('newer', 'Laatukello', { answeredAt: '2024-05-01T09:00:00.000Z' }),
      view('stage', 'Muuta'),
      view('aStage', 'Muuta'),
      view('words', 'Laatukello', far),
    ];
    expect(found(all)).toEqual(['newer', 'older', 'aStage', 'stage', 'words', 'theme']);
    expect(found(all, 2)).toEqual(['newer', 'older']);
  });
});
