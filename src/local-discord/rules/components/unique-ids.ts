import { broken, tooLarge } from '../problems.ts';
import type { ComponentRule } from './component-rule.ts';

/** Every custom_id and every component id stands once, disabled components included. An id of 0 means none. */
export const uniqueIds: ComponentRule = ({ placed, refuse }) => {
  const customIds = new Set<string>();
  const ids = new Set<number>();
  for (const at of placed) {
    const { custom_id: customId, id } = at.component;
    if (customId != null && customIds.has(customId)) refuse(at, ['custom_id'], duplicatedCustomId);
    if (customId != null) customIds.add(customId);
    if (id && id > MAX_ID) refuse(at, ['id'], tooLarge('components.id', MAX_ID));
    if (id && ids.has(id)) refuse(at, ['id'], duplicatedId);
    if (id) ids.add(id);
  }
};

/** Components/reference: an id is a 32-bit integer. */
const MAX_ID = 2 ** 31 - 1;

const duplicatedCustomId = {
  rule: 'components.custom-id-unique',
  code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
  message: 'Component custom id cannot be duplicated',
};
const duplicatedId = broken('components.id-unique', 'Component id cannot be duplicated');
