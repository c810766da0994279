import { nameOf } from '../../state/known.ts';
import type { Known } from '../known.ts';
import type { Inline } from './nodes.ts';

export type Mention = Extract<
  Inline,
  { readonly type: 'user' | 'role' | 'channel' | 'everyone' | 'command' | 'guild-section' }
>;

/** What a mention stands there as: the name of what it mentions, or that nobody knows it. */
export function labelOf(node: Mention, { people, roles, channels }: Pick<Known, 'people' | 'roles' | 'channels'>) {
  switch (node.type) {
    case 'user': {
      const person = people.get(node.id);
      return person === undefined ? '@unknown-user' : `@${nameOf(person)}`;
    }
    case 'role':
      return roleLabel(roles.get(node.id)?.name ?? 'unknown-role');
    case 'channel': {
      const channel = channels.get(node.id);
      return channel === undefined ? '#unknown' : `#${channel.name ?? 'private'}`;
    }
    case 'everyone':
      return `@${node.name}`;
    case 'command':
      return `/${node.name}`;
    case 'guild-section':
      return sections[node.name] ?? node.name;
  }
}

/** The role of everybody has the sign in its name. */
export function roleLabel(name: string): string {
  return name.startsWith('@') ? name : `@${name}`;
}

const sections: Readonly<Record<string, string>> = {
  home: 'Server Guide',
  guide: 'Server Guide',
  browse: 'Browse Channels',
  customize: 'Channels & Roles',
  'linked-roles': 'Linked Roles',
};
