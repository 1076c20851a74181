import { z } from 'zod';
import { cardButton } from '../../answers/card-button';
import type { Turn } from '../../routes';
import { answerBody } from '../../shared/contract/check-ins';
import { themeId } from '../../shared/contract/words';
import { isMonth } from '../../shared/domain/month';
import { fieldNames, summaryText, checkInText as t } from '../../shared/text/check-ins';
import { helpText } from '../../shared/text/help-requests';
import { registerText } from '../../shared/text/pilot-register';
import { reviewText } from '../../shared/text/round-review';
import type { CardPlace } from './cards';
import { readRegister } from './register/read-register-form';

/** Keys are made of ids: neither a separator nor anything that storage refuses. */
export const pilotId = z.string().regex(/^[A-Za-z0-9-]{1,80}$/u);
const id = z.string().min(1).max(100);
// Adaptive Cards send a toggle as a word, and an empty choice as an empty one.
const toggle = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean().default(false),
);
const blank = (value: unknown): unknown => (value === '' ? undefined : value);
/** In a dialog or in a person's own chat: which buttons the answer gets. */
export const placeIn = ({ dialog }: { readonly dialog?: boolean | undefined }): CardPlace =>
  dialog ? 'dialog' : 'chat';

const labels = fieldNames;
/** Whatever is sent instead of a round is told as no month. */
const round = z.string('badMonth').refine(isMonth, 'badMonth');
const pilot = { organisation: id, theme: themeId, pilot: pilotId };
const key = { round, ...pilot };

// The check-in itself.
const asked = { round: round.optional(), theme: themeId.optional(), target: z.string().max(300).optional() };
export const openForms = {
  dialog: cardButton({ verb: 'checkIn.open', act: 'answerCheckIn', carries: asked, labels }),
  chat: cardButton({ verb: 'checkIn.form', act: 'answerCheckIn', carries: asked, labels }),
};
export const saveAnswerButton = cardButton({
  verb: 'checkIn.answer',
  act: 'answerCheckIn',
  title: t.save,
  carries: key,
  typed: {
    ...answerBody.omit({ organisation: true, theme: true, pilot: true }).shape,
    pace: z.preprocess(blank, answerBody.shape.pace),
    help: toggle,
    helpText: z.preprocess(blank, answerBody.shape.helpText),
    share: toggle,
    internal: toggle,
  },
  labels,
});
/** "Ei muutosta". */
export const sameButton = cardButton({
  verb: 'checkIn.same',
  act: 'answerCheckIn',
  title: t.same,
  carries: key,
  labels,
});
export const sameForAll = cardButton({
  verb: 'checkIn.sameAll',
  act: 'answerCheckIn',
  carries: { round },
  /** Chosen values of a multi-select come as one string. */
  typed: { targets: z.string().max(20_000).optional() },
  labels,
});

// A request for help.
const request = { ...pilot, answer: z.string().max(500) };
const words = { text: z.string().trim().min(1).max(2000, 'tooLong') };
const wordLabels = { ...labels, text: helpText.emptyReply };
/** Of one answer, or of all that one press has saved. */
export const undoButton = cardButton({
  verb: 'checkIn.undo',
  act: 'answerCheckIn',
  title: reviewText.undo,
  carries: { round, ...request, also: z.array(z.object(request)).max(100).default([]) },
  labels,
});
export const readHelp = cardButton({
  verb: 'help.read',
  act: 'seeCheckInText',
  carries: request,
  labels,
});
/** `from`: which card comes back without the request that was settled. */
export const closeHelpButton = cardButton({
  verb: 'help.close',
  act: 'closeHelp',
  carries: { ...request, from: z.enum(['help', 'pilot']).optional() },
  labels,
});
export const replyToHelpButton = cardButton({
  verb: 'help.reply',
  act: 'replyToHelp',
  title: helpText.reply,
  carries: request,
  typed: words,
  labels: wordLabels,
});
export const askOthersButton = cardButton({
  verb: 'help.askOthers',
  act: 'askOthersForHelp',
  title: helpText.askOthers,
  carries: request,
  labels,
});
export const openOffer = cardButton({
  verb: 'help.offerOpen',
  act: 'offerHelp',
  title: helpText.reply,
  carries: request,
  labels,
});
export const offerButton = cardButton({
  verb: 'help.offer',
  act: 'offerHelp',
  carries: { ...request, offeredBy: id },
  typed: words,
  labels: { ...wordLabels, offeredBy: fieldNames.organisation },
});

// A pilot, and the register of pilots.
export const openPilot = cardButton({ verb: 'pilot.open', act: 'seeNetwork', carries: pilot, labels });
export const openRegister = cardButton({
  verb: 'pilot.register',
  act: 'registerPilot',
  carries: { organisation: id.optional(), theme: themeId.optional(), pilot: z.string().max(80).optional() },
  amiss: 'oldCard',
});
const registering = cardButton({
  verb: 'pilot.save',
  act: 'registerPilot',
  title: registerText.save,
  carries: {
    organisation: id,
    theme: themeId,
    pilot: z.string().optional(),
    seen: z.string().optional(),
    links: z.string().optional(),
  },
});
/** Its many fields are read as the register takes them. */
export const saveRegister = {
  ...registering,
  read: ({ data, lang }: Pick<Turn, 'data' | 'lang'>) => ({
    wish: readRegister(data, lang),
    dialog: data.dialog === true,
  }),
};
export const hearMore = cardButton({
  verb: 'pilot.more',
  act: 'registerPilot',
  carries: { ...pilot, from: id.optional() },
  amiss: 'oldCard',
});
export const settleInterest = cardButton({
  verb: 'pilot.met',
  act: 'registerPilot',
  title: registerText.settle,
  carries: { ...pilot, from: id.optional() },
  amiss: 'oldCard',
});

// A round's review.
const ofTheme = { round, theme: themeId };
export const openSilent = cardButton({
  verb: 'checkIn.silent',
  act: 'seeSilent',
  title: summaryText.open,
  carries: { theme: themeId },
  labels,
});
export const openReview = cardButton({
  verb: 'round.review',
  act: 'seeSilent',
  title: reviewText.look,
  carries: ofTheme,
  labels,
});
export const approveRound = cardButton({
  verb: 'round.approve',
  act: 'approveRound',
  title: reviewText.approve,
  carries: { ...ofTheme, version: z.coerce.number<number>().int().min(1) },
  labels,
});
export const acceptLate = cardButton({
  verb: 'round.accept',
  act: 'approveRound',
  carries: ofTheme,
  labels,
});
export const markSeen = cardButton({
  verb: 'round.seen',
  act: 'recordThemeFact',
  title: reviewText.seen,
  carries: ofTheme,
  labels,
});
