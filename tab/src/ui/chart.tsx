import { Component, lazy, type ReactNode, Suspense, useRef } from 'react';
import { useNear } from './use-near';

/** As high as the library draws one: what stands below does not move when it comes. */
const chartHeight = 300;

export const Lines = lazy(async () => ({ default: (await import('./charts')).Lines }));
export const Bars = lazy(async () => ({ default: (await import('./charts')).Bars }));

/** A chart that cannot be drawn leaves its table: no figure is only in a picture. */
class Tried extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    if (this.state.failed) return null;
    return <Suspense fallback={<div style={{ minHeight: chartHeight }} />}>{this.props.children}</Suspense>;
  }
}

/** A chart's place: the library that draws it is a large one, and comes when somebody comes near. */
export const Drawn = ({ children }: { readonly children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  return (
    <div ref={place} style={near ? undefined : { minHeight: chartHeight }}>
      {near && <Tried>{children}</Tried>}
    </div>
  );
};
