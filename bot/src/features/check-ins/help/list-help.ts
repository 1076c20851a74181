import type { Call } from '../../../routes';
import type { helpRequests } from '../../../shared/contract/help';
import { answersFor } from '../../../shared/domain/actor';
import { type HelpRequest, helpRequestsOf } from '../../../shared/domain/help';
import { organisationById } from '../../../shared/domain/network';
import { may } from '../../../shared/domain/permission';
import { themeIds } from '../../../shared/domain/theme';
import { authorName } from '../cards';
import { themeFacts } from '../theme-look';
import { requestKey } from './find-request';
import { mayOfferFor } from './reply-to-help';

type HelpCall = Call<typeof helpRequests>;
const nameOf = ({ network }: HelpCall, id: string) =>
  organisationById(network, id)?.name ?? { fi: id, sv: id };

const rowOf = (asked: HelpCall, request: HelpRequest) => {
  const { actor, network, lang } = asked;
  const { organisation, theme, title, text, share, othersAskedAt } = request;
  const whose = { organisation, theme };
  return {
    ...requestKey(request),
    name: nameOf(asked, organisation),
    title,
    text,
    by: authorName(network, request.askedBy, lang),
    at: request.askedAt,
    replies: request.replies.map(({ text: said, by, at, from }) => ({
      text: said,
      by: authorName(network, by, lang),
      at,
      from: from ? nameOf(asked, from) : null,
    })),
    othersAskedAt,
    own: answersFor(actor).includes(organisation),
    mayReply: may(actor, 'replyToHelp', network, whose),
    mayClose: may(actor, 'closeHelp', network, whose),
    mayAskOthers: share && !othersAskedAt && may(actor, 'askOthersForHelp', network, whose),
    mayOfferFor: [...mayOfferFor(actor, network, request)],
  };
};

/** Open requests, the longest waiting first: one's own, those of themes that one leads, and what was put to one's theme. */
export const listHelp = async (asked: HelpCall) => {
  const { ports, actor, network, query } = asked;
  const facts = await themeFacts(ports, network, query.theme ? [query.theme] : themeIds);
  const seen = helpRequestsOf(facts)
    .filter((r) => !r.closed && (!query.theme || r.theme === query.theme))
    .filter(
      (r) =>
        may(actor, 'seeCheckInText', network, { organisation: r.organisation, theme: r.theme }) ||
        mayOfferFor(actor, network, r).length > 0,
    )
    .sort((a, b) => a.askedAt.localeCompare(b.askedAt));
  // A colleague's reply is between the three: others of the theme read the question alone.
  const own = (r: HelpRequest): boolean =>
    may(actor, 'seeCheckInText', network, { organisation: r.organisation, theme: r.theme });
  return { requests: seen.map((r) => rowOf(asked, own(r) ? r : { ...r, replies: [] })) };
};
