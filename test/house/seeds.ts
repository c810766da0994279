/** The order of tests in this run: new each time, or the one to bring back. */
export const orderSeed = given('TEST_SEED') ?? Date.now() % 1_000_000;

/** What fast-check draws: the same every time, so that a red run is about the change at hand; or another one on demand. */
export const propertySeed = given('PROPERTY_SEED') ?? 20_261_123;

function given(name: string): number | undefined {
  const value = process.env[name];
  if (value === undefined || value === '') return undefined;
  if (!/^\d+$/.test(value)) throw new Error(`${name} has to be a whole number.`);
  return Number(value);
}
