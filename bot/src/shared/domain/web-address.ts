/** People leave out what a browser completes: an address that begins with `www.` is one of the web. */
export const completeAddress = (typed: string): string => {
  const address = typed.trim();
  return /^www\./iu.test(address) ? `https://${address}` : address;
};
