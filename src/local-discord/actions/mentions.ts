import type { APIAllowedMentions } from 'discord-api-types/v10';
import type { GuildRecord, Mentions } from '../world/model.ts';

const NOBODY: Mentions = { users: [], roles: [], everyone: false };

export interface Mentioning {
  readonly text: string;
  readonly allowed: APIAllowedMentions | undefined;
  /** Without allowed_mentions, interactions and webhooks ping only users; other messages everybody. */
  readonly byInteraction: boolean;
  readonly guild: GuildRecord | undefined;
  readonly repliesTo: string | undefined;
}

/** Who is pinged by this text (resources/message, allowed mentions object). */
export function mentionsIn(mentioning: Mentioning): Mentions {
  const { text, allowed, guild } = mentioning;
  const replied = mentioning.repliesTo !== undefined && (allowed?.replied_user ?? allowed === undefined);
  if (!text.includes('@') && !replied) return NOBODY;
  const parse: readonly string[] =
    allowed === undefined
      ? mentioning.byInteraction
        ? ['users']
        : ['users', 'roles', 'everyone']
      : (allowed.parse ?? []);
  const pick = (kind: 'users' | 'roles', found: readonly string[]) =>
    parse.includes(kind) ? found : found.filter((id) => (allowed?.[kind] ?? []).includes(id));
  const users = pick('users', idsIn(text, /<@!?(\d{1,20})>/g));
  const roles = pick('roles', idsIn(text, /<@&(\d{1,20})>/g)).filter((id) => guild?.roles.has(id) ?? false);
  return {
    users: replied && mentioning.repliesTo !== undefined ? [...new Set([...users, mentioning.repliesTo])] : users,
    roles,
    everyone: parse.includes('everyone') && /@(everyone|here)\b/.test(text),
  };
}

function idsIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}
