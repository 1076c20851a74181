import { gzipSync } from 'node:zlib';
import type { Bulletin } from '../../src/shared/domain/bulletin';
import { bulletin } from '../../src/store/samples';
import { newKey, unsigned } from '../doors/issuer';
import { badBodies, headOf, wired } from '../doors/wire';
import { broken, type HostileChance, mutated, type Schema } from './chance';
import { type HostileStage, tenant } from './stage';

/** What came back; `breach` says what nobody may see, or that it was let in. */
export type CameBack = { readonly status: number; readonly text: string; readonly breach?: string };
export type Attempt = () => Promise<CameBack>;
export type AttemptsOf = (
  stage: HostileStage,
  chance: HostileChance,
  many: number,
) => Promise<readonly Attempt[]>;

const tokenOf = async (stage: HostileStage, who: string): Promise<string> =>
  stage.signed(stage.tabClaims(who), stage.keys.tab);
const botTokenOf = (stage: HostileStage): Promise<string> => stage.signed(stage.botClaims(), stage.keys.bot);

const send = async (
  stage: HostileStage,
  method: string,
  path: string,
  token: string,
  body?: unknown,
): Promise<CameBack> => {
  const answer = await fetch(`${stage.url}${path}`, {
    method,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
};
/** Whoever is refused by a door or a schema must be. */
const mustRefuse = (came: CameBack): CameBack =>
  came.status >= 400 ? came : { ...came, breach: `let in: ${came.text.slice(0, 100)}` };

const activity = (stage: HostileStage, who: string, more: object = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: 'activity-1',
  channelId: 'msteams',
  serviceUrl: stage.teamsUrl,
  locale: 'fi-FI',
  from: { id: `29:${who}`, aadObjectId: `oid-${who}`, name: 'Nimi' },
  recipient: { id: '28:bot', name: 'Strapetsi' },
  conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  value: { action: { type: 'Action.Execute', verb: 'event.reply', data: { event: 'e-1', answer: 'yes' } } },
  ...more,
});

const paths = [
  '/api/messages',
  '/api/network/import',
  '/api/reports',
  '/api/nothing',
  '/healthz',
  '/readyz',
  '/tab',
];

/** Bodies without a token, with a forged one, and with a real one at both doors. */
const bodies: AttemptsOf = async (stage) => {
  const [bot, tab] = [await botTokenOf(stage), await tokenOf(stage, 'observer')];
  const forged = await stage.signed(stage.botClaims(), await newKey('bot-1'));
  const all = Object.values(badBodies(512 * 1024 * 1024));
  const post = (path: string, head: object, body: string | Buffer) => async () =>
    wired(stage.url, [headOf('POST', path, head as never), body], { patience: 50 });
  return all.flatMap(({ head, body }) => [
    ...paths.map((path) => async () => mustRefuse(await post(path, head, body)())),
    ...paths.map(
      (path) => async () =>
        mustRefuse(await post(path, { ...head, authorization: `Bearer ${forged}` }, body)()),
    ),
    async () => mustRefuse(await post('/api/messages', { ...head, authorization: `Bearer ${bot}` }, body)()),
    async () => mustRefuse(await post('/api/reports', { ...head, authorization: `Bearer ${tab}` }, body)()),
  ]);
};

/** Connections that break off, stall, lie about their length, or speak something else. Silence is an answer too. */
const connections: AttemptsOf = async (stage) => {
  const bot = `Bearer ${await botTokenOf(stage)}`;
  const kinds = [
    'application/json',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    '',
  ];
  const quiet = (parts: readonly (string | Buffer)[], leaves: boolean) => async (): Promise<CameBack> => {
    const { status, text } = await wired(stage.url, parts, { leaves, longest: 1_500 });
    return { status: status || 499, text };
  };
  const half = ['', bot].flatMap((authorization) =>
    paths.flatMap((path) =>
      kinds.flatMap((kind) =>
        ['identity', 'gzip', 'deflate', 'br'].map((encoding) => {
          const head = {
            'content-type': kind,
            'content-encoding': encoding,
            'content-length': 1_000,
            ...(authorization ? { authorization } : {}),
          };
          return quiet([headOf('POST', path, head), gzipSync('x').subarray(0, 5)], true);
        }),
      ),
    ),
  );
  const odd = [
    'HELO\r\n\r\n',
    '\x16\x03\x01\x02\x00',
    headOf('BREW', '/healthz'),
    headOf('GET', '/%E0%A4%A'),
    headOf('CONNECT', 'x:443'),
    headOf('GET', '/healthz', { 'transfer-encoding': 'chunked', 'content-length': 5 }),
    headOf('GET', '/', { 'x-long': 'x'.repeat(40_000) }),
    headOf('GET', '//../../etc/passwd'),
    headOf('GET', '/tab/..%2f..%2fpackage.json'),
  ];
  return [...half, ...odd.map((text) => quiet([text], false))];
};

const tokens: AttemptsOf = async (stage) => {
  const forged = { bot: await newKey('bot-1', { endorsements: ['msteams'] }), tab: await newKey('tab-1') };
  const { bot, tab } = stage.keys;
  const now = Math.floor(Date.now() / 1000);
  const bent = [
    { exp: now - 400 },
    { exp: undefined },
    { nbf: now + 400 },
    { nbf: undefined },
    { aud: 'x' },
    { aud: '*' },
    { aud: undefined },
    { iss: 'https://paha.example' },
    { iss: undefined },
  ];
  const botOnes = [
    unsigned(stage.botClaims()),
    await stage.signed(stage.botClaims(), forged.bot),
    await stage.signed(stage.tabClaims('coordinator'), tab),
    ...(await Promise.all(
      [...bent, { serviceurl: 'https://paha.example' }, { serviceurl: undefined }].map((c) =>
        stage.signed(stage.botClaims(c), bot),
      ),
    )),
  ];
  const tabOnes = [
    unsigned(stage.tabClaims('coordinator')),
    await stage.signed(stage.tabClaims('coordinator'), forged.tab),
    await stage.signed(stage.botClaims(), bot),
    ...(await Promise.all(
      [
        ...bent,
        { tid: 'x' },
        { azp: 'x' },
        { scp: 'User.Read' },
        { ver: '1.0' },
        { oid: '' },
        { oid: undefined },
      ].map((c) => stage.signed(stage.tabClaims('coordinator', c), tab)),
    )),
  ];
  const shapes = ['', 'a.b.c', 'x'.repeat(8_000), `${'a.'.repeat(500)}b`];
  return [
    ...[...botOnes, ...shapes].map(
      (t) => async () =>
        mustRefuse(await send(stage, 'POST', '/api/messages', t, activity(stage, 'coordinator'))),
    ),
    ...[...tabOnes, ...shapes].flatMap((t) =>
      ['/api/me', '/api/deliveries', '/api/nothing'].map(
        (path) => async () => mustRefuse(await send(stage, 'GET', path, t)),
      ),
    ),
  ];
};

/** Activities of an observer, who may change nothing, bent in one place each. */
const activities: AttemptsOf = async (stage, chance, many) => {
  const token = await botTokenOf(stage);
  const verbs = [
    'event.reply',
    'checkIn.answer',
    'bulletin.publish',
    'obligation.report',
    'channel.tie',
    'help.close',
    'command.run',
  ];
  return Array.from({ length: many }, () => {
    const verb = chance.pick(verbs);
    const data = {
      verb,
      event: 'e-1',
      round: '2024-05',
      organisation: 'paju',
      theme: 'quality',
      pilot: 'p1',
      command: 'status',
      answer: 'yes',
    };
    const whole = activity(
      stage,
      'observer',
      chance.next() < 0.3
        ? {
            type: 'message',
            name: undefined,
            value: undefined,
            text: `${chance.pick(['tilanne', 'vastuut', 'tiedote', 'kanava', 'apua'])} x`,
          }
        : { value: { action: { type: 'Action.Execute', verb, data } } },
    );
    const bent = mutated(whole, chance);
    return () => send(stage, 'POST', '/api/messages', token, bent);
  });
};

type OpenApi = {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly requestBody?: {
              readonly content: { readonly 'application/json': { readonly schema: Schema } };
            };
          }
        >
      >
    >
  >;
};
/** Every path that takes a body, by the coordinator, with a required part of another form. */
const api: AttemptsOf = async (stage, chance, many) => {
  const token = await tokenOf(stage, 'coordinator');
  const { paths: all } = JSON.parse((await send(stage, 'GET', '/api/openapi.json', '')).text) as OpenApi;
  const taking = Object.entries(all).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      const schema = requestBody?.content['application/json'].schema;
      return schema && (schema.required?.length ?? 0) > 0 ? [{ path, method, schema }] : [];
    }),
  );
  const each = Math.max(1, Math.floor(many / taking.length));
  return taking.flatMap(({ path, method, schema }) =>
    Array.from({ length: each }, () => {
      const filled = path.replace(/\{\w+\}/gu, () =>
        chance.pick(['none', '__proto__', '%00', 'a'.repeat(900)]),
      );
      const body = broken(schema, chance);
      return async () => mustRefuse(await send(stage, method.toUpperCase(), filled, token, body));
    }),
  );
};

