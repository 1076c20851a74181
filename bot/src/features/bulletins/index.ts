import type { Room } from '../../routes';
import {
  acknowledgeBulletin as acknowledgeEndpoint,
  bulletins as listEndpoint,
  publishBulletin as publishEndpoint,
  relayBulletin as relayEndpoint,
} from '../../shared/contract/bulletins';
import { Refusal } from '../../shared/domain/refusal';
import { acknowledgeBulletin, acknowledgementsOf } from './acknowledge-bulletin';
import {
  acknowledge,
  bulletinCommand,
  editDraft,
  openForm,
  previewBulletin,
  publishDraft,
  relay,
  renderBulletin,
  renderRelay,
} from './chat';
import { listBulletins } from './list-bulletins';
import { publishBulletin, sendBulletin } from './publish-bulletin';
import { relayBulletin } from './relay-bulletin';

export const bulletins: Room = (routes) => {
  routes.command('bulletin', 'seeNetwork', bulletinCommand);
  routes.action('bulletin.open', 'writeThemeBulletin', openForm);
  routes.action('bulletin.preview', 'writeThemeBulletin', previewBulletin);
  routes.action('bulletin.edit', 'writeThemeBulletin', editDraft);
  routes.action('bulletin.publish', 'writeThemeBulletin', publishDraft);
  routes.action('bulletin.acknowledge', 'acknowledgeBulletin', acknowledge);
  routes.action('bulletin.relay', 'relayBulletin', relay);
  routes.message('bulletin', renderBulletin);
  routes.message('relay', renderRelay);
  routes.due('bulletin.go', async ({ ports, network, key }) => {
    if (network) await sendBulletin(ports, network, key);
  });

  routes.call(listEndpoint, listBulletins);
  routes.call(publishEndpoint, async ({ ports, actor, network, body }) => {
    const published = await publishBulletin(ports, actor, network, {
      form: body.form,
      type: body.type ?? 'bulletin',
      title: bilingual(body.title),
      body: bilingual(body.body),
      ...(body.link ? { link: body.link } : {}),
      audience: body.audience,
      languageFollows: body.languageFollows ?? false,
    });
    return { ...published, state: 'published' as const, people: 0 };
  });
  routes.call(relayEndpoint, async ({ ports, actor, network, params, body }) => ({
    fresh: await relayBulletin(ports, actor, network, params.id ?? '', body.theme),
  }));
  routes.call(acknowledgeEndpoint, async ({ ports, actor, network, params, body }) => {
    const id = params.id ?? '';
    if (!(await ports.stores.bulletins.get(id))) throw new Refusal('notFound');
    const organisations = await acknowledgeBulletin(
      ports,
      actor,
      network,
      id,
      body.acknowledged,
      body.organisation ? [body.organisation] : undefined,
    );
    return { acknowledged: (await acknowledgementsOf(ports, id)).length, organisations: [...organisations] };
  });
};

const bilingual = (text: { fi?: string | undefined; sv?: string | undefined }) => ({
  ...(text.fi ? { fi: text.fi } : {}),
  ...(text.sv ? { sv: text.sv } : {}),
});
