/**
 * What follows from one thing alone is worked out once: the same object gives the same answer for as long as it
 * lives. A ledger that has not changed is the same array.
 */
export const oncePer = <From extends object, To>(make: (from: From) => To): ((from: From) => To) => {
  const known = new WeakMap<From, { readonly made: To }>();
  return (from) => {
    const found = known.get(from);
    if (found) return found.made;
    const made = make(from);
    known.set(from, { made });
    return made;
  };
};

/** The same for some questions about one thing: of each the latest `most` answers are kept. */
export const oncePerQuestion = <From extends object, To>(most: number) => {
  const answers = oncePer((_from: From) => new Map<string, To>());
  return (from: From, question: string, make: () => To): To => {
    const known = answers(from);
    const found = known.get(question);
    if (found !== undefined) return found;
    const made = make();
    if (known.size >= most) known.delete(known.keys().next().value ?? '');
    known.set(question, made);
    return made;
  };
};
