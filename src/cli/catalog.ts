import { catalogProgram, type WaitingCommand, waitingCommands } from './catalog-program.ts';
import { prepareExport } from './export/prepare-export.ts';
import { prepareImport } from './import/prepare-import.ts';
import { found, type Outcome } from './outcome.ts';
import { answer, type Request, runProgram } from './run.ts';

const args = process.argv.slice(2);
const now = new Date();
const prepare: Readonly<Record<WaitingCommand, (request: Request) => () => Promise<Outcome>>> = {
  import: prepareImport,
  export: prepareExport,
};
const work = workAsked();
// An error is thrown again where the program answers errors.
const outcome: () => Outcome = await (work?.() ?? Promise.resolve(found({}, ''))).then(
  (done) => () => done,
  (error: unknown) => () => {
    throw error;
  },
);
runProgram(
  catalogProgram({
    now,
    waited(command, request) {
      prepare[command](request);
      return outcome();
    },
  }),
  args,
);

/** Undefined for everything but what takes its time and can be understood: the rest is answered without a database. */
function workAsked(): (() => Promise<Outcome>) | undefined {
  let asked: (() => Promise<Outcome>) | undefined;
  if (!waitingCommands.some((command) => args.includes(command))) return undefined;
  const waited = (command: WaitingCommand, request: Request) => {
    asked = prepare[command](request);
    return found({}, '');
  };
  answer(catalogProgram({ now, waited }), args);
  return asked;
}
