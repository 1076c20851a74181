import { createContext, useContext } from 'react';
import type { Host, Platform } from './platform';

const PlatformContext = createContext<Platform | null>(null);
export const PlatformProvider = PlatformContext.Provider;
export const usePlatform = (): Platform => {
  const platform = useContext(PlatformContext);
  if (!platform) throw new Error('no host around this component');
  return platform;
};

const HostContext = createContext<Host | null>(null);
export const HostProvider = HostContext.Provider;
/** The channel whose tab this is; null in the personal app and outside Teams. */
export const useChannel = (): string | null => useContext(HostContext)?.channel ?? null;
