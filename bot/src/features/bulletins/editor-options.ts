import type { Call } from '../../routes';
import type { drafts as draftsEndpoint, editorOptions } from '../../shared/contract/bulletin-drafts';
import { themesLedByActor } from '../../shared/domain/actor';
import { writersOf } from '../../shared/domain/bulletin';
import { mostAttachments, mostCardBytes, mostTitle } from '../../shared/domain/bulletin-check';
import { isSharedWith } from '../../shared/domain/bulletin-seen';
import { contactsOf } from '../../shared/domain/contact';
import { byName } from '../../shared/domain/name-order';
import { organisationsOn } from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import { themeById, themeIds } from '../../shared/domain/theme';
import { bulletinTemplates } from '../../shared/text/bulletin-templates';
import { writingText } from '../../shared/text/bulletin-writing';
import { bulletinText } from '../../shared/text/bulletins';
import { personName } from '../../shared/text/recorder';
import { approversOf, writerOf } from './acting';
import { approvalWords } from './approve-bulletin';
import {
  type ChannelReach,
  type ReachScope,
  reachOfChannels,
  reachOfLeads,
  reachOfOrganisation,
  reachOfTheme,
  whyOf,
} from './reach';
import { relayedAtOnce } from './send-bulletin';
import { listTasks } from './tasks';

type EditorCall = Call<typeof editorOptions>;

const said = ({ available, obstacle }: ChannelReach, { lang }: EditorCall) => ({
  available,
  ...(obstacle ? { why: whyOf(obstacle, lang) } : {}),
});

const targetsOf = async (asked: EditorCall, place: ReachScope, from: 'coordinator' | 'lead') => {
  const { ports, actor, network, lang } = asked;
  const atOnce = await relayedAtOnce(ports, { from });
  const own = from === 'lead' ? themesLedByActor(actor, network) : themeIds;
  const targets = themeIds
    .filter((theme) => own.includes(theme))
    .map((theme) => ({
      target: theme,
      name: themeById(theme).name[lang],
      goes: atOnce(theme) ? ('now' as const) : ('relay' as const),
      ...said(reachOfTheme(place, theme, !atOnce(theme)), asked),
    }));
  if (from === 'lead') return targets;
  const whole = (target: 'general' | 'leads', name: string, reach: ChannelReach) => ({
    target,
    name,
    goes: 'now' as const,
    ...said(reach, asked),
  });
  return [
    whole('general', bulletinText.general[lang], reachOfChannels(place.channels, { use: 'general' })),
    ...targets,
    whole('leads', writingText.leads[lang], reachOfLeads(place)),
  ];
};

const organisationsOf = (asked: EditorCall, place: ReachScope) =>
  organisationsOn(asked.network, place.day)
    .toSorted(byName(asked.lang))
    .map((o) => ({
      id: o.id,
      name: o.name,
      contacts: contactsOf(asked.network, o.id, place.day).filter((p) => p.accounts.length > 0).length,
      ...said(reachOfOrganisation(place, o.id), asked),
    }));

/** What the editor asks once: whom one may write to, what is in the way, templates, the rule of approval. */
export const readEditorOptions = async (asked: EditorCall) => {
  const { ports, actor, network, lang } = asked;
  const from = writerOf(actor, network);
  const place = { network, channels: await ports.stores.channels.list(), day: actor.today };
  return {
    from,
    targets: await targetsOf(asked, place, from),
    organisations: from === 'lead' ? [] : organisationsOf(asked, place),
    templates: bulletinTemplates.map(({ type, name, title, body }) => ({
      type,
      name: name[lang],
      title,
      body,
    })),
    approval: {
      on: await ports.stores.settings.approvalNeeded(),
      mayChange: may(actor, 'setApproval', network),
      words: await approvalWords(ports, network, lang),
      approvers: approversOf(ports, network, actor.person ? [actor.person.id] : []).map((p) => p.name),
    },
    most: { title: mostTitle, cardBytes: mostCardBytes, attachments: mostAttachments },
  };
};

/** Own drafts and what waits; for those who approve, also what waits for them. */
export const listDrafts = async (asked: Call<typeof draftsEndpoint>) => {
  const { ports, actor, network, lang } = asked;
  const me = actor.person?.id;
  const approves = may(actor, 'approveBulletin', network);
  const waiting = ['draft', 'awaitsApproval', 'scheduled'];
  const found = (await ports.stores.bulletins.list()).filter(
    (b) =>
      waiting.includes(b.state) &&
      (b.createdBy === me || (b.state === 'draft' ? isSharedWith(b, actor, network) : approves)),
  );
  return {
    drafts: found
      .sort((a, b) => b.savedAt.localeCompare(a.savedAt))
      .map((b) => {
        const last = b.log.at(-1);
        const note = b.state === 'draft' && last?.step !== 'cancelled' ? last?.note : undefined;
        return {
          id: b.id,
          state: b.state,
          title: b.title,
          by: personName(network, b.createdBy, lang),
          mine: b.createdBy === me,
          shared: b.state === 'draft' && b.isShared === true,
          savedAt: b.savedAt,
          revision: b.revision,
          ...(b.publishAt ? { publishAt: b.publishAt } : {}),
          mayApprove: approves && b.state === 'awaitsApproval' && !writersOf(b).some((id) => id === me),
          ...(note ? { note } : {}),
        };
      }),
    tasks: await listTasks(asked),
  };
};
