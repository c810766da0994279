import { openLookups } from './collab-program.ts';
import { runProgram } from './run.ts';
import { triviaProgram } from './trivia-program.ts';

runProgram(triviaProgram(openLookups), process.argv.slice(2));