const files: AttemptsOf = async (stage, chance, many) => {
  const token = await tokenOf(stage, 'coordinator');
  const good = { organisations: 'id;name\n', leads: '', memberships: '', people: '' };
  const cells = [
    '"',
    '"""',
    '\u0000',
    '\ufffd',
    '=1+1',
    ';;;;;;;;',
    'ä'.repeat(5_000),
    '__proto__',
    '\r\r\n',
    '\ud83d',
    '2024-99-99',
    'a,b;c\td',
  ];
  const line = () =>
    Array.from({ length: 1 + Math.floor(chance.next() * 12) }, () => chance.pick(cells)).join(
      chance.pick([';', ',', '\t']),
    );
  const names = ['organisations', 'leads', 'memberships', 'people', 'groups', 'project'];
  return Array.from({ length: many }, () => {
    const text = `${chance.pick(['id;name', '', 'id', '\ufeffid;nimi'])}\n${Array.from({ length: 20 }, line).join('\n')}`;
    const body = { ...good, [chance.pick(names)]: text };
    return async (): Promise<CameBack> => {
      const came = await send(stage, 'POST', '/api/network/import', token, body);
      return came.status === 200 && came.text.includes('"imported":true')
        ? { ...came, breach: 'imported' }
        : came;
    };
  });
};

