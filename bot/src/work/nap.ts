/** A wait that ends early when somebody calls. */
export type Nap = { readonly for: (ms: number) => Promise<void>; readonly end: () => void };

export const makeNap = (): Nap => {
  let end = (): void => undefined;
  return {
    for: (ms) =>
      new Promise((done) => {
        const timer = setTimeout(done, Math.max(1, ms));
        timer.unref();
        end = () => {
          clearTimeout(timer);
          done();
        };
      }),
    end: () => end(),
  };
};
