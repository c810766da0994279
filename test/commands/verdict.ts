import { checkRequest } from '#src/local-discord/rules/index.ts';
import type { Card } from '#src/discord/views/card.ts';

/** What Discord would say of an answer with this card; nothing when it takes it. */
export function verdict({ components }: Card) {
  return checkRequest({
    method: 'POST',
    route: '/interactions/{interaction_id}/{interaction_token}/callback',
    query: {},
    body: { type: 4, data: { flags: 32_768, components } },
    files: [],
    context: { interactionType: 'command' },
  });
}
