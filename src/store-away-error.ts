/** Storage could not be reached, or did not answer in time: what was asked may or may not have been done. */
export class StoreAwayError extends Error {
  override readonly name = 'StoreAwayError';
}
