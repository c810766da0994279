import type { PartialDate } from '#src/domain/catalog/model.ts';

import { checkAliases } from './check-aliases.ts';
import { checkArtists } from './check-artists.ts';
import { checkClaims } from './check-claims.ts';
import { checkManifest } from './check-dates.ts';
import { checkIds } from './check-ids.ts';
import { checkRejections } from './check-rejections.ts';
import { checkReleases } from './check-releases.ts';
import { checkSongs } from './check-songs.ts';
import type { CatalogEntries, Report } from './entries.ts';

export interface CheckOptions {
  /**
   * The day after which nothing may be dated, `YYYY-MM-DD`. Without it only the manifest's own day counts, so that a
   * machine with a wrong clock still reads the catalog.
   */
  readonly today?: PartialDate;
}

/** Every rule that needs more than one entry or more than a type. */
export function checkEntries(entries: CatalogEntries, report: Report, options: CheckOptions): void {
  checkManifest(entries, report, options.today);
  checkIds(entries, report);
  checkArtists(entries, report);
  checkAliases(entries, report);
  checkSongs(entries, report);
  checkReleases(entries, report);
  checkRejections(entries, report);
  checkClaims(entries, report);
}
