import { type Scope, useScope } from '../scope.ts';
import { labelOf, type Mention } from './label-of.ts';

/** A mention by the name of what it mentions; what can be gone to is a button. */
export function MentionView({ node }: { readonly node: Mention }) {
  const scope = useScope();
  const label = labelOf(node, scope);
  if (node.type === 'everyone' && !scope.callsEveryone) return <>{label}</>;
  const act = actOf(node, scope);
  const isMe = node.type === 'user' && node.id === scope.me.id;
  if (act === undefined) return <span class={isMe ? 'mention mention-me' : 'mention'}>{label}</span>;
  return (
    <button type="button" class="mention" onClick={act}>
      {label}
    </button>
  );
}

function actOf(node: Mention, { channels, commands, openChannel, useCommand }: Scope): (() => void) | undefined {
  if (node.type === 'channel' && channels.has(node.id)) return openChannel && (() => openChannel(node.id));
  if (node.type === 'command' && commands.has(node.id)) return useCommand && (() => useCommand(node.name));
  return undefined;
}
