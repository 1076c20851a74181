import type { ThemeId } from '@shared/domain/theme';
import { modelApi } from '../../api/rooms/model';
import { useRead } from '../../api/use-api';
import { to } from '../../ui/address';
import { Read } from '../../ui/faces';
import { Fold } from '../../ui/fold';
import { Go } from '../../ui/go';
import { Indicators } from './indicators';
import { useModelWords } from './words';

/** A theme's measures and the state of its part, on the theme's board. */
export const ThemeIndicators = ({ theme }: { readonly theme: ThemeId }) => {
  const m = useModelWords();
  // Read although it is folded: paper shows it as well.
  const read = useRead(modelApi.model);
  const of = read.data?.themes.find((one) => one.theme === theme);
  return (
    <Fold title={m.indicators} under={of && m.states[of.state]} id="indicators">
      <Read of={read} bars={1}>
        {() =>
          of && (
            <>
              <Go href={to('model', {}, theme)}>{m.toModel}</Go>
              {of.indicators.length === 0 && !of.mayWrite ? <p>{m.noIndicators}</p> : <Indicators of={of} />}
            </>
          )
        }
      </Read>
    </Fold>
  );
};
