import { FinnishSSN } from 'finnish-ssn';
import type { Network } from './network';

// Six digits, a sign of the century (DVV: since 2023 also Y, X, W, V, U and B–F), three digits, a check sign.
const candidate = /(?<![\p{L}\p{N}])\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![\p{L}\p{N}])/giu;

const isIdentityCode = (word: string): boolean => {
  try {
    return FinnishSSN.validate(word.toUpperCase());
  } catch {
    return false;
  }
};

/** A personal identity code that could be somebody's: its day exists, and its check sign is right. */
export const holdsIdentityCode = (text: string): boolean =>
  (text.match(candidate) ?? []).some(isIdentityCode);

/** The same of every text in what somebody sent, whatever its shape. */
export const holdsIdentityCodes = (value: unknown): boolean => {
  if (typeof value === 'string') return holdsIdentityCode(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsIdentityCodes);
};

const phone = /(?<![\p{L}\p{N}])(?:\+358|00358|0)[ -]?(?:\d[ -]?){6,11}(?![\p{L}\p{N}])/u;
const address = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/gu;

/** Domains of the network's own work addresses. */
export const ownDomains = ({ people }: Pick<Network, 'people'>): ReadonlySet<string> =>
  new Set(people.map(({ email }) => email.slice(email.indexOf('@') + 1).toLowerCase()));

/** A phone number, or an address that is nobody's work address in the network: kept, with one line of advice. */
export const holdsContactDetails = (text: string, domains: ReadonlySet<string>): boolean =>
  phone.test(text) ||
  [...text.matchAll(address)].some(([, domain = '']) => !domains.has(domain.toLowerCase()));
