import { expand } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import { planMessage } from '../../delivery/plan';
import { wholeLedger } from '../../ledger/ledger';
import { whoHears } from '../../people/who-hears';
import type { Ports } from '../../ports';
import type { Render, Tick } from '../../routes';
import { type Actor, actorFor, hasRole } from '../../shared/domain/actor';
import { comesOn, nextComing } from '../../shared/domain/coming-words';
import { withoutContact } from '../../shared/domain/contact';
import { helpRequestsOf } from '../../shared/domain/help';
import type { Language } from '../../shared/domain/language';
import { type Day, dayOf, endOfDay, helsinki, monthOfDay } from '../../shared/domain/month';
import { byAlphabet } from '../../shared/domain/name-order';
import { type Network, organisationById, personById } from '../../shared/domain/network';
import { overviewOf } from '../../shared/domain/overview';
import { nameInCard } from '../../shared/domain/people-text';
import { indexLedger } from '../../shared/domain/standings';
import { digestText as t } from '../../shared/text/digest';
import { written } from '../../shared/text/say';
import template from './cards/digest.json';
import { dueKind } from './send-words';
import { isOver, wordMessage } from './wanted';

const mostNames = 15;

/** What the coordination looks at before the weekend: who is silent, who has no contact, what waits for a word. */
const fridayThings = async (ports: Ports, network: Network, day: Day) => {
  const ledger = await wholeLedger(ports, network);
  const { silent, rounds } = overviewOf(indexLedger(ledger, day), monthOfDay(day), day);
  const now = ports.now();
  const last = rounds.findLast((r) => r.closesAt <= now);
  return {
    silent: silent.map(({ organisation }) => organisation),
    noContact: withoutContact(network, day),
    openHelp: helpRequestsOf(ledger.facts, endOfDay(day)).filter((r) => !r.closed).length,
    toApprove: last?.themes.filter((theme) => !theme.approved).length ?? 0,
  };
};
type Things = Awaited<ReturnType<typeof fridayThings>>;
const isEmpty = ({ silent, noContact, openHelp, toApprove }: Things): boolean =>
  silent.length + noContact.length + openHelp + toApprove === 0;

const isKeeper = (actor: Actor): boolean => hasRole(actor, 'coordinator');

/** On Friday at nine one list instead of ten pings; nothing to tell is no list. */
export const sendFriday = async ({ ports, network, key: day }: Tick): Promise<void> => {
  if (!network) return;
  const next = nextComing('friday', helsinki(day, '12:00'), network.project);
  if (next) await ports.stores.agenda.add({ at: next.at, kind: dueKind('friday'), key: next.day });
  if (isOver(ports, day) || !comesOn('friday', day, network.project)) return;
  if (isEmpty(await fridayThings(ports, network, day))) return;
  const targets = (await whoHears(ports, network, day, 'digest'))
    .filter(({ actor, person }) => isKeeper(actor) && person.accounts.length > 0)
    .map(({ person }) => ({ to: 'person', person: person.id }) as const);
  await planMessage(ports, wordMessage('friday', day), targets, 1, helsinki(day, '17:00'));
};

const named = (network: Network, ids: readonly string[], lang: Language): string => {
  const names = ids
    .map((id) => written(organisationById(network, id)?.name ?? {}, lang))
    .sort(byAlphabet(lang));
  const shown = names.slice(0, mostNames).map(nameInCard).join(', ');
  return names.length > mostNames ? `${shown}, …` : shown;
};

export const renderFriday: Render = async ({ ports, network, id: day, delivery, lang }) => {
  const person = delivery.target.to === 'person' ? personById(network, delivery.target.person) : undefined;
  if (!person || !isKeeper(actorFor(person, dayOf(ports.now())))) return null;
  const things = await fridayThings(ports, network, day);
  if (isEmpty(things)) return null;
  const { silent, noContact, openHelp, toApprove } = things;
  const row = (title: string, under: string) => ({ heading: '', title, under, actions: [] });
  const card = expand(template, {
    heading: t.friday[lang],
    note: '',
    items: [
      ...(silent.length > 0 ? [row(t.silent(silent.length)[lang], named(network, silent, lang))] : []),
      ...(noContact.length > 0
        ? [row(t.noContact(noContact.length)[lang], named(network, noContact, lang))]
        : []),
      ...(toApprove > 0 ? [row(t.toApprove(toApprove)[lang], '')] : []),
      ...(openHelp > 0 ? [row(t.openHelp(openHelp)[lang], '')] : []),
    ],
    linesTitle: '',
    lines: [],
    actions: [pageButton(ports, t.network[lang], 'verkosto')],
  });
  return { card, summary: t.friday[lang] };
};
