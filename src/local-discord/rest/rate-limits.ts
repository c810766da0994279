import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';

interface Bucket {
  resetAt: number;
  used: number;
}

export interface RateLimitVerdict {
  readonly limited: boolean;
  readonly scope: 'user' | 'global';
  /** Seconds. */
  readonly retryAfter: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RateLimits {
  /** Counts the request; undefined when nothing limits it. */
  take(method: string, route: string, params: Readonly<Record<string, string>>): RateLimitVerdict | undefined;
}

/** Topics/rate-limits: 50 requests a second for the bot, interactions' own endpoints aside. */
const GLOBAL_PER_SECOND = 50;

interface Rule {
  readonly limit: number;
  readonly windowMs: number;
}

/** Discord does not publish its numbers and says not to hard-code them; these are of the size that bots meet. */
function ruleFor(method: string, route: string): Rule | undefined {
  if (route.startsWith('/interactions/')) return undefined;
  if (route.startsWith('/webhooks/')) return { limit: 5, windowMs: 2_000 };
  if (route.startsWith('/channels/{channel_id}/messages') && method !== 'GET') return { limit: 5, windowMs: 5_000 };
  if (route.includes('/commands') && method !== 'GET') return { limit: 10, windowMs: 20_000 };
  return { limit: 50, windowMs: 5_000 };
}

/** The part of the path that has its own bucket: guild, channel or webhook with its token. */
function majorOf(params: Readonly<Record<string, string>>): string {
  return params['webhook_token'] ?? params['channel_id'] ?? params['guild_id'] ?? '';
}

export function createRateLimits(clock: Clock): RateLimits {
  const buckets = new Map<string, Bucket>();
  const everything: Bucket = { resetAt: 0, used: 0 };
  return {
    take: (method, route, params) => {
      const rule = ruleFor(method, route);
      if (rule === undefined) return undefined;
      const now = clock.now();
      if (buckets.size > 10_000) forgetOld(buckets, now);
      if (!route.startsWith('/webhooks/') && !count(everything, { limit: GLOBAL_PER_SECOND, windowMs: 1_000 }, now)) {
        return globalVerdict(everything, now);
      }
      const name = `${method} ${route}`;
      const key = `${name} ${majorOf(params)}`;
      const bucket = buckets.get(key) ?? { resetAt: 0, used: 0 };
      buckets.set(key, bucket);
      const allowed = count(bucket, rule, now);
      return verdict({ bucket, rule, now, allowed, name });
    },
  };
}

function count(bucket: Bucket, rule: Rule, now: number): boolean {
  if (now >= bucket.resetAt) {
    bucket.resetAt = now + rule.windowMs;
    bucket.used = 0;
  }
  if (bucket.used >= rule.limit) return false;
  bucket.used += 1;
  return true;
}

function forgetOld(buckets: Map<string, Bucket>, now: number): void {
  for (const [key, bucket] of buckets) if (bucket.resetAt <= now) buckets.delete(key);
}

interface Counted {
  readonly bucket: Bucket;
  readonly rule: Rule;
  readonly now: number;
  readonly allowed: boolean;
  readonly name: string;
}

function verdict({ bucket, rule, now, allowed, name }: Counted): RateLimitVerdict {
  const after = (bucket.resetAt - now) / 1000;
  const headers = {
    'X-RateLimit-Limit': String(rule.limit),
    'X-RateLimit-Remaining': String(rule.limit - bucket.used),
    'X-RateLimit-Reset': (bucket.resetAt / 1000).toFixed(3),
    'X-RateLimit-Reset-After': after.toFixed(3),
    'X-RateLimit-Bucket': bucketName(name),
    ...(allowed ? {} : { 'X-RateLimit-Scope': 'user', 'Retry-After': String(Math.ceil(after)) }),
  };
  return { limited: !allowed, scope: 'user', retryAfter: after, headers };
}

function globalVerdict(bucket: Bucket, now: number): RateLimitVerdict {
  const after = (bucket.resetAt - now) / 1000;
  const headers = {
    'X-RateLimit-Global': 'true',
    'X-RateLimit-Scope': 'global',
    'Retry-After': String(Math.ceil(after)),
  };
  return { limited: true, scope: 'global', retryAfter: after, headers };
}

const bucketNames = new Map<string, string>();

/** Opaque to clients, who take routes of one name for one bucket: every route needs its own. */
function bucketName(name: string): string {
  const known = bucketNames.get(name);
  if (known !== undefined) return known;
  const made = createHash('sha256').update(name).digest('hex').slice(0, 32);
  bucketNames.set(name, made);
  return made;
}
