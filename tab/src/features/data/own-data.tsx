import { Button } from '@fluentui/react-components';
import { peopleApi } from '../../api/rooms/people';
import { useSend } from '../../api/use-api';
import { useDataWords } from '../../parts/data/words';
import { Card, Line } from '../../ui/card';
import { Section } from '../../ui/page';
import { jsonFile, useSaveFile } from '../../ui/save-file';

/** Everything that is stored of the reader, as a file. */
export const OwnData = () => {
  const d = useDataWords();
  const send = useSend();
  const { busy, save } = useSaveFile(d.saved);
  return (
    <Section title={d.own} id="own">
      <Card>
        <p>{d.ownText}</p>
        <Line>
          <Button
            disabledFocusable={busy}
            onClick={() => save(async () => jsonFile(d.own, await send(peopleApi.readOwnData, {})))}
          >
            {d.download}
          </Button>
        </Line>
      </Card>
    </Section>
  );
};
