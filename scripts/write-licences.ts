import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { licencePage, licencesOf } from './licences';

const root = resolve(__dirname, '..');
writeFileSync(join(root, 'docs', 'licences.md'), licencePage(licencesOf(root)));
