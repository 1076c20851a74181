import type { Call } from '../../routes';
import type { acknowledgements as endpoint } from '../../shared/contract/bulletins';
import { meantFor, organisationsIn } from '../../shared/domain/bulletin-audience';
import type { FactOf } from '../../shared/domain/fact';
import type { Language } from '../../shared/domain/language';
import { byName } from '../../shared/domain/name-order';
import { type Network, type OrganisationId, organisationById } from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import type { ThemeId } from '../../shared/domain/theme';
import { personName } from '../../shared/text/recorder';
import { acknowledgementFacts } from './acknowledge-bulletin';
import { findSeen } from './acting';

type Facts = readonly FactOf<'bulletinAcknowledged'>[];

const named = (network: Network, id: OrganisationId) => ({
  id,
  name: organisationById(network, id)?.name ?? { fi: id, sv: id },
});

const groupOf = (
  network: Network,
  theme: ThemeId | null,
  expected: readonly OrganisationId[],
  facts: Facts,
  { seesWho, lang }: { readonly seesWho: boolean; readonly lang: Language },
) => {
  const done = facts.filter((f) => expected.includes(f.content.organisation));
  const missing = expected.filter((id) => !done.some((f) => f.content.organisation === id));
  return {
    theme,
    expected: expected.length,
    acknowledged: done.length,
    ...(seesWho
      ? {
          missing: missing.map((id) => named(network, id)).sort(byName(lang)),
          done: done
            .map((f) => ({
              ...named(network, f.content.organisation),
              by: personName(network, f.recordedBy, lang),
              at: f.recordedAt,
            }))
            .sort(byName(lang)),
        }
      : {}),
  };
};

/** Counts for everybody; who has not, theme by theme, for the coordination and for leads in own themes. */
export const readAcknowledgements = async ({
  ports,
  actor,
  network,
  lang,
  params,
}: Call<typeof endpoint>) => {
  const { value: b } = await findSeen(ports, actor, network, params.id ?? '');
  if (b.versions.length === 0) throw new Refusal('notFound');
  const facts = await acknowledgementFacts(ports, b.id);
  const meant = meantFor(network, b, actor.today);
  const all = groupOf(network, null, meant, facts, {
    seesWho: may(actor, 'seeAcknowledgements', network),
    lang,
  });
  const themes = b.audience.themes.map((theme) =>
    groupOf(
      network,
      theme,
      organisationsIn(network, theme, actor.today).filter((id) => meant.includes(id)),
      facts,
      { seesWho: may(actor, 'seeAcknowledgements', network, { theme }), lang },
    ),
  );
  return { groups: [all, ...themes] };
};
