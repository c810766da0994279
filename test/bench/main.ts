import { parseArgs } from 'node:util';

import { boards } from './boards.ts';
import { changes } from './changes.ts';
import { games } from './games.ts';
import { imports } from './import.ts';
import { imported, type GraphFiles } from './imported.ts';
import { lookups } from './lookups.ts';
import { memory } from './memory.ts';
import { page } from './page.ts';
import { path } from './path.ts';
import { pictures } from './pictures.ts';
import { search, type SearchFiles } from './search.ts';

/** Every measurement by name: `npm run bench` runs all, `npm run bench -- memory` one. */
const suites: Readonly<Record<string, (files: SearchFiles & GraphFiles) => Promise<string>>> = {
  lookups,
  memory,
  games,
  boards,
  changes,
  search,
  import: imports,
  imported,
  path,
  pictures,
  page,
};

const { positionals: asked, values: files } = parseArgs({
  allowPositionals: true,
  options: {
    names: { type: 'string' },
    hangul: { type: 'string' },
    graph: { type: 'string' },
    pairs: { type: 'string' },
  },
});
const unknown = asked.find((name) => !(name in suites));
if (unknown !== undefined) {
  process.stderr.write(`There is no measurement "${unknown}". There are: ${Object.keys(suites).join(', ')}.\n`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`\n## ${name}\n\n${await measure(files)}\n`);
}
