import { nameOf } from '../../state/known.ts';
import { type Scope, useScope } from '../scope.ts';
import type { Inline } from './nodes.ts';

type Mention = Extract<
  Inline,
  { readonly type: 'user' | 'role' | 'channel' | 'everyone' | 'command' | 'guild-section' }
>;

/** A mention by the name of what it mentions; what can be gone to is a button. */
export function MentionView({ node }: { readonly node: Mention }) {
  const scope = useScope();
  const { label, act } = read(node, scope);
  if (node.type === 'everyone' && !scope.callsEveryone) return <>{label}</>;
  const isMe = node.type === 'user' && node.id === scope.me.id;
  if (act === undefined) return <span class={isMe ? 'mention mention-me' : 'mention'}>{label}</span>;
  return (
    <button type="button" class="mention" onClick={act}>
      {label}
    </button>
  );
}

function read(node: Mention, scope: Scope): { readonly label: string; readonly act?: (() => void) | undefined } {
  switch (node.type) {
    case 'user': {
      const person = scope.people.get(node.id);
      return { label: person === undefined ? '@unknown-user' : `@${nameOf(person)}` };
    }
    case 'role':
      return { label: `@${scope.roles.get(node.id)?.name ?? 'unknown-role'}` };
    case 'channel': {
      const channel = scope.channels.get(node.id);
      if (channel === undefined) return { label: '#unknown' };
      const go = scope.openChannel;
      return { label: `#${channel.name ?? 'private'}`, act: go && (() => go(node.id)) };
    }
    case 'command': {
      const use = scope.commands.has(node.id) ? scope.useCommand : undefined;
      return { label: `/${node.name}`, act: use && (() => use(node.name)) };
    }
    case 'everyone':
      return { label: `@${node.name}` };
    case 'guild-section':
      return { label: sections[node.name] ?? node.name };
  }
}

const sections: Readonly<Record<string, string>> = {
  home: 'Server Guide',
  guide: 'Server Guide',
  browse: 'Browse Channels',
  customize: 'Channels & Roles',
  'linked-roles': 'Linked Roles',
};
