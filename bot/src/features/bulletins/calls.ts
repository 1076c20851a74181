import type { Room } from '../../routes';
import * as writing from '../../shared/contract/bulletin-drafts';
import { bulletinId } from '../../shared/contract/bulletin-parts';
import * as contract from '../../shared/contract/bulletins';
import { bilingualOf } from '../../shared/domain/language';
import { personName } from '../../shared/text/recorder';
import { acknowledgeBulletin, acknowledgementsOf } from './acknowledge-bulletin';
import { demandAudience, findSeen, lookTwice, writerOf } from './acting';
import { approvalWords, decideApproval, setApproval } from './approve-bulletin';
import { listBulletins } from './archive';
import { cancelBulletin, discardDraft, duplicateBulletin, previewDraft } from './change-draft';
import { contentOf, textOf } from './content';
import { addLanguage, correctBulletin, retryBulletin, withdrawBulletin } from './correct-bulletin';
import { listDrafts, readEditorOptions } from './editor-options';
import { exportArchive } from './export-bulletins';
import { lookedAt, previewCard } from './look-at-bulletin';
import { type PublishOutcome, publishBulletin } from './publish-bulletin';
import { readAcknowledgements } from './read-acknowledgements';
import { readBulletin } from './read-bulletin';
import { readLetter } from './read-letter';
import { relayBulletin } from './relay-bulletin';
import { saveDraft } from './save-draft';
import { setAutoRelay } from './set-auto-relay';
import { beInDraft, shareDraft } from './write-together';

const idOf = (params: Readonly<Record<string, string>>): string => params.id ?? '';
const sent = (o: PublishOutcome) => ({ ...o, approvers: [...o.approvers] });

const drafting: Room = (routes) => {
  routes.call(writing.editorOptions, readEditorOptions);
  routes.call(writing.drafts, listDrafts);
  routes.call(writing.lookAtBulletin, async ({ actor, network, lang, body }) => {
    const [content, from] = [contentOf(body), writerOf(actor, network)];
    return { card: previewCard(content, from), ...lookedAt(content, from, lang) };
  });
  routes.call(writing.saveDraft, async ({ ports, actor, network, lang, params, body }) => {
    const id = bulletinId.parse(idOf(params));
    // A window that only says that it is there is no newer text.
    const b = await lookTwice(() => saveDraft(ports, actor, network, id, contentOf(body), body.revision));
    return { id, revision: b.revision, savedAt: b.savedAt, ...lookedAt(b, b.from, lang) };
  });
  routes.call(writing.shareDraft, async ({ ports, actor, network, params, body }) => {
    await shareDraft(ports, actor, network, { id: idOf(params), shared: body.shared });
    return { shared: body.shared };
  });
  routes.call(writing.beInDraft, async ({ ports, actor, network, lang, params }) => {
    const { draft, others } = await beInDraft(ports, actor, network, idOf(params));
    return {
      others: others.map((id) => personName(network, id, lang)),
      revision: draft.revision,
      savedBy: personName(network, draft.savedBy ?? draft.createdBy, lang),
      savedAt: draft.savedAt,
      shared: draft.state === 'draft' && draft.isShared === true,
    };
  });
  routes.call(writing.previewDraft, async ({ ports, actor, params, body }) => {
    await previewDraft(ports, actor, idOf(params), body.revision);
    return { sent: true as const };
  });
  routes.call(writing.publishDraft, async ({ ports, actor, network, params, body }) =>
    sent(await publishBulletin(ports, actor, network, idOf(params), body)),
  );
  routes.call(writing.cancelBulletin, async ({ ports, actor, network, params }) => {
    const { state, revision } = await cancelBulletin(ports, actor, network, idOf(params));
    return { state, revision };
  });
  routes.call(writing.discardDraft, async ({ ports, actor, params }) => {
    await discardDraft(ports, actor, idOf(params));
    return { state: 'discarded' as const };
  });
  routes.call(writing.duplicateBulletin, async ({ ports, actor, network, params, body }) => {
    const { id, revision } = await duplicateBulletin(ports, actor, network, idOf(params), body.id);
    return { id, revision };
  });
  routes.call(writing.decideApproval, async ({ ports, actor, network, params, body }) =>
    sent(await decideApproval(ports, actor, network, idOf(params), body)),
  );
  routes.call(writing.setApproval, async ({ ports, actor, network, lang, body }) => {
    await setApproval(ports, actor, network, body.on);
    return { on: body.on, words: await approvalWords(ports, network, lang) };
  });
  routes.call(contract.publishBulletin, async ({ ports, actor, network, body }) => {
    const id = `b-${body.form}`;
    // One act: what may not go out is not kept as a draft either.
    demandAudience(actor, network, contentOf(body).audience);
    const { revision } = await saveDraft(ports, actor, network, id, contentOf(body), 0);
    const wish = { revision, languageFollows: body.languageFollows ?? false };
    const { state, channels, waiting, people } = await publishBulletin(ports, actor, network, id, wish);
    return { id, state, channels, waiting, people };
  });
};

const publishedOnes: Room = (routes) => {
  routes.call(contract.bulletins, listBulletins);
  routes.call(contract.bulletin, readBulletin);
  routes.call(contract.exportBulletins, exportArchive);
  routes.call(contract.setAutoRelay, setAutoRelay);
  routes.call(contract.relayBulletin, async ({ ports, actor, network, params, body }) => ({
    fresh: await relayBulletin(ports, actor, network, idOf(params), body),
  }));
  routes.call(contract.acknowledgeBulletin, async ({ ports, actor, network, params, body }) => {
    const id = idOf(params);
    const chosen = body.organisation ? [body.organisation] : undefined;
    const organisations = await acknowledgeBulletin(ports, actor, network, id, body.acknowledged, chosen);
    const { value } = await findSeen(ports, actor, network, id);
    const acknowledged = (await acknowledgementsOf(ports, network, value)).length;
    return { acknowledged, organisations: [...organisations] };
  });
  routes.call(contract.acknowledgements, readAcknowledgements);
  routes.call(contract.bulletinLetter, readLetter);
  routes.call(contract.correctBulletin, async ({ ports, actor, network, params, body }) => ({
    version: await correctBulletin(ports, actor, network, idOf(params), {
      version: body.version,
      text: textOf(body),
      what: bilingualOf(body.what),
      significant: body.significant,
    }),
  }));
  routes.call(contract.addLanguage, async ({ ports, actor, network, params, body }) => ({
    version: await addLanguage(ports, actor, network, idOf(params), body),
  }));
  routes.call(contract.withdrawBulletin, async ({ ports, actor, network, params, body }) => {
    const reason = bilingualOf(body.reason);
    await withdrawBulletin(ports, actor, network, idOf(params), { version: body.version, reason });
    return { withdrawn: true as const };
  });
  routes.call(contract.retryBulletin, async ({ ports, actor, network, params }) => ({
    channels: await retryBulletin(ports, actor, network, idOf(params)),
  }));
};

/** The tab's side of the room. */
export const calls: Room = (routes) => {
  drafting(routes);
  publishedOnes(routes);
};
