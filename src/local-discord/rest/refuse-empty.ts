import type { MessageContent } from '../actions/message-body.ts';
import { refusal } from './api-error.ts';

/** After an edit the rules cannot know what is left, so it is looked at here. @throws ApiError 50006 */
export function refuseEmpty(message: MessageContent): void {
  const { content, embeds, components, attachments, poll } = message;
  if (content === '' && embeds.length + components.length + attachments.length === 0 && poll === undefined)
    throw refusal('emptyMessage');
}
