import { fileURLToPath } from 'node:url';

/** The directory of the catalog that comes with the program. */
export const shippedCatalogDir = fileURLToPath(new URL('../../prisma/catalog', import.meta.url));
