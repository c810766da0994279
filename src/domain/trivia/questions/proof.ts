import type { Artist, Claim, Collaboration, Membership } from '#src/domain/catalog/model.ts';

import type { Choice, Name, ProofFact } from '../question.ts';
import type { Ground } from './ground/ground.ts';

export function creditsOf(ground: Ground, song: Collaboration): ProofFact {
  const credited = song.credits.map(({ artistId, role }) => {
    const { latin } = ground.nameOf(artistId);
    return role === 'primary' ? latin : `${latin} (${role})`;
  });
  return { type: 'credits', id: song.id, says: `${song.title}: ${credited.join(', ')}`, sources: song.sourceIds };
}

export function releaseOf({ id, title, released = '', sourceIds }: Collaboration): ProofFact {
  return { type: 'release', id, says: `${title}: ${released}`, sources: sourceIds };
}

export function claimed({ id, values }: Claim): ProofFact {
  return {
    type: 'claim',
    id,
    says: values.map(({ text }) => text.en).join(' / '),
    sources: values.flatMap(({ sourceIds }) => sourceIds),
  };
}

export function memberOf(ground: Ground, { personId, groupId, status, sourceIds }: Membership): ProofFact {
  const [person, group] = [personId, groupId].map((id) => ground.nameOf(id).latin);
  return {
    type: 'membership',
    id: `${personId}/${groupId}`,
    says: `${person}: ${group} (${status})`,
    sources: sourceIds,
  };
}

export function namedSo({ id, name, hangul = '', nameSourceIds }: Artist): ProofFact {
  return { type: 'name', id, says: `${name}: ${hangul}`, sources: nameSourceIds };
}

export function titledSo({ id, title, originalTitle = '', originalTitleSourceIds }: Collaboration): ProofFact {
  return { type: 'name', id, says: `${title}: ${originalTitle}`, sources: originalTitleSourceIds };
}

export function nameChoice(name: Name): Choice {
  return { type: 'name', name };
}

export function textChoice(text: string): Choice {
  return { type: 'text', text };
}
