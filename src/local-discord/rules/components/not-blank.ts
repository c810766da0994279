import { ComponentType } from 'discord-api-types/v10';
import { required } from '../problems.ts';
import type { ComponentRule } from './component-rule.ts';

/** Discord trims text, so a Text Display of blanks is an empty one. */
export const notBlank: ComponentRule = ({ placed, refuse }) => {
  for (const at of placed)
    if (at.component.type === ComponentType.TextDisplay && at.component.content?.trim() === '')
      refuse(at, ['content'], required('components.text-blank'));
};
