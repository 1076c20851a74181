import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { appPackage, CannotPackage, fillIn, valuesOf } from '../scripts/app-package';

const root = join(__dirname, '..');
const local = valuesOf(root, 'local', {});
const slot = (name: string): string => `\${{${name}}}`;

/** Reads an archive from its end, through the directory, as Teams does; every checksum is verified. */
const filesIn = (zip: Buffer): ReadonlyMap<string, Buffer> => {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    expect(zip.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const [sum, packed, nameLength] = [
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
    ];
    const start = zip.readUInt32LE(at + 42);
    expect(zip.toString('latin1', start, start + 4)).toBe('PK\x03\x04');
    const body = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const data = inflateRawSync(zip.subarray(body, body + packed));
    expect(crc32(data)).toBe(sum);
    files.set(zip.toString('utf8', at + 46, at + 46 + nameLength), data);
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
};

const reasonOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof CannotPackage) return error.message;
    throw error;
  }
  return 'no refusal';
};

describe('the app package', () => {
  test('holds the manifest, its languages and its icons at its root, and nothing else', () => {
    const files = filesIn(appPackage(root, local));
    expect([...files.keys()]).toEqual(['manifest.json', 'sv.json', 'en.json', 'color.png', 'outline.png']);
    for (const icon of ['color.png', 'outline.png'])
      expect(files.get(icon)?.equals(readFileSync(join(__dirname, icon)))).toBe(true);
  });

  test('has no placeholder left, and the ids that it was given', () => {
    const files = filesIn(appPackage(root, local));
    for (const [name, data] of files) if (name.endsWith('.json')) expect(data.toString()).not.toContain('${');
    const manifest = JSON.parse(String(files.get('manifest.json')));
    expect(manifest.id).toBe(local.TEAMS_APP_ID);
    expect(manifest.bots[0].botId).toBe(local.BOT_ID);
    expect(manifest.webApplicationInfo.resource).toBe(`api://${local.TAB_DOMAIN}/${local.AAD_APP_CLIENT_ID}`);
  });

  test('is the same to the byte when it is made again', () => {
    expect(appPackage(root, local).equals(appPackage(root, local))).toBe(true);
  });

  test('of an environment without ids is refused in one line that names every missing value', () => {
    const reason = reasonOf(() => appPackage(root, { APP_NAME_SUFFIX: '', TAB_DOMAIN: 'strapetsi.example' }));
    expect(reason).toBe('No value for TEAMS_APP_ID, BOT_ID, AAD_APP_CLIENT_ID.');
  });

  test('with an id that is none is refused, and the file and the field are named', () => {
    const reason = reasonOf(() => appPackage(root, { ...local, BOT_ID: 'the bot' }));
    expect(reason).toMatch(/^manifest\.json is not valid: \/bots\/0\/botId must match pattern/u);
  });
});

describe('the values', () => {
  test('of the process win over the file, unless they are empty', () => {
    const values = valuesOf(root, 'local', { TAB_DOMAIN: 'tunnel.example', BOT_ID: '' });
    expect([values.TAB_DOMAIN, values.BOT_ID]).toEqual(['tunnel.example', local.BOT_ID]);
  });

  test('of an unknown environment are refused by its name', () => {
    expect(reasonOf(() => valuesOf(root, 'moon', {}))).toBe('There is no env/.env.moon.');
  });

  test('stay whole in a text, quotes and dollar signs too', () => {
    const [filled] = fillIn([`{"name": "${slot(' NAME ')}"}`], { NAME: 'the "$& one"' });
    expect(JSON.parse(filled ?? '')).toEqual({ name: 'the "$& one"' });
  });

  test('may leave the name without a suffix, but only when that is said', () => {
    expect(fillIn([`Strapetsi${slot('APP_NAME_SUFFIX')}`], { APP_NAME_SUFFIX: '' })).toEqual(['Strapetsi']);
    expect(reasonOf(() => fillIn([`Strapetsi${slot('APP_NAME_SUFFIX')}`], {}))).toBe(
      'No value for APP_NAME_SUFFIX.',
    );
  });
});
