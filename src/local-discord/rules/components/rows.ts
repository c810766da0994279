import { ComponentType } from 'discord-api-types/v10';
import type { Problem } from '../report.ts';
import type { ComponentRule } from './component-rule.ts';

/** A row is as wide as five buttons; a select takes it whole. (More than five of anything the OpenAPI check refuses.) */
export const rows: ComponentRule = ({ placed, refuse }) => {
  for (const at of placed) {
    const { type, components = [] } = at.component;
    if (type !== ComponentType.ActionRow || components.length < 2) continue;
    for (const [index, component] of components.entries())
      if (component.type !== ComponentType.Button) refuse(at, ['components', index], tooWide);
  }
};

const tooWide: Problem = {
  rule: 'components.row',
  code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  message: 'The specified component exceeds the maximum width',
};
