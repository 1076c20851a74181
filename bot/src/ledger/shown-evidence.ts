import { type Network, personById } from '../shared/domain/network';
import type { Evidence } from '../shared/domain/standing';

/** Who recorded something; `bot` and `import` are told by the reader's own words. */
export const nameOf = (network: Network, recorder: string): string =>
  personById(network, recorder)?.name ?? recorder;
export const evidenceFor = (evidence: readonly Evidence[], network: Network) =>
  evidence.map((e) => ({ ...e, recordedBy: nameOf(network, e.recordedBy) }));
