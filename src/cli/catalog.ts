import { catalogProgram } from './catalog-program.ts';
import { prepareImport } from './import/prepare-import.ts';
import { found, type Outcome } from './outcome.ts';
import { answer, runProgram } from './run.ts';

const args = process.argv.slice(2);
const now = new Date();
const work = importAsked();
const outcome = work === undefined ? found({}, '') : await work();
runProgram(
  catalogProgram({
    now,
    imported(request) {
      prepareImport(request);
      return outcome;
    },
  }),
  args,
);

/** Undefined for everything but an import that can be understood: the rest is answered without a database. */
function importAsked(): (() => Promise<Outcome>) | undefined {
  let asked: (() => Promise<Outcome>) | undefined;
  if (!args.includes('import')) return undefined;
  const imported = (request: Parameters<typeof prepareImport>[0]) => {
    asked = prepareImport(request);
    return found({}, '');
  };
  answer(catalogProgram({ now, imported }), args);
  return asked;
}
