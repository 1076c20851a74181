import { Button } from '@fluentui/react-components';
import type { readOwnData } from '@shared/contract/people';
import { useCall } from '../../api/use-api';
import { useDataWords } from '../../parts/data/words';
import { Card, Line } from '../../ui/card';
import { Section } from '../../ui/page';
import { jsonFile, useSaveFile } from '../../ui/save-file';

/** Everything that is stored of the reader, as a file. */
export const OwnData = () => {
  const d = useDataWords();
  const call = useCall();
  const { busy, save } = useSaveFile(d.saved);
  return (
    <Section title={d.own} id="own">
      <Card>
        <p>{d.ownText}</p>
        <Line>
          <Button
            disabledFocusable={busy}
            onClick={() =>
              save(async () => jsonFile(d.own, await call<typeof readOwnData>('get', '/api/me/data', {})))
            }
          >
            {d.download}
          </Button>
        </Line>
      </Card>
    </Section>
  );
};
