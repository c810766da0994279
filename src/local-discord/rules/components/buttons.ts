import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { badScheme, broken } from '../problems.ts';
import type { Problem } from '../report.ts';
import type { ComponentRule } from './component-rule.ts';
import type { Component } from './walk.ts';

/** Link buttons have a url, premium ones a SKU, all others a custom_id: exactly that, and something to show. */
export const buttons: ComponentRule = ({ placed, refuse }) => {
  for (const at of placed) {
    if (at.component.type !== ComponentType.Button) continue;
    const [field, problem] = problemOf(at.component) ?? [];
    if (field !== undefined && problem !== undefined) refuse(at, [field], problem);
  }
};

function problemOf(button: Component): [field: string, Problem] | undefined {
  switch (button.style) {
    case ButtonStyle.Premium:
      return premiumProblem(button);
    case ButtonStyle.Link:
      return linkProblem(button) ?? faceProblem(button);
    default:
      return interactiveProblem(button) ?? faceProblem(button);
  }
}

function interactiveProblem({ custom_id: customId, url, sku_id: skuId }: Component): [string, Problem] | undefined {
  if (url != null) return ['url', customIdAndUrl];
  if (skuId != null) return ['sku_id', skuNotPremium];
  return customId == null ? ['custom_id', customIdRequired] : undefined;
}

function linkProblem({ custom_id: customId, url, sku_id: skuId }: Component): [string, Problem] | undefined {
  if (customId != null) return ['custom_id', customIdAndUrl];
  if (skuId != null) return ['sku_id', skuNotPremium];
  if (url == null) return ['url', urlRequired];
  return /^(https?|discord):\/\//i.test(url) ? undefined : ['url', badScheme('buttons.url-scheme', url, linkSchemes)];
}

function premiumProblem(button: Component): [string, Problem] | undefined {
  if (button.sku_id == null) return ['sku_id', skuRequired];
  const extra = (['custom_id', 'label', 'url', 'emoji'] as const).find((field) => button[field] != null);
  return extra === undefined ? undefined : [extra, premiumExtra];
}

function faceProblem({ label, emoji }: Component): [string, Problem] | undefined {
  return emoji == null && (label ?? '').trim() === '' ? ['label', faceRequired] : undefined;
}

const linkSchemes = ['http', 'https', 'discord'];
const customIdRequired: Problem = {
  rule: 'buttons.custom-id',
  code: 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  message: 'A custom id is required',
};
const customIdAndUrl: Problem = {
  rule: 'buttons.custom-id-or-url',
  code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  message: 'A custom id and url cannot both be specified',
};
const urlRequired = broken('buttons.url', 'A url is required');
const skuRequired = broken('buttons.sku', 'A SKU id is required');
const skuNotPremium = broken('buttons.sku-premium', 'Only premium buttons can have a SKU id');
const premiumExtra = broken('buttons.premium', 'A premium button has no custom id, label, url or emoji');
const faceRequired = broken('buttons.face', 'A label or an emoji is required');
