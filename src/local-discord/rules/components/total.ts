import { ComponentType } from 'discord-api-types/v10';
import type { Problem } from '../report.ts';
import type { ComponentRule } from './component-rule.ts';

/** At most 40 components in a message, nested ones and accessories counted. */
export const total: ComponentRule = ({ placed, refuseAll }) => {
  if (placed.length > 40) refuseAll(tooMany);
};

/** All Text Displays of a message together hold at most 4000 characters. */
export const totalText: ComponentRule = ({ placed, refuseAll }) => {
  let length = 0;
  for (const { component } of placed)
    if (component.type === ComponentType.TextDisplay) length += component.content?.length ?? 0;
  if (length > 4000) refuseAll(tooMuchText);
};

const tooMany: Problem = {
  rule: 'components.total',
  code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  message: 'Total number of components cannot exceed 40',
};
const tooMuchText: Problem = {
  rule: 'components.text-total',
  code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  message: 'Components displayable text size exceeds maximum size of 4000',
};
