import { Button } from '@fluentui/react-components';
import { pick } from '@shared/text/say';
import { Suspense, useState } from 'react';
import type { Bulletin } from '../../api/types';
import { useWords } from '../../language/words';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Loading } from '../../ui/faces';
import { Fold } from '../../ui/fold';
import { Said } from '../../ui/said';
import { Acknowledge } from './acknowledge';
import { AudienceLine } from './audience-line';
import { BulletinDetails } from './bulletin-details';
import { BulletinTextView } from './bulletin-text';

const Facts = ({ of }: { readonly of: Bulletin }) => {
  const b = useBulletinWords();
  return (
    <>
      <AudienceLine of={of.audience} />
      {of.state === 'published' && (
        <Soft>
          {[
            b.card.delivered(of.delivered, of.planned),
            of.waiting > 0 && b.card.waitsForLead(of.waiting),
            b.card.acknowledged(of.acknowledged, of.expected),
          ]
            .filter(Boolean)
            .join(', ')}
        </Soft>
      )}
    </>
  );
};

const Marks = ({ of }: { readonly of: Bulletin }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const when = (at: string): string => momentText(at, lang);
  return (
    <>
      {of.withdrawal && (
        <p>{b.card.withdrawn(when(of.withdrawal.at), pick(of.withdrawal.reason, lang).text)}</p>
      )}
      {of.versions
        .filter((version) => version.correction)
        .map((version) => (
          <p key={version.version}>
            {b.card.corrected(when(version.at), pick(version.correction ?? {}, lang).text)}
          </p>
        ))}
    </>
  );
};

const kindOf = (of: Bulletin, b: ReturnType<typeof useBulletinWords>): string => {
  if (of.type !== 'bulletin') return b.type[of.type];
  return of.from === 'lead' ? b.card.fromLead : b.card.fromCoordinator;
};

/** One bulletin: its text, its marks, the reader's own acknowledgement, and under it what became of it. */
export const BulletinCard = ({ of, opened }: { readonly of: Bulletin; readonly opened: boolean }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const [more, setMore] = useState(false);
  const when = momentText(of.publishedAt ?? of.createdAt, lang);
  const state = of.state === 'published' ? null : b.state[of.state];
  return (
    <Fold
      title={<Said of={of.title} />}
      under={[kindOf(of, b), b.card.published(of.by, when), state].filter(Boolean).join(' · ')}
      opened={opened}
    >
      <Marks of={of} />
      <BulletinTextView of={of} />
      <Acknowledge of={of} />
      <Facts of={of} />
      <Line>
        <Button size="small" appearance="subtle" aria-expanded={more} onClick={() => setMore(!more)}>
          {b.card.more}
        </Button>
      </Line>
      {more && (
        // Only what is opened waits for its words, not the page around it.
        <Suspense fallback={<Loading bars={2} />}>
          <BulletinDetails of={of} />
        </Suspense>
      )}
    </Fold>
  );
};
