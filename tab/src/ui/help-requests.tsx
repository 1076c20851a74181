import type { ThemeId } from '@shared/domain/theme';
import { helpApi } from '../api/rooms/help';
import type { HelpRequest } from '../api/types';
import { useRead } from '../api/use-api';
import { useWords } from '../language/words';
import { Card, CardList, Soft } from './card';
import { momentText } from './dates';
import { Failed } from './faces';
import { useFirst } from './first-of';
import { HelpActs } from './help-acts';
import { useHelpWords } from './help-words';
import { nameOf } from './names';
import { Section } from './page';

const Replies = ({ of }: { readonly of: HelpRequest }) => {
  const { lang } = useWords();
  const h = useHelpWords();
  if (of.replies.length === 0) return null;
  return (
    <ul>
      {of.replies.map((reply) => (
        <li key={`${reply.at}~${reply.by}`}>
          <p>{reply.text}</p>
          <Soft>
            {h.asked(
              `${reply.by} (${reply.from ? nameOf(reply.from, lang) : h.lead})`,
              momentText(reply.at, lang),
            )}
          </Soft>
        </li>
      ))}
    </ul>
  );
};

const Request = ({ of }: { readonly of: HelpRequest }) => {
  const { lang } = useWords();
  const h = useHelpWords();
  return (
    <Card item>
      <h3>{[nameOf(of.name, lang), of.title].filter(Boolean).join(': ')}</h3>
      <p>{of.text || h.noText}</p>
      <Soft>{h.asked(of.by, momentText(of.at, lang))}</Soft>
      <Replies of={of} />
      {of.othersAskedAt && <Soft>{h.othersAsked(momentText(of.othersAskedAt, lang))}</Soft>}
      <HelpActs of={of} />
    </Card>
  );
};

export const useHelpRequests = (theme: ThemeId | undefined, asked = true) =>
  useRead(helpApi.helpRequests, { query: theme ? { theme } : {} }, asked);

/** Requests for help that are open, the longest waiting first. */
const Requests = (props: {
  readonly title: string;
  readonly of: ReturnType<typeof useHelpRequests>;
  readonly own: boolean;
}) => {
  const { of, own } = props;
  const [shown, more] = useFirst(
    (of.data?.requests ?? []).filter((one) => !own || one.own),
    3,
  );
  if (of.isError) return <Failed error={of.error} retry={() => void of.refetch()} />;
  if (shown.length === 0) return null;
  return (
    <Section title={props.title} id="help">
      <CardList>
        {shown.map((one) => (
          <Request key={one.answer} of={one} />
        ))}
      </CardList>
      {more}
    </Section>
  );
};

/** A theme's, for those who look after it and those whom they were put to. */
export const HelpRequests = ({ of }: { readonly of: ReturnType<typeof useHelpRequests> }) => (
  <Requests title={useHelpWords().title} of={of} own={false} />
);

/** Those of one's own organisations. */
export const OwnHelpRequests = () => (
  <Requests title={useHelpWords().own} of={useHelpRequests(undefined)} own />
);
