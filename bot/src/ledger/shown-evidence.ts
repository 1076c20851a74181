import type { Language } from '../shared/domain/language';
import type { Network } from '../shared/domain/network';
import type { Evidence } from '../shared/domain/standing';
import { personName } from '../shared/text/recorder';

export const evidenceFor = (evidence: readonly Evidence[], network: Network, lang: Language) =>
  evidence.map((e) => ({ ...e, recordedBy: personName(network, e.recordedBy, lang) }));
