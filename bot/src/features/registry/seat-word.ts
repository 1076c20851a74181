import { expand } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import { contactOf } from '../../people/contact';
import { seatOfMessage } from '../../people/tell-seated';
import type { Render } from '../../routes';
import { seatsSaid } from '../../shared/domain/group-seat';
import type { Language } from '../../shared/domain/language';
import { type Network, organisationById } from '../../shared/domain/network';
import { nameInCard } from '../../shared/domain/people-text';
import { isThemeId, themeById } from '../../shared/domain/theme';
import { groupsOpenTo } from '../../shared/domain/working-groups';
import { spanText } from '../../shared/text/network-changes';
import { personName } from '../../shared/text/recorder';
import { handText as t } from '../../shared/text/registry-by-hand';
import { written } from '../../shared/text/say';
import template from './cards/task.json';

/** Where somebody sits: the organisation and the theme. */
export const seatTitle = (network: Network, id: string, lang: Language): string => {
  const { theme, organisation } = seatOfMessage(id);
  return [
    written(organisationById(network, organisation)?.name ?? {}, lang),
    ...(isThemeId(theme) ? [themeById(theme).name[lang]] : []),
  ]
    .filter(Boolean)
    .join(', ');
};

/** "Sinut on nimetty työryhmään": only while the seat stands. */
export const renderSeat: Render = async ({ ports, network, id, delivery, lang }) => {
  const { theme, organisation, from } = seatOfMessage(id);
  const { target } = delivery;
  if (target.to !== 'person' || !isThemeId(theme)) return null;
  const place = { theme, organisation };
  const facts = await ports.stores.facts.all();
  const { rows, word } = seatsSaid(facts, network, place);
  const seat = rows.find((r) => r.from === from);
  const isDeputy = seat?.deputy === target.person;
  if (!seat || (seat.person !== target.person && !isDeputy)) return null;
  const { seated } = (await ports.stores.network.byHand()).hand;
  const by = word?.recordedBy ?? seated.find((s) => s.theme === theme && s.organisation === organisation)?.by;
  const groups = groupsOpenTo(facts, network, place, from);
  const group =
    groups.find((g) => g.id === seat.group) ?? groups.find((g) => g.organisations.includes(organisation));
  const heading = t.seatTitle[lang];
  const said = [
    ...(isDeputy ? [t.deputy[lang]] : []),
    written(group?.name ?? seat.name, lang),
    themeById(theme).name[lang],
    written(organisationById(network, organisation)?.name ?? {}, lang),
    spanText(seat, lang),
  ];
  const task = said.filter(Boolean).join(', ');
  const lines = [
    ...(by ? [t.namedBy(personName(network, by, lang))[lang]] : []),
    t.ifWrong(contactOf(network, []))[lang],
  ];
  return {
    card: expand(template, {
      heading,
      task: nameInCard(task),
      lines: lines.map((text) => ({ text: nameInCard(text) })),
      actions: [pageButton(ports, t.openGroups[lang], `tyoryhmat/${theme}`)],
    }),
    summary: `${heading}: ${task}`,
  };
};
