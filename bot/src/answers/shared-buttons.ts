import { z } from 'zod';
import { month, themeId } from '../shared/contract/words';
import { commandNames } from '../shared/domain/command';
import { cardText } from '../shared/text/explanation-card';
import { cardButton } from './card-button';

// Buttons that the cards of several rooms bear; each is answered by one room. What one room alone shows stands in it.
const id = z.string().min(1).max(100);
export const eventId = id;
export const sittingNumber = z.number().int().min(1).max(10);

/** Runs a command as if its word had been written. */
export const runCommand = cardButton({
  verb: 'command.run',
  act: 'readPublic',
  carries: { command: z.enum(commandNames) },
});
/** What waits for the presser, for nobody else to see. */
export const openNow = cardButton({ verb: 'now.open', act: 'seeNetwork', carries: {} });
/** One act of what waits: what was done is said on the card as it then stands. */
export const doNow = cardButton({
  verb: 'now.do',
  act: 'seeNetwork',
  carries: { do: z.object({ verb: id, data: z.record(z.string(), z.unknown()).default({}) }) },
});

export const openStandings = cardButton({ verb: 'obligation.standings', act: 'seeNetwork', carries: {} });
export const openOwnMonth = cardButton({
  verb: 'obligation.mine',
  act: 'seeStanding',
  carries: { organisation: id.optional(), month: month.optional() },
});

export const openCoffeeForm = cardButton({
  verb: 'coffee.form',
  act: 'planEvent',
  carries: { theme: themeId.optional() },
});
/** "Olimme paikalla." */
export const disputeSeat = cardButton({
  verb: 'event.dispute',
  act: 'reportFact',
  title: cardText.weWereThere,
  carries: { event: eventId, sitting: sittingNumber, organisation: id },
});
export const acceptRemote = cardButton({
  verb: 'event.remote',
  act: 'setInterpretation',
  // A card of before says only which event.
  carries: { event: eventId, accepted: z.boolean().optional() },
});
