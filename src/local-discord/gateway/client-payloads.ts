import * as z from 'zod';

/** What a client may send (events/gateway of Discord's documentation). */
export const frame = z.object({
  op: z.number().int(),
  d: z.unknown(),
  s: z.unknown().optional(),
  t: z.unknown().optional(),
});

export const identify = z.object({
  token: z.string(),
  intents: z.number(),
  properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
  shard: z.tuple([z.number(), z.number()]).optional(),
  large_threshold: z.number().optional(),
  compress: z.boolean().optional(),
  presence: z.unknown().optional(),
});

export const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number().nullable() });

export const heartbeat = z.number().int().nullable();

export const memberRequest = z.object({
  guild_id: z.string(),
  query: z.string().optional(),
  limit: z.number().optional(),
  user_ids: z.union([z.string(), z.array(z.string())]).optional(),
  presences: z.boolean().optional(),
  nonce: z.string().optional(),
});

export type Identify = z.infer<typeof identify>;
export type Resume = z.infer<typeof resume>;
export type MemberRequest = z.infer<typeof memberRequest>;
