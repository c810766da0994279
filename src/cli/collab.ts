import { collabProgram, openLookups } from './collab-program.ts';
import { runProgram } from './run.ts';

runProgram(collabProgram(openLookups), process.argv.slice(2));
