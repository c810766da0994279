import { UserError } from '#src/app/errors.ts';
import type { CustomId } from '#src/discord/custom-id.ts';

/** @throws UserError `component.old` for an id that is forged or that an older version wrote */
export function readId<Values>({ read }: CustomId<Values>, id: string): Values {
  const values = read(id);
  if (values === undefined) throw new UserError('component.old', {});
  return values;
}
