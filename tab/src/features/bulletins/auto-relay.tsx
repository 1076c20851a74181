import { Checkbox } from '@fluentui/react-components';
import type { ThemeId } from '@shared/domain/theme';
import { bulletinsApi } from '../../api/rooms/bulletins';
import { channelsApi } from '../../api/rooms/channels';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Soft } from '../../ui/card';
import { Read } from '../../ui/faces';
import { Fold } from '../../ui/fold';
import { themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';

const Choices = () => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const tell = useTell();
  const read = useRead(channelsApi.channels);
  const write = useWrite(bulletinsApi.setAutoRelay);
  const set = (theme: ThemeId, on: boolean) =>
    write.mutate(
      { params: { theme }, body: { on } },
      {
        onSuccess: () => tell.done(on ? b.relay.autoOn : b.relay.autoOff),
        onError: tell.failed,
      },
    );
  return (
    <>
      <Soft>{b.relay.autoText}</Soft>
      <Read of={read} bars={1}>
        {({ autoRelay }) =>
          autoRelay
            .filter((one) => one.mayChange)
            .map((one) => (
              <div key={one.theme}>
                <Checkbox
                  label={themeName(one.theme, lang)}
                  checked={one.on}
                  onChange={(_, data) => set(one.theme, data.checked === true)}
                />
              </div>
            ))
        }
      </Read>
    </>
  );
};

/** The lead's own choice per theme (A14), seldom made: read when it is opened. */
export const AutoRelay = () => {
  const b = useBulletinWords();
  return (
    <Fold title={b.relay.auto} id="auto-relay">
      <Choices />
    </Fold>
  );
};
