import { createContext, useContext } from 'react';

/** Which of the project's periods is being read: null is the present one. */
type PeriodChoice = { readonly past: number | null; readonly choose: (past: number | null) => void };
const PeriodContext = createContext<PeriodChoice>({ past: null, choose: () => undefined });
export const PeriodProvider = PeriodContext.Provider;
export const usePeriod = (): PeriodChoice => useContext(PeriodContext);
