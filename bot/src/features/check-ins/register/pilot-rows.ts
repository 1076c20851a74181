import type { Actor } from '../../../shared/domain/actor';
import { answersFor } from '../../../shared/domain/actor';
import { contactsOf } from '../../../shared/domain/contact';
import type { Language } from '../../../shared/domain/language';
import { type Network, organisationById } from '../../../shared/domain/network';
import { may } from '../../../shared/domain/permission';
import { ownerOf, ownersAsked } from '../../../shared/domain/pilot-owner';
import type { PilotView } from '../../../shared/domain/pilots';
import { namesOf } from './places';

type PilotReader = { readonly actor: Actor; readonly network: Network; readonly lang: Language };

export const readsAll = ({ actor, network }: Pick<PilotReader, 'actor' | 'network'>, p: PilotView): boolean =>
  may(actor, 'seeCheckInText', network, { organisation: p.organisation, theme: p.theme });

const ownerName = ({ actor, network }: PilotReader, p: PilotView): string | undefined =>
  ownerOf(network, p, actor.today)?.name ?? p.details.ownerContact?.name;

/** A pilot as one reader may have it; what is not shared is asked for before. */
export const pilotRow = (reader: PilotReader, p: PilotView) => {
  const { actor, network, lang } = reader;
  const { model, results, starts, ends } = p.details;
  const owner = ownerName(reader, p);
  return {
    organisation: p.organisation,
    name: namesOf(network, p.organisation),
    theme: p.theme,
    pilot: p.pilot,
    title: p.title,
    stage: p.stage,
    ...(p.pace ? { pace: p.pace } : {}),
    ...(p.done ? { done: p.done } : {}),
    ...(model ? { model } : {}),
    ...(results ? { results } : {}),
    ...(starts ? { starts } : {}),
    ...(ends ? { ends } : {}),
    ...(owner ? { owner } : {}),
    language: organisationById(network, p.organisation)?.language ?? lang,
    shared: p.share,
    help: p.helpOpen && readsAll(reader, p),
    mine: answersFor(actor).includes(p.organisation),
    answeredAt: p.answeredAt,
  };
};
export type PilotRow = ReturnType<typeof pilotRow>;

/** Whom to ask about a pilot: its owner, else the contact persons; by name and work address. */
export const contactsFor = ({ actor, network }: PilotReader, p: PilotView) => {
  const named = ownerOf(network, p, actor.today);
  const owners = named ? [named] : ownersAsked(network, p, actor.today);
  const people = owners.length > 0 ? owners : contactsOf(network, p.organisation, actor.today, p.theme);
  return people.map(({ name, email }) => ({ name, email }));
};
