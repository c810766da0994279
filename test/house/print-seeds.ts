import { orderSeed, propertySeed } from './seeds.ts';

/** Says once a run how to have the same run again. */
export function setup(): void {
  process.stdout.write(`Seeds: PROPERTY_SEED=${propertySeed} TEST_SEED=${orderSeed}\n`);
}
