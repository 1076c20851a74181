import { ManagedIdentityCredential, type TokenCredential } from '@azure/identity';

/** The identity that the app runs under in the cloud: no storage key anywhere. Empty for the system-assigned one. */
export const managedIdentity = (clientId: string): TokenCredential =>
  clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential();
