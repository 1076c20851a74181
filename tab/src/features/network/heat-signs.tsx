import { type Standing, standings } from '@shared/domain/standing';
import { standingIcons } from '../../ui/standing-badge';

const idOf = (standing: Standing): string => `map-${standing}`;

/** Each standing's sign, drawn once: a thousand cells show it by its name. */
export const HeatSigns = () => (
  <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
    {standings.map((standing) => {
      const Icon = standingIcons[standing];
      return (
        <symbol key={standing} id={idOf(standing)}>
          <Icon />
        </symbol>
      );
    })}
  </svg>
);

export const HeatSign = ({ of }: { readonly of: Standing }) => (
  <svg aria-hidden="true">
    <use href={`#${idOf(of)}`} />
  </svg>
);
