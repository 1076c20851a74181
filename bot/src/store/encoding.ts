// Azure refuses / \ # ? and control characters in keys and stumbles over %. Only printable ASCII without these
// is let through, the rest as `!` and four hex digits: so every adapter sorts alike. What our keys are sorted
// by (instants, padded numbers) is let through as it is, so its order stays.
const escaped = /[^ "$&'()*+,\-.0-9:;<=>@A-Z[\]^_`a-z{|}~]/g;

// 1 KiB as Azure counts it, in UTF-16.
const longestKey = 512;

const hexOf = (unit: string): string => unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

export const encodeKey = (key: string): string => {
  const encoded = key.replace(escaped, (unit) => `!${hexOf(unit)}`);
  if (encoded.length > longestKey)
    throw new Error(
      `a key of ${encoded.length} characters; storage takes ${longestKey}: ${key.slice(0, 80)}…`,
    );
  return encoded;
};

export const decodeKey = (encoded: string): string =>
  encoded.replace(/!([0-9A-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Sorts after every encoded key that begins with this encoded prefix: no encoded key holds a `ÿ`. */
export const pastPrefix = (encoded: string): string => `${encoded}ÿ`;

// An entity takes 1 MiB in UTF-16, keys and property names counted in.
const longestBody = 450_000;

/** JSON in plain ASCII: no letter can be cut in two, neither between properties nor between packets. */
export const encodeBody = (body: unknown): string => {
  const json = JSON.stringify(body);
  if (json === undefined) throw new Error('a row without a body');
  const text = json.replace(/[^ -~]/g, (unit) => `\\u${hexOf(unit)}`);
  if (text.length > longestBody)
    throw new Error(`a row of ${text.length} characters; storage takes ${longestBody}`);
  return text;
};

export const decodeBody = <Body>(text: string): Body => JSON.parse(text);

/** A property holds 32 K characters. */
export const piecesOf = (text: string): readonly string[] => text.match(/.{1,32000}/g) ?? [];
