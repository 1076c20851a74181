import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Language } from '../../shared/domain/language';
import type { Network } from '../../shared/domain/network';

export type ModelReader = {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly network: Network;
  readonly lang: Language;
};
