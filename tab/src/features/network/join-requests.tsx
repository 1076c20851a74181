import type { joinRequests } from '@shared/contract/bulletins';
import { useRead } from '../../api/use-api';
import { Card, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Empty, Read } from '../../ui/faces';
import { Section } from '../../ui/page';
import { useWords } from '../../ui/words';

/** People who tried to act before anybody had added them (S14). */
export const JoinRequests = () => {
  const { t, lang } = useWords();
  const read = useRead<typeof joinRequests>('/api/requests');
  return (
    <Section title={t.network.requests} id="requests">
      <Read of={read} bars={1}>
        {({ requests }) =>
          requests.length === 0 ? (
            <Empty title={t.network.noRequests} />
          ) : (
            <Card>
              <Soft>{t.network.requestsText}</Soft>
              <ul>
                {requests.map((one) => (
                  <li key={`${one.name}~${one.at}`}>
                    {one.name} · {momentText(one.at, lang)}
                    {one.wanted && ` · ${one.wanted}`}
                  </li>
                ))}
              </ul>
            </Card>
          )
        }
      </Read>
    </Section>
  );
};
