import type { Actor } from '../../src/shared/domain/actor';
import { isSeenBy } from '../../src/shared/domain/bulletin-seen';
import { may, mayAtAll } from '../../src/shared/domain/permission';
import { restrictedBulletins, secretOf } from './bulletins';
import { network } from './people';

export const secretKinds = ['bulletin', 'draft', 'event', 'pilot', 'report', 'request'] as const;
type SecretKind = (typeof secretKinds)[number];

/** Something that is meant for some: its own words, that stand nowhere else, and who may read them. */
export type Secret = {
  readonly kind: SecretKind;
  readonly what: string;
  readonly words: string;
  readonly mayRead: (actor: Actor) => boolean;
};

/** Why something did not come about: in a draft the coordination's alone, in a numbered report its readers'. */
export const reasons = { draft: 'Syy luonnoksessa.', numbered: 'Syy raportissa.' };
/** Somebody who asks to be added. */
export const asking = 'Pyytäjä Tuntematon';
/** Marked as absent: on a board the organisation's own, its lead's and the coordination's. */
const absence = '"absent"';

export const secrets: readonly Secret[] = [
  ...restrictedBulletins.map(
    (b): Secret => ({
      kind: b.state === 'draft' ? 'draft' : 'bulletin',
      what: b.id,
      words: secretOf(b.id),
      mayRead: (actor) => isSeenBy(b, actor, network),
    }),
  ),
  {
    kind: 'event',
    what: 'who was absent',
    words: absence,
    mayRead: (actor) => mayAtAll(actor, 'seeMisses', network),
  },
  {
    kind: 'report',
    what: 'a reason in a draft',
    words: reasons.draft,
    mayRead: (actor) => may(actor, 'writeReport', network),
  },
  {
    kind: 'report',
    what: 'a reason in a numbered report',
    words: reasons.numbered,
    mayRead: (actor) => may(actor, 'readReport', network),
  },
  {
    kind: 'request',
    what: 'who asks to be added',
    words: asking,
    mayRead: (actor) => may(actor, 'seeRequests', network),
  },
];
/** Secrets of these kinds that an answer holds; a pilot's own words are found by their organisation (`wordsIn`). */
export const secretsIn = (text: string): readonly Secret[] =>
  secrets.filter(({ words }) => text.includes(words));
