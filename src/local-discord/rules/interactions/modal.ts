import { ComponentType } from 'discord-api-types/v10';
import type { ComponentRule } from '../components/component-rule.ts';
import { notBlank } from '../components/not-blank.ts';
import { selects } from '../components/selects.ts';
import { selectTypes } from '../components/types.ts';
import { uniqueIds } from '../components/unique-ids.ts';
import { type Component, pathOf, walk } from '../components/walk.ts';
import { badLength, broken, required, tooSmall } from '../problems.ts';
import { add, type Path, type Problem, type Report } from '../report.ts';

/** A modal's `data`; the OpenAPI check has seen to its custom_id, title and the kinds of its components. */
export interface ModalBody {
  readonly components: readonly Component[];
}

export function checkModal({ components }: ModalBody, at: Path, report: Report): void {
  const here = [...at, 'components'];
  if (components.length > 5) add(report, here, badLength('modals.components', 1, 5));
  for (const rule of modalRules)
    rule({
      placed: walk(components),
      refuse: (placed, below, problem) => add(report, [...here, ...pathOf(placed), ...below], problem),
      refuseAll: (problem) => add(report, here, problem),
    });
}

/** A text input names itself in an action row (deprecated), and is named by its label otherwise. */
const labels: ComponentRule = ({ placed, refuse }) => {
  for (const at of placed) {
    const { type, label, components = [] } = at.component;
    if (type === ComponentType.ActionRow && components.length > 1) refuse(at, ['components'], oneInput);
    if (type !== ComponentType.TextInput) continue;
    const isInRow = at.parent?.component.type === ComponentType.ActionRow;
    if (isInRow && label == null) refuse(at, ['label'], required('modals.input-label'));
    if (!isInRow && label != null) refuse(at, ['label'], labelTwice);
  }
};

const textInputs: ComponentRule = ({ placed, refuse }) => {
  for (const at of placed) {
    if (at.component.type !== ComponentType.TextInput) continue;
    const { value, min_length: min, max_length: max } = at.component;
    if ((min ?? 0) > (max ?? 4000)) refuse(at, ['min_length'], minAboveMax);
    else if (value && (value.length > (max ?? 4000) || value.length < (min ?? 0)))
      refuse(at, ['value'], badLength('modals.input-value', min ?? 0, max ?? 4000));
  }
};

/** Nothing in a modal can be disabled, and what must be answered cannot be answered with nothing. */
const answers: ComponentRule = ({ placed, refuse }) => {
  for (const at of placed) {
    const { type, disabled, required: isRequired, min_values: min } = at.component;
    if (disabled != null) refuse(at, ['disabled'], disabledInModal);
    if (hasMinimum(type) && min === 0 && isRequired !== false)
      refuse(at, ['min_values'], tooSmall('modals.min-values', 1));
  }
};

function hasMinimum(type: number): boolean {
  return selectTypes.has(type) || type === ComponentType.FileUpload || type === ComponentType.CheckboxGroup;
}

const modalRules: readonly ComponentRule[] = [labels, textInputs, answers, selects, uniqueIds, notBlank];

const oneInput: Problem = badLength('modals.row', 1, 1);
const labelTwice = broken('modals.label-twice', 'A text input in a label has no label of its own');
const minAboveMax = broken('modals.input-bounds', 'min_length must not be greater than max_length');
const disabledInModal = broken('modals.disabled', 'A component of a modal cannot be disabled');
