import { z } from 'zod';
import { partStates } from '../domain/operating-model';
import { endpoint } from './endpoint';
import { id, note, recorded } from './records';
import { names, secureLink, themeId } from './words';

// The operating model (Liite 4, rivit 46 ja 79): template, each theme's part, the common one, and its indicators.
const partId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const seen = z.string().max(300).nullable();
const text = (most: number) => z.string().trim().min(1).max(most, 'tooLong');
const inTwo = (most: number) => z.strictObject({ fi: text(most), sv: text(most) });
const part = z.strictObject({ id: partId, title: inTwo(120), guidance: inTwo(2000) });
const document = z.strictObject({ title: text(200), url: secureLink });
const figure = z.number().min(-1e12).max(1e12).nullable();
const indicatorBody = z.strictObject({
  indicator: partId,
  name: inTwo(200),
  unit: z.string().trim().max(40, 'tooLong'),
  baseline: figure,
  target: figure,
  actual: figure,
  source: text(300),
  removed: z.boolean().optional(),
  seen,
});

const version = z.object({
  number: z.number(),
  what: z.enum(['draft', 'delivered', 'returned', 'compiled']),
  url: z.string().nullable(),
  at: z.string(),
  by: z.string(),
  /** The coordination's word, where it returned. */
  word: z.string().nullable(),
});
const pilot = z.object({ id: z.string(), title: z.string(), organisation: names });
const themePart = z.object({
  theme: themeId,
  state: z.enum(partStates),
  at: z.string().nullable(),
  by: z.string().nullable(),
  /** What was delivered; to all once it is compiled. */
  url: z.string().nullable(),
  word: z.string().nullable(),
  covers: z.array(z.string()),
  pilots: z.array(pilot),
  documents: z.array(z.object({ title: z.string(), url: z.string() })),
  /** The lead's own, and the coordination's to read. */
  draft: z
    .object({
      url: z.string(),
      covers: z.array(z.string()),
      pilots: z.array(z.string()),
      documents: z.array(z.object({ title: z.string(), url: z.string() })),
      note: z.string().nullable(),
      isChanged: z.boolean(),
    })
    .nullable(),
  draftSeen: seen,
  delivery: seen,
  /** Shared pilots of the theme, to be attached. */
  offered: z.array(pilot),
  versions: z.array(version),
  indicators: z.array(indicatorBody.omit({ removed: true })),
  mayWrite: z.boolean(),
});
export const model = endpoint({
  method: 'get',
  path: '/api/model',
  summary:
    'The operating model: its template, the versions of the common one, each theme’s part with its state and its indicators',
  act: 'seeNetwork',
  response: z.object({
    template: z.object({ seen, parts: z.array(part), at: z.string().nullable(), by: z.string().nullable() }),
    common: z.object({
      seen,
      versions: z.array(
        z.object({
          number: z.number(),
          url: z.string(),
          note: z.string().nullable(),
          at: z.string(),
          by: z.string(),
        }),
      ),
    }),
    themes: z.array(themePart),
    mayKeep: z.boolean(),
  }),
});
export const setTemplate = endpoint({
  method: 'post',
  path: '/api/model/template',
  summary: 'Write the template: parts with guidance in Finnish and Swedish',
  act: 'keepModel',
  body: z.strictObject({ seen, parts: z.array(part).min(1).max(30, 'tooMany') }),
  response: recorded,
});
export const publishModel = endpoint({
  method: 'post',
  path: '/api/model/versions',
  summary: 'Publish a version of the common operating model, with its link',
  act: 'keepModel',
  body: z.strictObject({ seen, url: secureLink, note: note.optional() }),
  response: recorded,
});
export const draftPart = endpoint({
  method: 'post',
  path: '/api/themes/:theme/model/draft',
  summary: 'Save a version of a theme’s part as a draft',
  act: 'recordThemeFact',
  body: z.strictObject({
    seen,
    url: secureLink,
    covers: z.array(partId).max(30),
    pilots: z.array(z.string().min(1).max(300)).max(100),
    documents: z.array(document).max(30, 'tooMany'),
    note: note.optional(),
  }),
  response: recorded,
});
export const deliverPart = endpoint({
  method: 'post',
  path: '/api/themes/:theme/model/delivery',
  summary: 'Deliver the draft of a theme’s part to the coordination',
  act: 'recordThemeFact',
  body: z.strictObject({
    /** The draft that is delivered. */
    draft: id.max(300),
  }),
  response: recorded,
});
export const settlePart = endpoint({
  method: 'post',
  path: '/api/themes/:theme/model/word',
  summary: 'Take a delivered part into the common model, or return it to its lead with a word',
  act: 'keepModel',
  body: z.strictObject({
    delivery: z.string().min(1).max(300),
    as: z.enum(['compiled', 'returned']),
    word: note.optional(),
  }),
  response: recorded,
});
export const setIndicator = endpoint({
  method: 'post',
  path: '/api/themes/:theme/indicators',
  summary: 'Set an indicator of a theme’s results: baseline, target, actual and source; or take it away',
  act: 'recordThemeFact',
  body: indicatorBody,
  response: recorded,
});
