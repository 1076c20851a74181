import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive; its name has forward slashes. */
export type ZipFile = { readonly name: string; readonly data: Buffer };

// 1 January 1980, the first day that the format knows: the same files always make the same archive.
const firstDay = 0x21;
const utf8Names = 0x800;
const deflated = 8;

type PackedFile = { readonly name: Buffer; readonly body: Buffer; readonly header: Buffer };

const pack = ({ name, data }: ZipFile): PackedFile => {
  const body = deflateRawSync(data, { level: 9 });
  const nameBytes = Buffer.from(name, 'utf8');
  // The fields that stand alike before the file and in the directory (PKWARE APPNOTE 4.3.7).
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(utf8Names, 2);
  header.writeUInt16LE(deflated, 4);
  header.writeUInt16LE(firstDay, 8);
  header.writeUInt32LE(crc32(data), 10);
  header.writeUInt32LE(body.length, 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt16LE(nameBytes.length, 22);
  return { name: nameBytes, body, header };
};

const directoryEntry = (header: Buffer, name: Buffer, offset: number): Buffer => {
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, place, name]);
};

const directoryEnd = (count: number, size: number, offset: number): Buffer => {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
};

/** A zip archive of a few small files; no folders, no encryption, no archive over 4 GB. */
export const zipOf = (files: readonly ZipFile[]): Buffer => {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, body, header } of files.map(pack)) {
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, name, body]);
    entries.push(directoryEntry(header, name, offset));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  return Buffer.concat([...locals, directory, directoryEnd(files.length, directory.length, offset)]);
};
