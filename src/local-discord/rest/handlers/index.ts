import type { Handlers } from '../route.ts';
import { applicationHandlers } from './application.ts';
import { commandHandlers } from './commands.ts';
import { guildHandlers } from './guilds.ts';
import { interactionHandlers } from './interactions.ts';
import { messageHandlers } from './messages.ts';

/** Every route that the local Discord answers. */
export const handlers: Handlers = {
  ...applicationHandlers,
  ...commandHandlers,
  ...guildHandlers,
  ...interactionHandlers,
  ...messageHandlers,
};
