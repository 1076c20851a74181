import { keepingTyped } from '../../answers/keep-typed';
import type { Room } from '../../routes';
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
  routes.action('bulletin.open', 'writeThemeBulletin', openForm);
  routes.action('bulletin.template', 'writeThemeBulletin', keepingTyped(useTemplate, reopenForm));
  routes.action('bulletin.preview', 'writeThemeBulletin', keepingTyped(previewBulletin, reopenForm));
  routes.action('bulletin.edit', 'writeThemeBulletin', editDraft);
  routes.action('bulletin.publish', 'writeThemeBulletin', keepingTyped(publishFromChat, reopenForm));
  routes.action('bulletin.cancel', 'writeThemeBulletin', cancelFromChat);
  routes.action('bulletin.approve', 'approveBulletin', decide(true));
  routes.action('bulletin.return', 'approveBulletin', decide(false));
  routes.action('bulletin.acknowledge', 'acknowledgeBulletin', acknowledge);
  routes.action('bulletin.relay', 'relayBulletin', relay);

  routes.action('bulletin.read', 'seeNetwork', readInChat);
  routes.action('bulletin.review', 'approveBulletin', review);
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
