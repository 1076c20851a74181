/** A button as it is pressed: its verb and what it carries. */
export type SeenPress = { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };

/** Every button in a card, each once, though an older client's stands beside it. */
export const pressesIn = (card: unknown): readonly SeenPress[] => {
  const found = new Map<string, SeenPress>();
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, data } = node as { type?: unknown; data?: unknown };
    if (typeof type === 'string' && type.startsWith('Action.') && typeof data === 'object' && data) {
      const { verb, msteams, ...rest } = data as Record<string, unknown>;
      if (typeof verb === 'string') found.set(`${verb} ${JSON.stringify(rest)}`, { verb, data: rest });
    }
    for (const value of Object.values(node)) look(value);
  };
  look(card);
  return [...found.values()];
};
