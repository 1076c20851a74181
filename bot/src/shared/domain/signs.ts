import { organisationsAnswered } from './contact';
import type { Fact } from './fact';
import type { Known } from './known';
import type { Day } from './month';
import { isIn, type OrganisationId, organisationsOn } from './network';

/** Who showed by this fact that they are there: took part, answered, acknowledged or reported. */
const seenBy = ({ content }: Fact): OrganisationId | undefined => {
  switch (content.kind) {
    case 'attended':
      return content.presence === 'absent' || content.withdrawn ? undefined : content.organisation;
    case 'bulletinAcknowledged':
      return content.acknowledged ? content.organisation : undefined;
    case 'selfReported':
    case 'documentLinked':
      return content.withdrawn ? undefined : content.organisation;
    case 'pilotAnswered':
      return content.withdrawn ? undefined : content.organisation;
    case 'pilotRegistered':
      return content.removed ? undefined : content.organisation;
    // Whoever wants to hear more is there; of the pilot's own organisation it is no sign.
    case 'pilotInterest':
      return content.from;
    // That the coordinator marks it as answered is no sign from the organisation.
    case 'surveyAnswered':
      return content.byCoordinator ? undefined : content.organisation;
    default:
      return undefined;
  }
};

/** The last sign of life of each organisation by a day. */
export const signsOf = (known: Known, until: Day): ReadonlyMap<OrganisationId, Fact> => {
  const last = new Map<OrganisationId, Fact>();
  for (const fact of known.facts) {
    const organisation = fact.day <= until ? seenBy(fact) : undefined;
    const before = organisation && last.get(organisation);
    if (organisation && (!before || isLater(fact, before))) last.set(organisation, fact);
  }
  return last;
};
const isLater = (a: Fact, b: Fact): boolean => a.day > b.day || (a.day === b.day && a.id > b.id);

/** Developer organisations of a day; those answered for and seen since; the facts that show it. */
export const lifeOf = (known: Known, day: Day, since: Day) => {
  const signs = signsOf(known, day);
  const answered = organisationsAnswered(known.network, day);
  const asked = organisationsOn(known.network, day).filter((o) =>
    (known.memberships.get(o.id) ?? []).some((m) => isIn(m, day)),
  );
  // Who has only just come has not been silent, whatever was seen of it before.
  const seen = (id: OrganisationId, joined: Day): boolean =>
    joined >= since || (signs.get(id)?.day ?? joined) >= since;
  return {
    asked,
    alive: asked.filter((o) => answered.has(o.id) && seen(o.id, o.joined)),
    silent: asked.filter((o) => !seen(o.id, o.joined)),
    last: signs,
    signs: asked.flatMap((o) => signs.get(o.id) ?? []).filter((f) => f.day >= since),
  };
};
