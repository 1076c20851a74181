import { Checkbox } from '@fluentui/react-components';
import type { ThemeId } from '@shared/domain/theme';
import { bulletinsApi } from '../../api/rooms/bulletins';
import { channelsApi } from '../../api/rooms/channels';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Card, Soft } from '../../ui/card';
import { themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';

/** The lead's own choice per theme (A14). Nothing is shown until it is known that there is something to choose. */
export const AutoRelay = () => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const tell = useTell();
  const read = useRead(channelsApi.channels);
  const write = useWrite(bulletinsApi.setAutoRelay);
  const mine = read.data?.autoRelay.filter((one) => one.mayChange) ?? [];
  if (mine.length === 0) return null;
  const set = (theme: ThemeId, on: boolean) =>
    write.mutate(
      { params: { theme }, body: { on } },
      {
        onSuccess: () => tell.done(on ? b.relay.autoOn : b.relay.autoOff),
        onError: tell.failed,
      },
    );
  return (
    <Section title={b.relay.auto} id="auto-relay">
      <Card>
        <Soft>{b.relay.autoText}</Soft>
        {mine.map((one) => (
          <div key={one.theme}>
            <Checkbox
              label={themeName(one.theme, lang)}
              checked={one.on}
              onChange={(_, data) => set(one.theme, data.checked === true)}
            />
          </div>
        ))}
      </Card>
    </Section>
  );
};
