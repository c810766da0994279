import type { Command } from '#src/discord/command.ts';

import { catalog } from './catalog/index.ts';
import { collab } from './collab/index.ts';
import { help } from './help.ts';
import { trivia } from './trivia/index.ts';

/** Every command; this order is the order of `/help`. */
export const commands: readonly Command[] = [collab, trivia, catalog, help];
