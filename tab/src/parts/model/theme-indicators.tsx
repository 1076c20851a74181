import type { model } from '@shared/contract/model';
import type { ThemeId } from '@shared/domain/theme';
import { useRead } from '../../api/use-api';
import { to } from '../../ui/address';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';
import { Indicators } from './indicators';
import { useModelWords } from './words';

/** A theme's measures and the state of its part, on the theme's board. */
export const ThemeIndicators = ({ theme }: { readonly theme: ThemeId }) => {
  const m = useModelWords();
  const read = useRead<typeof model>('/api/model');
  return (
    <Section title={m.indicators} id="indicators">
      <Read of={read} bars={1}>
        {({ themes }) => {
          const of = themes.find((one) => one.theme === theme);
          if (!of) return null;
          return (
            <>
              <p>
                <Go href={to('model', {}, theme)}>{m.toModel}</Go>
                {`: ${m.states[of.state]}`}
              </p>
              {of.indicators.length === 0 && !of.mayWrite ? <p>{m.noIndicators}</p> : <Indicators of={of} />}
            </>
          );
        }}
      </Read>
    </Section>
  );
};
