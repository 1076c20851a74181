import { planMessage } from '../../../delivery/plan';
import type { Ended } from '../../../routes';
import { messageKey, peopleReached, type Target } from '../../../shared/domain/delivery';
import { isThemeId } from '../../../shared/domain/theme';
import { roundMessage } from '../rounds';
import { leadsChannels } from './help-messages';

/** The thread of the round in which help was asked for, in each channel of the theme. */
const threadsOf = async (
  { ports }: Pick<Parameters<Ended>[0], 'ports'>,
  id: string,
): Promise<readonly Target[]> => {
  // `helpAnswered~organisation~theme~pilot~pilotAnswered~round~…`: the answer's own id stands in it.
  const [, , theme = '', , , round = ''] = id.split('~');
  if (!isThemeId(theme)) return [];
  const message = roundMessage(round, theme);
  return (await ports.stores.deliveries.of(message)).flatMap(({ value: { target } }) =>
    target.to === 'channel' ? [{ to: 'thread', channel: target.channel, under: messageKey(message) }] : [],
  );
};

/** What reached none of those whom it was for falls back to where they will see it, without names and without text (S32). */
export const helpFallback: Ended = async ({ ports, message, rows }) => {
  if (!['help', 'helpWord', 'roundSummary'].includes(message.kind)) return;
  const personal = rows.filter((d) => d.target.to === 'person');
  const fallback = message.kind === 'helpWord' ? 'thread' : 'channel';
  // There already: asking again would wake it again.
  if (personal.length === 0 || rows.some((d) => d.target.to === fallback)) return;
  if (peopleReached(rows).size > 0) return;
  const places =
    message.kind === 'helpWord' ? await threadsOf({ ports }, message.id) : await leadsChannels(ports);
  await planMessage(ports, message, places);
};