export const badTexts = [
  '=HYPERLINK("https://paha.example","x")',
  '+1+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '${title}',
  '${$root}',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '**_`x`_**',
  '\u202Eetumerkki',
  '\u0000\u0007',
  '\ud83d',
  '24. lokakuuta',
  '"";""',
  "'); DROP--",
];
export const seededTexts: readonly Bulletin[] = badTexts.map((text, i) => {
  const { title: _title, ...rest } = bulletin(`b-text-${i}`);
  const title = { fi: `${text}`, sv: `${text}` };
  const at = '2024-05-14T06:00:00Z';
  return {
    ...rest,
    title,
    state: 'published',
    publishedAt: at,
    versions: [{ title, body: rest.body, version: 1, at, by: rest.createdBy }],
  };
});
/** What somebody wrote, on its way out: as a card, on the page, as CSV and as a workbook. */
const texts: AttemptsOf = async (stage) => {
  const token = await tokenOf(stage, 'coordinator');
  const formula = /(^|[\r\n;])"?\s*[=+\-@]/u;
  const shown = async (path: string, find: (text: string) => string | undefined): Promise<CameBack> => {
    const came = await send(stage, 'GET', path, token);
    const breach = came.status === 200 ? find(came.text) : `answered ${came.status}`;
    return breach ? { ...came, breach } : came;
  };
  const csv = (text: string): string | undefined => {
    const { content } = JSON.parse(text) as { readonly content: string };
    return formula.test(Buffer.from(content, 'base64').toString('utf8'))
      ? 'a formula in the file'
      : undefined;
  };
  return [
    () => shown('/api/bulletins/export?format=csv', csv),
    () => shown('/api/bulletins/export?format=xlsx', () => undefined),
    () => shown('/api/bulletins', () => undefined),
    ...seededTexts.map(
      ({ id }) =>
        () =>
          shown(`/api/bulletins/${id}`, () => undefined),
    ),
    ...badTexts.map((text) => async (): Promise<CameBack> => {
      const body = {
        type: 'bulletin',
        title: { fi: text, sv: text },
        body: { fi: text, sv: text },
        audience: { general: true, themes: [] },
      };
      const came = await send(stage, 'POST', '/api/bulletins/card', token, body);
      const breach =
        came.status !== 200
          ? `answered ${came.status}`
          : /\$\{(?!title\}|\$root\})/u.test(came.text)
            ? 'a template that was not filled'
            : undefined;
      return breach ? { ...came, breach } : came;
    }),
  ];
};

