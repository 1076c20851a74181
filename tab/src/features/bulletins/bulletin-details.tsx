import { pick } from '@shared/text/say';
import { bulletinsApi } from '../../api/rooms/bulletins';
import type { Bulletin, BulletinDetails as Details } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useBulletinWords } from '../../parts/bulletins/words';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Acknowledgements } from './acknowledgements';
import { BulletinActs } from './bulletin-acts';
import { BulletinTextView } from './bulletin-text';
import { ChannelDeliveries } from './channel-deliveries';
import { Letter } from './letter';
import { Relays } from './relays';

const Versions = ({ of }: { readonly of: Details }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  if (of.versions.length < 2) return null;
  return (
    <>
      <h3>{b.versions.title}</h3>
      <ul>
        {of.versions.map((one) => {
          const text = of.texts.find((shown) => shown.version === one.version);
          const why = one.adds ? b.versions.adds[one.adds] : pick(one.correction ?? {}, lang).text;
          return (
            <li key={one.version}>
              {b.versions.one(one.version, one.by, momentText(one.at, lang))}
              {why && ` – ${why}`}
              {text && (
                <details>
                  <summary>{b.versions.text}</summary>
                  <BulletinTextView of={text} />
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};

const Log = ({ of }: { readonly of: Details }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  if (of.log.length === 0) return null;
  return (
    <>
      <h3>{b.log.title}</h3>
      <ul>
        {of.log.map((one) => (
          <li key={`${one.at} ${one.step}`}>
            {momentText(one.at, lang)}: {b.log.step[one.step]}, {one.by || b.log.bot}
            {one.publishAt && ` – ${momentText(one.publishAt, lang)}`}
            {one.adds && ` – ${b.versions.adds[one.adds]}`}
            {one.note && ` – ”${one.note}”`}
          </li>
        ))}
      </ul>
    </>
  );
};

/** Read when somebody opens it: what became of a bulletin, and what may still be done with it. */
export const BulletinDetails = ({ of }: { readonly of: Bulletin }) => {
  const read = useRead(bulletinsApi.bulletin, { params: { id: of.id } });
  return (
    <>
      <Relays of={of} />
      <Read of={read} bars={2}>
        {(details) => (
          <>
            <BulletinActs of={details} />
            <ChannelDeliveries of={details} />
            <Versions of={details} />
            <Log of={details} />
          </>
        )}
      </Read>
      {of.state === 'published' && <Acknowledgements bulletin={of.id} />}
      {of.state === 'published' && <Letter bulletin={of.id} />}
    </>
  );
};
