/** What every peer answers: the very same card that ours does. */
export type PeerAnswers = {
  /** An activity with a card, to a message. */
  readonly message: object;
  /** The body of the answer to a card's button. */
  readonly invoke: object;
};
/** A bot that listens on this machine; nothing is signed, as ours in the local mode. */
export type PeerBot = { readonly url: string; readonly close: () => Promise<void> | void };
