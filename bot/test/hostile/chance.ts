/** Chance that is the same every time for the same seed (mulberry32). */
export const chanceOf = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    pick: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T,
  };
};
export type HostileChance = ReturnType<typeof chanceOf>;

const deep = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
};
/** Values that nobody expects in the place of a text, a number, a list or a thing. */
export const badValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  '__proto__',
  'constructor',
  '${title}',
  '=HYPERLINK("https://paha.example")',
  '<script>alert(1)</script>',
  '\u202Eetumerkki\u0000',
  '\ud83d',
  'ä'.repeat(20_000),
  [],
  {},
  { toString: 'x', constructor: { name: 'x' } },
  Array.from({ length: 2_000 }, (_, i) => i),
  deep(60),
  deep(200),
];

type Path = readonly (string | number)[];
const pathsIn = (value: unknown, at: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...pathsIn(inner, [...at, key])])
    : [];
const withAt = (value: unknown, [head, ...rest]: Path, bad: unknown): unknown => {
  if (head === undefined) return bad;
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  copy[head] = withAt(copy[head], rest, bad);
  return Array.isArray(value) ? Object.values(copy) : copy;
};
/** The same thing with something else in one of its places. */
export const mutated = (value: unknown, { pick }: HostileChance): unknown =>
  withAt(value, pick(pathsIn(value)), pick(badValues));

type Schema = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minimum?: number;
};
/** Something of the schema's form; whether it also makes sense is another matter. */
export const sampleOf = (schema: Schema, chance: HostileChance): unknown => {
  const one = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (one) return sampleOf(chance.pick(one), chance);
  if (schema.enum) return chance.pick(schema.enum);
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, sampleOf(inner, chance)]),
    );
  if (schema.type === 'array') return [sampleOf(schema.items ?? {}, chance)];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  return '2024-05-16';
};
/** A required part by something of another form: no schema takes it. */
export const broken = (schema: Schema, chance: HostileChance): unknown => {
  const whole = sampleOf(schema, chance);
  const required = schema.required ?? [];
  if (schema.type !== 'object' || required.length === 0) return chance.pick([null, 1, 'x', [1]]);
  const name = chance.pick(required);
  const type = schema.properties?.[name]?.type;
  const wrong: readonly unknown[] =
    type === 'object' ? [[], 'x', 7] : type === 'array' ? [{ a: 1 }, 'x', 7] : [[[]], { a: 1 }];
  return { ...(whole as object), [name]: chance.pick(wrong) };
};
export type { Schema };
