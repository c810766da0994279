import { ComponentType } from 'discord-api-types/v10';
import { badLength, broken } from '../problems.ts';
import type { Problem } from '../report.ts';
import type { ComponentRule, ComponentsSubject } from './component-rule.ts';
import type { Component, Placed } from './walk.ts';

/** Choices that can be made: values stand once, the bounds fit each other and the options, defaults fit the bounds. */
export const selects: ComponentRule = (subject) => {
  for (const at of subject.placed) {
    checkOptionValues(at, subject);
    const bounds = boundsOf(at.component);
    if (bounds !== undefined) checkBounds(at, bounds, subject);
  }
};

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What Discord assumes when a bound is left out; undefined for what has none. */
function boundsOf({ type, min_values: min, max_values: max, options = [] }: Component): Bounds | undefined {
  if (type === ComponentType.RadioGroup) return { min: 0, max: 1 };
  if (type === ComponentType.CheckboxGroup) return { min: min ?? 1, max: max ?? options.length };
  const hasBounds = min != null || max != null || options.length > 0;
  return hasBounds ? { min: min ?? 1, max: max ?? 1 } : undefined;
}

function checkOptionValues(at: Placed, { refuse }: ComponentsSubject): void {
  const { options } = at.component;
  if (options === undefined) return;
  const values = new Set<string>();
  for (const [index, { value }] of options.entries()) {
    if (values.has(value)) refuse(at, ['options', index], duplicatedValue);
    values.add(value);
  }
}

function checkBounds(at: Placed, { min, max }: Bounds, { refuse }: ComponentsSubject): void {
  const { type, options, default_values: defaultValues } = at.component;
  if (min > max) refuse(at, ['min_values'], minAboveMax);
  if (options !== undefined && Math.max(min, max) > options.length)
    refuse(
      at,
      ['options'],
      badLength('selects.enough-options', Math.max(min, max), type === ComponentType.CheckboxGroup ? 10 : 25),
    );
  const chosen = defaultValues?.length ?? options?.filter((option) => option.default === true).length ?? 0;
  if (chosen > max) refuse(at, [defaultValues == null ? 'options' : 'default_values'], tooManyDefaults);
}

const duplicatedValue: Problem = {
  rule: 'selects.value-unique',
  code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  message: 'The specified option value is already used',
};
const tooManyDefaults: Problem = {
  rule: 'selects.defaults',
  code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
  message: 'The specified number of default values exceeds the specified maximum values',
};
const minAboveMax = broken('selects.bounds', 'min_values must not be greater than max_values');
