import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { type ZipFile, zipOf } from './zip';

/** What placeholders stand for. */
export type PackageValues = Readonly<Record<string, string | undefined>>;

/** Something that the person who makes the package should hear, in one line. */
export class CannotPackage extends Error {}

/** The values of env/.env.<name>; what stands in the given environment wins, an empty word does not count. */
export const valuesOf = (root: string, name: string, environment: PackageValues): PackageValues => {
  const file = join(root, 'env', `.env.${name}`);
  if (!existsSync(file)) throw new CannotPackage(`There is no env/.env.${name}.`);
  const written = parseEnv(readFileSync(file, 'utf8'));
  const given = Object.entries(environment).filter(([, value]) => value);
  return { ...written, ...Object.fromEntries(given) };
};

const placeholder = /\$\{\{\s*([A-Za-z_]\w*)\s*\}\}/gu;

/** The names of a text's `${{NAME}}` placeholders, each once. */
export const placeholdersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(placeholder)].map((match) => match[1] ?? '')),
];

// As in the Agents Toolkit: only the suffix of a name may be empty, but it too must be written down.
const isMissing = (name: string, value: string | undefined): boolean =>
  name === 'APP_NAME_SUFFIX' ? value === undefined : !value;

/** JSON texts with their placeholders replaced; throws one error that names every missing value. */
export const fillIn = (texts: readonly string[], values: PackageValues): readonly string[] => {
  const missing = placeholdersIn(texts.join('\n')).filter((name) => isMissing(name, values[name]));
  if (missing.length > 0) throw new CannotPackage(`No value for ${missing.join(', ')}.`);
  const inJson = (name: string): string => JSON.stringify(values[name]).slice(1, -1);
  return texts.map((text) => text.replace(placeholder, (_, name: string) => inJson(name)));
};

const schemas = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
const schemaNames = {
  manifest: 'MicrosoftTeams.schema.json',
  language: 'MicrosoftTeams.Localization.schema.json',
};

/** What Microsoft's own schema of that manifest version says against a document; nothing when it is well. */
export const objectionsTo = (
  document: unknown,
  version: string,
  kind: keyof typeof schemaNames,
): readonly string[] => {
  const schema = JSON.parse(readFileSync(join(schemas, `v${version}`, schemaNames[kind]), 'utf8'));
  // The language schema has patterns that are no regular expressions once read as Unicode.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const accepts = ajv.compile(schema);
  if (accepts(document)) return [];
  return (accepts.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
};

type Manifest = {
  readonly manifestVersion: string;
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
  readonly icons: { readonly color: string; readonly outline: string };
};

/** The app package as Teams takes it; throws when a value is missing or a schema objects. */
export const appPackage = (root: string, values: PackageValues): Buffer => {
  const read = (name: string): Buffer => readFileSync(join(root, 'manifest', name));
  const template: Manifest = JSON.parse(read('manifest.json').toString());
  const languages = template.localizationInfo.additionalLanguages.map(({ file }) => file);
  const names = ['manifest.json', ...languages];
  const texts = fillIn(
    names.map((name) => read(name).toString()),
    values,
  );
  const documents = names.map((name, i): ZipFile => ({ name, data: Buffer.from(texts[i] ?? '') }));
  for (const { name, data } of documents) {
    const kind = languages.includes(name) ? 'language' : 'manifest';
    const objections = objectionsTo(JSON.parse(data.toString()), template.manifestVersion, kind);
    if (objections.length > 0) throw new CannotPackage(`${name} is not valid: ${objections.join('; ')}`);
  }
  const icons = [template.icons.color, template.icons.outline].map((name) => ({ name, data: read(name) }));
  return zipOf([...documents, ...icons]);
};
