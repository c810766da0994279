import path from 'node:path';
import { fileURLToPath } from 'node:url';

import chromium, { inflate } from '@sparticuz/chromium';

const packed = fileURLToPath(new URL('../bin', import.meta.resolve('@sparticuz/chromium')));

// The package unpacks into the folder for temporary files, whatever lies there: who starts this names an empty one.
await Promise.all([chromium.executablePath(), inflate(path.join(packed, 'al2023.tar.br'))]);
