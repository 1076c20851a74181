import { Component, lazy, type ReactNode, Suspense } from 'react';
import { Loading } from './faces';

export const Lines = lazy(async () => ({ default: (await import('./charts')).Lines }));
export const Bars = lazy(async () => ({ default: (await import('./charts')).Bars }));

/** A chart that cannot be drawn leaves its table: no figure is only in a picture. */
export class Drawn extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    if (this.state.failed) return null;
    return <Suspense fallback={<Loading bars={2} />}>{this.props.children}</Suspense>;
  }
}
