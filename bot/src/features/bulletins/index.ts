import { reading } from '../../answers/card-button';
import type { Room } from '../../routes';
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
import { coverBulletin } from './cover-bulletin';
import { dueBulletin } from './due-bulletin';
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
import { planRelays } from './relay-bulletin';
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
  routes.due('bulletin.cover', async ({ ports, network, key }) => {
    if (network) await coverBulletin(ports, network, key);
  });
  calls(routes);
};
