import { useEffect, useState } from 'react';
import type { Host, Platform } from '../platform/platform';
import { goToSubPage } from '../ui/address';

export type HostState =
  | { readonly at: 'opening' }
  | { readonly at: 'outside' }
  | { readonly at: 'in'; readonly host: Host };

/** Opens the host once and follows its theme. */
export const useHost = (platform: Platform): HostState => {
  const [state, setState] = useState<HostState>({ at: 'opening' });
  useEffect(() => {
    let left = false;
    platform.open().then(
      (host) => {
        if (left) return;
        if (host.subPage) goToSubPage(host.subPage);
        setState({ at: 'in', host });
      },
      () => !left && setState({ at: 'outside' }),
    );
    const stop = platform.onTheme((theme) =>
      setState((now) => (now.at === 'in' ? { at: 'in', host: { ...now.host, theme } } : now)),
    );
    return () => {
      left = true;
      stop();
    };
  }, [platform]);
  return state;
};
