import { Component, type ReactNode } from 'react';
import { Failed } from '../ui/faces';

type Props = { readonly at: string; readonly children: ReactNode };

/**
 * A page that broke, most often because its part of the program was replaced by a newer version. React offers
 * this as a class only. `at`: another page is another try.
 */
export class Crash extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };
  static getDerivedStateFromError = (error: unknown) => ({ error });
  override componentDidUpdate(before: Props): void {
    if (this.state.error && before.at !== this.props.at) this.setState({ error: null });
  }
  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return <Failed error={this.state.error} retry={() => window.location.reload()} />;
  }
}
