import type { Waits } from '../../routes';
import { organisationsOfActor } from '../../shared/domain/actor';
import { seatOn } from '../../shared/domain/group-seat';
import { membersOf } from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import { themeIds } from '../../shared/domain/theme';
import type { Waiting } from '../../shared/domain/waiting';
import { groupOf, groupsOn } from '../../shared/domain/working-groups';
import { groupText as t } from '../../shared/text/groups';
import { written } from '../../shared/text/say';
import { nameOf } from './look';

/** An own organisation sits in a group, and nobody is named to it (Liite 4, rivi 99). */
export const groupsWaiting: Waits = async (look) => {
  const { ports, actor, network } = look;
  const own = organisationsOfActor(actor).filter((organisation) =>
    may(actor, 'nameGroupSeat', network, { organisation }),
  );
  if (!actor.person || own.length === 0) return [];
  const facts = await ports.stores.facts.all();
  return themeIds.flatMap((theme): readonly Waiting[] => {
    const members = membersOf(network, theme, actor.today);
    const groups = groupsOn(facts, network, theme, actor.today);
    return own.flatMap((organisation): readonly Waiting[] => {
      const group = members.includes(organisation) ? groupOf(groups, organisation) : undefined;
      if (!group || seatOn(facts, network, { theme, organisation }, actor.today).person) return [];
      const name = (lang: 'fi' | 'sv' | 'en') => ({
        group: written(group.name, lang),
        organisation: own.length > 1 ? written(nameOf(network, organisation), lang) : null,
      });
      return [
        {
          kind: 'groupSeat',
          id: `${theme}~${organisation}`,
          title: {
            fi: t.nameSomebody(name('fi')).fi,
            sv: t.nameSomebody(name('sv')).sv,
            en: t.nameSomebody(name('en')).en,
          },
          theme,
          due: null,
          acts: [{ title: t.name }],
          page: `tyoryhmat/${theme}`,
        },
      ];
    });
  });
};
