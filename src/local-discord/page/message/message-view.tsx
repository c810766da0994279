import { memo } from 'preact/compat';
import { useMemo } from 'preact/hooks';

import type { Person, SeenMessage } from '../state/wire.ts';
import { ComponentViews } from './components/component-view.tsx';
import { MessageUseProvider, useComponents } from './components/message-use.ts';
import { EmbedView } from './embed/embed-view.tsx';
import { besideEmbeds } from './embed/own-files.ts';
import { isOnlyEmoji } from './markdown/is-only-emoji.ts';
import { Markdown } from './markdown/markdown.tsx';
import type { Known } from './known.ts';
import { Attachments } from './media/attachments.tsx';
import type { MessageActions } from './message-actions.ts';
import { ScopeProvider } from './scope.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export type { Known };

export interface MessageViewProps extends Known {
  readonly message: SeenMessage;
  readonly actions: MessageActions;
  /** Who looks: their locale writes dates, their mention is highlighted. */
  readonly me: Person;
}

/** 1 << 15: everything is in the components, and files show only where one of them says so. */
const IS_COMPONENTS_V2 = 32_768;
/** 1 << 2 */
const SUPPRESS_EMBEDS = 4;

/**
 * The body of one message: its text, embeds, components and files. The list around it draws author, time, "(edited)",
 * "is thinking…", failure and the ephemeral line. Drawn again only when one of its properties is another object.
 */
export const MessageView = memo(function MessageView(props: MessageViewProps) {
  const { message, actions, me, people, roles, channels, commands } = props;
  const { mention_everyone: callsEveryone } = message;
  const scope = useMemo(() => {
    const { useCommand, openChannel } = actions;
    return { me, callsEveryone, people, roles, channels, commands, useCommand, openChannel };
  }, [me, callsEveryone, people, roles, channels, commands, actions]);
  const { use, problem } = useComponents(message, actions);
  const body = useKeptFocus<HTMLDivElement>(message);
  const flags = message.flags ?? 0;
  const embeds = (flags & SUPPRESS_EMBEDS) === 0 ? message.embeds : [];
  return (
    <ScopeProvider value={scope}>
      <MessageUseProvider value={use}>
        <div class="message-body" tabIndex={-1} {...body}>
          <Content text={message.content} />
          {(flags & IS_COMPONENTS_V2) === 0 ? (
            <Attachments attachments={besideEmbeds(message.attachments, embeds)} />
          ) : null}
          {embeds.map((embed, index) => (
            <EmbedView key={index} embed={embed} files={message.attachments} />
          ))}
          <ComponentViews components={message.components ?? []} />
          {problem === undefined ? null : (
            <p class="message-problem" role="alert">
              {problem}
            </p>
          )}
        </div>
      </MessageUseProvider>
    </ScopeProvider>
  );
});

function Content({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <div class="message-content" data-large={isOnlyEmoji(text) ? '' : undefined}>
      <Markdown text={text} />
    </div>
  );
}
