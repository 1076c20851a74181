import { reading } from '../../answers/card-button';
import { lookAtEnd } from '../../delivery/look-at-end';
import type { Room } from '../../routes';
import { themeIds } from '../../shared/domain/theme';
import * as buttons from './buttons';
import { calls } from './calls';
import { acknowledge, decide, readInChat, relay, review } from './chat-reading';
import {
  bulletinCommand,
  cancelFromChat,
  editDraft,
  openForm,
  previewBulletin,
  publishFromChat,
  reopenForm,
  useTemplate,
} from './chat-writing';
import { dueBulletin } from './due-bulletin';
import { bulletinFallback } from './fallback';
import { followUp } from './follow-up';
import { bulletinTitles, foreseeBulletins } from './log-words';
import {
  renderApproval,
  renderBulletin,
  renderNotice,
  renderPreview,
  renderRelay,
  renderReply,
} from './messages';
import { followRelays } from './record-relays';
import { planRelays, relayMessage } from './relay-bulletin';
import { showChange } from './show-change';
import { bulletinsWaiting } from './waiting';

/** From a draft to the last acknowledgement. */
export const bulletins: Room = (routes) => {
  routes.command('bulletin', 'seeNetwork', bulletinCommand);
  const reopen = reading(buttons.editButton, reopenForm);
  routes.button(buttons.openForm, openForm);
  routes.button(buttons.templateButton, useTemplate, reopen);
  routes.button(buttons.previewButton, previewBulletin, reopen);
  routes.button(buttons.editButton, editDraft);
  routes.button(buttons.publishButton, publishFromChat, reopen);
  routes.button(buttons.cancelButton, cancelFromChat);
  routes.button(buttons.approveButton, decide(true));
  routes.button(buttons.returnButton, decide(false));
  routes.button(buttons.acknowledgeButton, acknowledge);
  routes.button(buttons.relayButton, relay);

  routes.button(buttons.readButton, readInChat);
  routes.button(buttons.reviewButton, review);
  routes.waits(bulletinsWaiting);

  routes.ended(followRelays);
  routes.ended(bulletinFallback);
  routes.due(
    'bulletin.cover',
    lookAtEnd(bulletinFallback, (id) => [
      { kind: 'bulletin', id },
      ...themeIds.map((theme) => relayMessage(id, theme)),
    ]),
  );

  routes.message('bulletin', renderBulletin);
  routes.message('bulletinReply', renderReply);
  routes.message('relay', renderRelay);
  routes.message('bulletinApproval', renderApproval);
  routes.message('bulletinNotice', renderNotice);
  // A second look at one's own preview harms nobody; none at all is somebody waiting.
  routes.message('bulletinPreview', renderPreview, 'repeat');

  for (const kind of [
    'bulletin',
    'bulletinReply',
    'relay',
    'bulletinApproval',
    'bulletinNotice',
    'bulletinPreview',
  ])
    routes.title(kind, bulletinTitles);

  // What a crash cut off.
  routes.due('bulletin.go', async ({ ports, network, key }) => {
    const b = (await ports.stores.bulletins.get(key))?.value;
    if (!network || !b) return;
    await followUp(ports, network, b);
    await planRelays(ports, b);
    if (b.versions.length > 0) await showChange(ports, network, b);
  });
  routes.due(
    'bulletin.due',
    async ({ ports, network, key }) => {
      if (network) await dueBulletin(ports, network, key);
    },
    foreseeBulletins,
  );
  calls(routes);
};
