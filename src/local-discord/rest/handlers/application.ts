import { GatewayVersion } from 'discord-api-types/v10';
import { applicationFlags } from '../../gateway/intents.ts';
import type { Parts } from '../../parts.ts';
import { userOf } from '../../world/payloads.ts';
import { ok, type Handlers } from '../route.ts';

const DAY_MS = 86_400_000;
/** Discord's own recommendation is about a thousand guilds a shard. */
const GUILDS_PER_SHARD = 1000;

export const applicationHandlers: Handlers = {
  'GET /gateway': ({ parts }) => ok({ url: gatewayUrl(parts) }),
  'GET /gateway/bot': ({ parts }) => ok(botGateway(parts)),
  'GET /applications/@me': ({ parts }) => ok(application(parts)),
  'GET /oauth2/applications/@me': ({ parts }) => ok(application(parts)),
};

function gatewayUrl(parts: Parts): string {
  return `${parts.url().replace('http:', 'ws:')}/gateway`;
}

function botGateway(parts: Parts) {
  const { application: app, guilds } = parts.world;
  const now = parts.clock.now();
  const fresh = now >= app.identifiesResetAt;
  return {
    url: gatewayUrl(parts),
    shards: Math.max(1, Math.ceil(guilds.size / GUILDS_PER_SHARD)),
    session_start_limit: {
      total: app.identifiesTotal,
      remaining: fresh ? app.identifiesTotal : Math.max(0, app.identifiesTotal - app.identifiesUsed),
      reset_after: fresh ? DAY_MS : app.identifiesResetAt - now,
      max_concurrency: app.maxConcurrency,
    },
  };
}

function application(parts: Parts) {
  const { application: app, users, guilds } = parts.world;
  const flags = applicationFlags(app.privilegedIntents);
  return {
    id: app.id,
    name: app.name,
    icon: null,
    description: `An application of the local Discord (API v${GatewayVersion}).`,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags,
    flags_new: String(flags),
    bot: userOf(parts.world, app.id),
    owner: userOf(parts.world, app.ownerId),
    team: null,
    hook: true,
    redirect_uris: [],
    interactions_endpoint_url: null,
    approximate_guild_count: guilds.size,
    approximate_user_install_count: [...users.values()].filter((user) => user.installed).length,
    integration_types_config: { 0: {}, 1: {} },
  };
}
