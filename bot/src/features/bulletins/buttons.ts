import { z } from 'zod';
import { cardButton } from '../../answers/card-button';
import { bulletinId } from '../../shared/contract/bulletin-parts';
import { day, themeId, time } from '../../shared/contract/words';
import { bulletinTypes } from '../../shared/domain/bulletin';
import { writingText as w } from '../../shared/text/bulletin-writing';
import { waitingText as reading, bulletinText as t } from '../../shared/text/bulletins';

const bulletin = z.string().max(100);
const text = (most: number) => z.string().trim().max(most, 'tooLong').default('');

/** The draft that a card is about; whose it is, is asked of the store. */
const draft = { bulletin: bulletinId, revision: z.coerce.number<number>().int().min(0).max(100_000) };
const form = {
  type: z.enum(bulletinTypes).catch('bulletin'),
  titleFi: text(150),
  bodyFi: text(3000),
  titleSv: text(150),
  bodySv: text(3000),
  link: text(2000),
  audience: text(500),
};
const labels = {
  titleFi: t.titleFi,
  bodyFi: t.bodyFi,
  titleSv: t.titleSv,
  bodySv: t.bodySv,
  link: t.link,
};
const writing = 'writeThemeBulletin';

export const openForm = cardButton({ verb: 'bulletin.open', act: writing, title: t.write, carries: {} });
export const templateButton = cardButton({
  verb: 'bulletin.template',
  act: writing,
  carries: { ...draft, template: z.enum(bulletinTypes) },
  typed: form,
  labels,
});
export const previewButton = cardButton({
  verb: 'bulletin.preview',
  act: writing,
  title: t.preview,
  carries: draft,
  typed: form,
  labels,
});
export const editButton = cardButton({
  verb: 'bulletin.edit',
  act: writing,
  title: t.edit,
  carries: draft,
});
export const publishButton = cardButton({
  verb: 'bulletin.publish',
  act: writing,
  carries: { ...draft, follows: z.boolean().default(false) },
  typed: {
    day: z.union([z.literal(''), day]).default(''),
    time: z.union([z.literal(''), time]).default(''),
  },
});
export const cancelButton = cardButton({
  verb: 'bulletin.cancel',
  act: writing,
  title: w.cancel,
  carries: draft,
});

const decided = {
  carries: { bulletin, revision: z.coerce.number<number>().int() },
  typed: { note: z.string().trim().max(500, 'tooLong').optional() },
};
export const approveButton = cardButton({
  verb: 'bulletin.approve',
  act: 'approveBulletin',
  title: w.approve,
  ...decided,
});
export const returnButton = cardButton({
  verb: 'bulletin.return',
  act: 'approveBulletin',
  title: w.giveBack,
  ...decided,
});
export const reviewButton = cardButton({
  verb: 'bulletin.review',
  act: 'approveBulletin',
  title: reading.readAndDecide,
  carries: { bulletin },
});

export const acknowledgeButton = cardButton({
  verb: 'bulletin.acknowledge',
  act: 'acknowledgeBulletin',
  title: t.acknowledge,
  carries: { bulletin, undo: z.boolean().optional() },
});
export const relayButton = cardButton({
  verb: 'bulletin.relay',
  act: 'relayBulletin',
  title: t.relay,
  carries: { bulletin, theme: themeId },
  typed: { lines: z.string().trim().max(500, 'tooLong').optional() },
});
export const readButton = cardButton({
  verb: 'bulletin.read',
  act: 'seeNetwork',
  title: reading.read,
  carries: { bulletin },
});
