import { z } from 'zod';

/** Everything the environment decides, read once. */
export type Config = {
  readonly mode: 'local' | 'cloud';
  readonly port: number;
  readonly host: string;
  readonly bot: {
    readonly id: string;
    readonly type: 'SingleTenant' | 'UserAssignedMSI';
    readonly tenantId: string;
    readonly password: string;
  };
  /** Tenants whose activities and tokens are let in. */
  readonly tenants: readonly string[];
  readonly tab: {
    readonly clientId: string;
    readonly audience: string;
    readonly origin: string;
    /** The applications that may ask for a token in a person's name. */
    readonly clients: readonly string[];
  };
  readonly storage:
    | { readonly connectionString: string }
    | { readonly tableUrl: string; readonly queueUrl: string; readonly identity: string };
  /** The container of nightly backups; without it none are made. */
  readonly backupUrl?: string;
  /** Posts and edits a second in the whole tenant, all instances together; without it, the default. */
  readonly sendsPerSecond?: number;
  /** The app's id in links into Teams; without one they lead to the page in a browser. */
  readonly teamsAppId?: string;
  /** How much one may ask; without it (the local mode) as much as one likes. */
  readonly limits?: {
    readonly personPerMinute: number;
    /** Requests of one address whose sender has proved nothing. */
    readonly unprovedPerMinute: number;
    /** So many proxies of the platform append the address that they saw; 0: the connection's own is taken. */
    readonly proxies: number;
  };
  /** E-mails of the first coordinators: who may import the network when there is none. */
  readonly coordinators: readonly string[];
  /** Where counts and traces go; without it, nowhere. */
  readonly telemetry?: string;
};

// Nobody's id, which some tools write where none is known.
const nil = '00000000-0000-0000-0000-000000000000';
const guid = z
  .guid()
  .toLowerCase()
  .refine((id) => id !== nil, 'is nobody’s id');
/** Only where it leads: whoever signs in does so by identity, and a signature in an address would be shown in logs. */
const address = z.url({ protocol: /^https$/ }).refine((text) => {
  const { search, hash, username, password } = new URL(text);
  return search + hash + username + password === '';
}, 'takes no query and no name');
/**
 * Where a personal tab may be opened, as Microsoft lists it ("Extend a Teams personal tab across Microsoft 365"):
 * those that the Entra app lets in (infra/entra-app.json). Some programs share an id.
 */
export const hostClients = [
  // Teams on desktops and phones; in a browser.
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  // Microsoft 365 in a browser, on desktops; on phones, with Outlook on desktops.
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  // Outlook in a browser; on phones.
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
] as const;
const list = (text: string): string[] =>
  text
    .split(',')
    .map((s) => s.trim())
    .filter(Boolean);

const cloud = z
  .object({
    PORT: z.coerce.number().int().min(1).max(65535).default(3978),
    // An empty bot id would switch authentication off (botbuilder): it is never accepted here.
    BOT_ID: guid,
    BOT_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']),
    BOT_TENANT_ID: guid,
    BOT_PASSWORD: z.string().default(''),
    TENANT_ALLOW_LIST: z.string().transform(list).pipe(z.array(guid).min(1)),
    TAB_CLIENT_ID: guid,
    // The Entra app's own address; anything wider would take tokens that are meant for others.
    TAB_AUDIENCE: z.string().regex(/^api:\/\/([a-z0-9.-]+\/)?[0-9a-f-]{36}$/i),
    TAB_CLIENT_ALLOW_LIST: z.string().default(hostClients.join()).transform(list).pipe(z.array(guid).min(1)),
    TAB_DOMAIN: z.string().regex(/^[a-z0-9.-]+$/),
    STORAGE_TABLE_URL: address,
    STORAGE_QUEUE_URL: address,
    // A container for nightly backups; empty: none are made.
    BACKUP_CONTAINER_URL: z.union([z.literal(''), address]).default(''),
    AZURE_CLIENT_ID: z.string().default(''),
    // The manifest's id, and the organisation catalogue's once the app is published there; empty before that.
    TEAMS_APP_ID: z.union([z.literal(''), guid]).default(''),
    TEAMS_APP_PUBLISHED_APP_ID: z.union([z.literal(''), guid]).default(''),
    PERSON_REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).default(600),
    UNPROVED_REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(300),
    PROXIES: z.coerce.number().int().min(0).max(5).default(0),
    SENDS_PER_SECOND: z.coerce.number().int().min(1).max(50).optional(),
    COORDINATORS: z.string().transform(list).pipe(z.array(z.email()).min(1)),
    APPLICATIONINSIGHTS_CONNECTION_STRING: z
      .string()
      .regex(/^$|InstrumentationKey=/, 'is no connection string of Application Insights')
      .default(''),
  })
  .refine((e) => e.BOT_TYPE !== 'SingleTenant' || e.BOT_PASSWORD !== '', {
    path: ['BOT_PASSWORD'],
    message: 'needed with BOT_TYPE=SingleTenant',
  })
  .refine((e) => e.BOT_TYPE !== 'UserAssignedMSI' || e.BOT_PASSWORD === '', {
    path: ['BOT_PASSWORD'],
    message: 'not with BOT_TYPE=UserAssignedMSI',
  })
  // The team, its guests and the tab's tokens are in the bot's own tenant.
  .refine((e) => e.TENANT_ALLOW_LIST.includes(e.BOT_TENANT_ID), {
    path: ['TENANT_ALLOW_LIST'],
    message: 'lacks BOT_TENANT_ID',
  });

/** One error names everything that is missing or wrong, never a value. */
export class BadConfig extends Error {}

/** The configuration outside the local mode; throws `BadConfig` rather than start unauthenticated. */
export const configFrom = (env: Readonly<Record<string, string | undefined>>): Config => {
  const read = cloud.safeParse(env);
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join('.')} (${i.message})`);
    throw new BadConfig(`Configuration is not complete: ${wrong.join('; ')}`);
  }
  const e = read.data;
  return Object.freeze({
    mode: 'cloud',
    port: e.PORT,
    host: '0.0.0.0',
    bot: { id: e.BOT_ID, type: e.BOT_TYPE, tenantId: e.BOT_TENANT_ID, password: e.BOT_PASSWORD },
    tenants: e.TENANT_ALLOW_LIST,
    tab: {
      clientId: e.TAB_CLIENT_ID,
      audience: e.TAB_AUDIENCE,
      origin: `https://${e.TAB_DOMAIN}`,
      clients: e.TAB_CLIENT_ALLOW_LIST,
    },
    storage: { tableUrl: e.STORAGE_TABLE_URL, queueUrl: e.STORAGE_QUEUE_URL, identity: e.AZURE_CLIENT_ID },
    ...(e.BACKUP_CONTAINER_URL ? { backupUrl: e.BACKUP_CONTAINER_URL } : {}),
    ...(e.SENDS_PER_SECOND ? { sendsPerSecond: e.SENDS_PER_SECOND } : {}),
    teamsAppId: e.TEAMS_APP_PUBLISHED_APP_ID || e.TEAMS_APP_ID,
    limits: {
      personPerMinute: e.PERSON_REQUESTS_PER_MINUTE,
      unprovedPerMinute: e.UNPROVED_REQUESTS_PER_MINUTE,
      proxies: e.PROXIES,
    },
    coordinators: e.COORDINATORS,
    ...(e.APPLICATIONINSIGHTS_CONNECTION_STRING
      ? { telemetry: e.APPLICATIONINSIGHTS_CONNECTION_STRING }
      : {}),
  });
};
