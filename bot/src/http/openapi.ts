import { z } from 'zod';
import { type Endpoint, usualBytes } from '../shared/contract/endpoint';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'openapi-3.0' });

const parametersOf = (e: Endpoint) => {
  const inPath = [...e.path.matchAll(/:(\w+)/gu)].map((m) => ({
    name: m[1],
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const query = e.query
    ? (schemaOf(e.query, 'input') as { properties?: Record<string, unknown>; required?: string[] })
    : {};
  const inQuery = Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query.required?.includes(name) ?? false,
    schema,
  }));
  return [...inPath, ...inQuery];
};

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'id'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, id: { type: 'string' } },
    },
  },
};
const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });

const sizeOf = ({ maxBytes = usualBytes }: Endpoint): string => `At most ${maxBytes / 1024} KB, not packed`;

/** Calendars are no JSON and need no token: the link is signed, or holds a secret that can be renewed. */
const calendarPath = {
  get: {
    summary: 'An event, a series or a feed as an iCalendar file, over a signed or secret link',
    parameters: [
      {
        name: 'link',
        in: 'path',
        required: true,
        description: 'What follows /calendar/ in a link that the API or a card gives; it may hold slashes',
        schema: { type: 'string' },
      },
    ],
    responses: {
      200: {
        description: 'The calendar; ETag and If-None-Match as usual',
        content: { 'text/calendar': { schema: { type: 'string' } } },
      },
      304: { description: 'Unchanged' },
      404: { description: 'No such link, or it was renewed', ...json(errorSchema) },
    },
    security: [],
  },
};

/** The whole JSON API as an OpenAPI 3.0 document, from the contract alone. */
export const openApiOf = (endpoints: readonly Endpoint[]) => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const e of endpoints) {
    const path = e.path.replace(/:(\w+)/gu, '{$1}');
    paths[path] = {
      ...paths[path],
      [e.method]: {
        summary: e.summary,
        parameters: parametersOf(e),
        ...(e.body
          ? { requestBody: { required: true, description: sizeOf(e), ...json(schemaOf(e.body, 'input')) } }
          : {}),
        responses: {
          200: { description: 'OK', ...json(schemaOf(e.response, 'output')) },
          default: { description: 'A refusal or an outage, in the caller’s language', ...json(errorSchema) },
        },
        security: [{ tab: [] }],
      },
    };
  }
  paths['/calendar/{link}'] = calendarPath;
  return {
    openapi: '3.0.3',
    info: { title: 'Strapetsi', version: '1' },
    paths,
    components: { securitySchemes: { tab: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  };
};
