// All but tab and line breaks.
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;

/** What people sent, without characters that nobody can see or write: some stores and cards break on them. */
export const withoutControls = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(controls, '');
  if (Array.isArray(value)) return value.map(withoutControls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutControls(inner)]));
};
