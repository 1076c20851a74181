import type { z } from 'zod';
import type { model as endpoint } from '../../shared/contract/model';
import { type Fact, inForce, isKind } from '../../shared/domain/fact';
import { organisationById } from '../../shared/domain/network';
import { indicatorsOf, type PartOfTheme, partOfTheme } from '../../shared/domain/operating-model';
import { may, mayRead } from '../../shared/domain/permission';
import { type PilotView, pilotKeyOf, pilotsOf } from '../../shared/domain/pilots';
import { type ThemeId, themeIds } from '../../shared/domain/theme';
import { personName } from '../../shared/text/recorder';
import type { ModelReader } from './look';

type ModelAnswer = z.input<(typeof endpoint)['response']>;
type ModelTheme = ModelAnswer['themes'][number];

const shownPilot = ({ network }: ModelReader, pilot: PilotView): ModelTheme['pilots'][number] => {
  const { fi, sv } = organisationById(network, pilot.organisation)?.name ?? { fi: '', sv: '' };
  return { id: pilotKeyOf(pilot), title: pilot.title, organisation: { fi, sv } };
};

// Of the same moment in the order in which they follow from each other.
const steps = ['modelDrafted', 'partDelivered', 'partSettled'] as const;
const versionsOf = (
  { network, lang }: ModelReader,
  facts: readonly Fact[],
  theme: ThemeId,
): ModelTheme['versions'] =>
  facts
    .filter(isKind('modelDrafted', 'partDelivered', 'partSettled'))
    .filter((f) => f.content.theme === theme)
    .toSorted(
      (a, b) =>
        b.recordedAt.localeCompare(a.recordedAt) ||
        steps.indexOf(b.content.kind) - steps.indexOf(a.content.kind),
    )
    .map(({ content: c, number, recordedAt, recordedBy }) => ({
      number,
      what: c.kind === 'modelDrafted' ? 'draft' : c.kind === 'partDelivered' ? 'delivered' : c.as,
      url: c.kind === 'partSettled' ? null : c.url,
      at: recordedAt,
      by: personName(network, recordedBy, lang),
      word: c.kind === 'partSettled' ? (c.word ?? null) : null,
    }));

/** The draft that was delivered, where it was put together here. */
const deliveredDraft = (facts: readonly Fact[], { delivery }: PartOfTheme) =>
  facts
    .filter(isKind('modelDrafted'))
    .find((f) => f.content.theme === delivery?.content.theme && f.number === delivery.content.version)
    ?.content;

const themeOf = (
  asking: ModelReader,
  facts: readonly Fact[],
  shared: readonly PilotView[],
  theme: ThemeId,
): ModelTheme => {
  const { actor, network, lang } = asking;
  const standing = inForce(facts);
  const part = partOfTheme(standing, theme);
  const mayWrite = may(actor, 'recordThemeFact', network, { theme });
  const reads = mayRead(actor, 'recordThemeFact', network, { theme }) || mayRead(actor, 'keepModel', network);
  const isShown = reads || part.state === 'compiled';
  const told = deliveredDraft(facts, part);
  const last = part.settled ?? part.delivery ?? (reads ? part.draft : undefined);
  const own = shared.filter((p) => p.theme === theme);
  const attached = new Set(told?.pilots ?? []);
  const { draft } = part;
  return {
    theme,
    state: !reads && part.state === 'draft' ? 'none' : part.state,
    at: last?.recordedAt ?? null,
    by: last ? personName(network, last.recordedBy, lang) : null,
    url: isShown ? (part.delivery?.content.url ?? null) : null,
    word: reads ? (part.settled?.content.word ?? null) : null,
    covers: isShown ? [...(told?.covers ?? [])] : [],
    pilots: isShown ? own.filter((p) => attached.has(pilotKeyOf(p))).map((p) => shownPilot(asking, p)) : [],
    documents: isShown ? [...(told?.documents ?? [])] : [],
    draft:
      reads && draft
        ? {
            url: draft.content.url,
            covers: [...draft.content.covers],
            pilots: [...draft.content.pilots],
            documents: [...draft.content.documents],
            note: draft.content.note ?? null,
            isChanged: part.isChanged,
          }
        : null,
    draftSeen: reads ? (draft?.id ?? null) : null,
    delivery: reads ? (part.delivery?.id ?? null) : null,
    offered: mayWrite ? own.map((p) => shownPilot(asking, p)) : [],
    versions: reads ? versionsOf(asking, facts, theme) : [],
    indicators: indicatorsOf(standing, theme).map(({ id, content: { kind, theme: _, removed, ...c } }) => ({
      ...c,
      seen: id,
    })),
    mayWrite,
  };
};

/** The whole model as this reader may see it: drafts and words are the lead's and the coordination's. */
export const readModel = async (asking: ModelReader): Promise<ModelAnswer> => {
  const { ports, actor, network, lang } = asking;
  const facts = await ports.stores.facts.all();
  const standing = inForce(facts);
  const [template] = standing.filter(isKind('modelTemplate'));
  const published = facts.filter(isKind('modelPublished')).toSorted((a, b) => b.number - a.number);
  const shared = pilotsOf(facts).filter((p) => p.share);
  return {
    template: {
      seen: template?.id ?? null,
      parts: [...(template?.content.parts ?? [])],
      at: template?.recordedAt ?? null,
      by: template ? personName(network, template.recordedBy, lang) : null,
    },
    common: {
      seen: published[0]?.id ?? null,
      versions: published.map(({ number, content, recordedAt, recordedBy }) => ({
        number,
        url: content.url,
        note: content.note ?? null,
        at: recordedAt,
        by: personName(network, recordedBy, lang),
      })),
    },
    themes: themeIds.map((theme) => themeOf(asking, facts, shared, theme)),
    mayKeep: may(actor, 'keepModel', network),
  };
};
