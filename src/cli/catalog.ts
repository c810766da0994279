import { catalogProgram } from './catalog-program.ts';
import { runProgram } from './run.ts';

runProgram(catalogProgram(new Date()), process.argv.slice(2));
