import type { ThemeId } from '@shared/domain/theme';
import { useRef } from 'react';
import { modelApi } from '../../api/rooms/model';
import { useRead } from '../../api/use-api';
import { to } from '../../ui/address';
import { Read } from '../../ui/faces';
import { Fold } from '../../ui/fold';
import { Go } from '../../ui/go';
import { useNear } from '../../ui/use-near';
import { usePrinting } from '../../ui/use-printing';
import { Indicators } from './indicators';
import { useModelWords } from './words';

/** A theme's measures and the state of its part, on the theme's board. */
export const ThemeIndicators = ({ theme }: { readonly theme: ThemeId }) => {
  const m = useModelWords();
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  const printing = usePrinting();
  // Far below what one comes for: asked for when somebody comes near, although it is folded, for its heading tells.
  const read = useRead(modelApi.model, {}, near);
  const of = read.data?.themes.find((one) => one.theme === theme);
  // What nobody came near has not been read, and paper cannot wait.
  if (printing && !read.data) return null;
  return (
    <div ref={place}>
      <Fold title={m.indicators} under={of && m.states[of.state]} id="indicators">
        <Read of={read} bars={1}>
          {() =>
            of && (
              <>
                <Go href={to('model', {}, theme)}>{m.toModel}</Go>
                {of.indicators.length === 0 && !of.mayWrite ? (
                  <p>{m.noIndicators}</p>
                ) : (
                  <Indicators of={of} />
                )}
              </>
            )
          }
        </Read>
      </Fold>
    </div>
  );
};
