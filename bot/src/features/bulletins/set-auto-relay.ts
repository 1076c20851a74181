import { note } from '../../ledger/note';
import type { Call } from '../../routes';
import type { setAutoRelay as endpoint } from '../../shared/contract/bulletins';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId } from '../../shared/domain/theme';

/** A lead lets the bot relay the coordination's bulletins into the own theme's channel (A14). */
export const setAutoRelay = async ({ ports, actor, network, params, body }: Call<typeof endpoint>) => {
  const theme = params.theme ?? '';
  if (!isThemeId(theme)) throw new Refusal('notFound');
  demand(actor, 'relayBulletin', network, { theme });
  await ports.stores.settings.setAutoRelay(theme, body.on);
  await note(ports, actor.person?.id, 'autoRelaySet');
  return { on: body.on };
};
