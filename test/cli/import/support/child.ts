/** An import that writes every few rows, to be killed in between: `node child.ts <url> <scene or all> <file> …`. */
import { scenes } from '#src/domain/catalog/model.ts';

import { importFiles } from './import-files.ts';

const [url = '', scene, ...paths] = process.argv.slice(2);
const touching = scenes.find((name) => name === scene);
const { files } = await importFiles({ url, paths, touching, limits: { rows: 30, facts: 200, ms: 60_000 } });
console.log(JSON.stringify(files.map(({ status, skipped }) => ({ status, skipped }))));
