import type { Delivery, MessageRef } from '../../src/shared/domain/delivery';
import { isKind } from '../../src/shared/domain/fact';
import { kindName } from '../../src/shared/text/deliveries';
import { uuidOf } from '../directory';
import type { PastPost } from '../teams';
import type { Sample } from './sample';

const titlesOf = ({ bulletins, facts }: Sample): ReadonlyMap<string, string> =>
  new Map([
    ...bulletins.map((b) => [b.id, b.title.fi ?? b.title.sv ?? ''] as const),
    ...facts
      .filter(isKind('eventPlanned'))
      .map(({ content }) => [content.event, content.title.fi ?? content.title.sv ?? ''] as const),
  ]);

/** What the sample's rows say was posted, as Teams has it: a line each, which an edit turns into the card of today. */
export const pastPosts = (sample: Sample): readonly PastPost[] => {
  const titles = titlesOf(sample);
  const lineOf = ({ kind, id }: MessageRef): string => {
    const title = titles.get(id) ?? id.split('~')[0];
    return `${kindName(kind).fi}: ${title}`;
  };
  return sample.deliveries.flatMap(({ message, target, activity, deliveredAt }: Delivery) =>
    activity && deliveredAt
      ? [
          {
            to: target.to === 'person' ? { person: uuidOf(target.person) } : { channel: target.channel },
            id: activity,
            at: deliveredAt,
            text: lineOf(message),
          },
        ]
      : [],
  );
};