const prototypes = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__lookupSetter__',
];
const words: AttemptsOf = async (stage) => {
  const [bot, tab] = [await botTokenOf(stage), await tokenOf(stage, 'observer')];
  const places = (w: string) => [
    `/api/themes/${w}/board`,
    `/api/obligations?organisation=${w}&month=${w}`,
    `/api/explanation?obligation=${w}&organisation=${w}`,
    `/api/bulletins?theme=${w}&state=${w}`,
    `/api/bulletins/${w}`,
    `/api/obligations?__proto__[x]=1&organisation=${w}`,
  ];
  return prototypes.flatMap((w) => [
    ...[`kieli ${w}`, w, `tilanne ${w}`, `vastuut ${w}`, `tapahtumat ${w}`].map(
      (text) => () =>
        send(
          stage,
          'POST',
          '/api/messages',
          bot,
          activity(stage, 'observer', { type: 'message', name: undefined, value: undefined, text }),
        ),
    ),
    ...[
      { verb: w },
      { verb: 'command.run', data: { command: w } },
      { verb: 'language.choose', data: { language: w } },
    ].map(
      (action) => () =>
        send(
          stage,
          'POST',
          '/api/messages',
          bot,
          activity(stage, 'observer', { value: { action: { type: 'Action.Execute', ...action } } }),
        ),
    ),
    ...places(w).map((path) => () => send(stage, 'GET', path, tab)),
  ]);
};

const secret = {
  title: { fi: 'Salainen otsikko', sv: 'Hemlig rubrik' },
  body: { fi: 'Salainen', sv: 'Hemlig' },
};
export const seededSecrets: readonly Bulletin[] = (
  ['draft', 'awaitsApproval', 'scheduled', 'published', 'withdrawn', 'discarded'] as const
).map((state) => ({
  ...bulletin(`b-secret-${state}`),
  ...secret,
  state,
  audience: { general: false, themes: [], leads: false, organisations: ['lehmus'] },
  createdBy: 'nobody',
  versions:
    state === 'published' || state === 'withdrawn'
      ? [{ ...secret, version: 1, at: '2024-05-14T06:00:00Z', by: 'nobody' }]
      : [],
}));
const restricted: AttemptsOf = async (stage) => {
  const bot = await botTokenOf(stage);
  const hidden = (came: CameBack): CameBack =>
    /Salai|Hemlig/u.test(came.text) ? { ...came, breach: 'shown' } : came;
  const everyone = await Promise.all(
    ['contact', 'observer'].map(async (who) => ({ who, tab: await tokenOf(stage, who) })),
  );
  return everyone.flatMap(({ who, tab }) =>
    seededSecrets.flatMap(({ id }) => [
      ...['', '/acknowledgements'].map(
        (more) => async () =>
          hidden(mustRefuse(await send(stage, 'GET', `/api/bulletins/${id}${more}`, tab))),
      ),
      ...[
        'acknowledge',
        'relay',
        'correct',
        'withdraw',
        'language',
        'retry',
        'publish',
        'cancel',
        'discard',
        'duplicate',
        'approval',
        'preview',
      ].map(
        (act) => async () =>
          hidden(
            mustRefuse(
              await send(stage, 'POST', `/api/bulletins/${id}/${act}`, tab, {
                acknowledged: true,
                theme: 'quality',
                revision: 1,
                version: 1,
                id: 'b-mine-00001',
                approve: true,
              }),
            ),
          ),
      ),
      ...['acknowledge', 'relay', 'approve', 'return', 'publish', 'cancel', 'edit'].map(
        (act) => async () =>
          hidden(
            await send(
              stage,
              'POST',
              '/api/messages',
              bot,
              activity(stage, who, {
                value: {
                  action: {
                    type: 'Action.Execute',
                    verb: `bulletin.${act}`,
                    data: { bulletin: id, revision: 1, theme: 'quality' },
                  },
                },
              }),
            ),
          ),
      ),
    ]),
  );
};

export const classes: Readonly<Record<string, AttemptsOf>> = {
  bodies,
  connections,
  tokens,
  activities,
  api,
  files,
  texts,
  words,
  restricted,
};
