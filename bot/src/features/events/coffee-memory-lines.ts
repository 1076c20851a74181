import type { CoffeeMemory } from '../../shared/domain/coffee-memory';
import type { Language } from '../../shared/domain/language';
import { byAlphabet } from '../../shared/domain/name-order';
import { type Network, type OrganisationId, organisationById } from '../../shared/domain/network';
import { addressInCard, nameInCard } from '../../shared/domain/people-text';
import type { PilotView } from '../../shared/domain/pilots';
import { coffeeMemoryText as t } from '../../shared/text/coffee-memory';
import { written } from '../../shared/text/say';
import { shortDay } from '../../shared/text/time';

const mostNamed = 8;

/** What a lead may want to know before inviting: a few lines, none where there is nothing to tell. */
export const memoryLines = (memory: CoffeeMemory, network: Network, lang: Language): readonly string[] => {
  const nameOf = (id: OrganisationId): string =>
    nameInCard(written(organisationById(network, id)?.name ?? {}, lang));
  const pilot = (p: PilotView): string =>
    [nameOf(p.organisation), nameInCard(p.title)].filter(Boolean).join(': ');
  const topics = memory.topics.map(({ topic, memo, sittings: [{ startsAt }] }) => {
    const words = `${shortDay(startsAt, lang)} ${topic ? nameInCard(topic) : ''}`.trim();
    return memo ? `${words} [${t.notes[lang]}](${addressInCard(memo)})` : words;
  });
  const names = memory.neverBeen.map(nameOf).sort(byAlphabet(lang));
  const left = names.length - mostNamed;
  return [
    ...(topics.length > 0 ? [`${t.topics[lang]} ${topics.join('; ')}`] : []),
    ...(memory.asking.length > 0 ? [`${t.asking[lang]} ${memory.asking.map(pilot).join('; ')}`] : []),
    ...(memory.shared.length > 0 ? [`${t.shared[lang]} ${memory.shared.map(pilot).join('; ')}`] : []),
    ...(names.length > 0
      ? [`${t.neverBeen[lang]} ${names.slice(0, mostNamed).join(', ')}${left > 0 ? ` (+${left})` : ''}`]
      : []),
  ];
};
