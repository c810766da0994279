import type { QuestionKind } from '../question.ts';
import type { Kind } from './kind.ts';
import { appearsOn } from './kinds/appears-on.ts';
import { chartPeak } from './kinds/chart-peak.ts';
import { completeCredit } from './kinds/complete-credit.ts';
import { connects } from './kinds/connects.ts';
import { hangulName } from './kinds/hangul-name.ts';
import { inOrder } from './kinds/in-order.ts';
import { initials } from './kinds/initials.ts';
import { memberGroup } from './kinds/member-group.ts';
import { oddOneOut } from './kinds/odd-one-out.ts';
import { releaseYear } from './kinds/release-year.ts';
import { songKind } from './kinds/song-kind.ts';
import { trueFalse } from './kinds/true-false.ts';
import { whichFirst } from './kinds/which-first.ts';
import { whichSong } from './kinds/which-song.ts';
import { whoIsOn } from './kinds/who-is-on.ts';

/** Every kind of question there is. */
export const kinds = {
  'who-is-on': whoIsOn,
  'which-song': whichSong,
  'complete-credit': completeCredit,
  'odd-one-out': oddOneOut,
  'release-year': releaseYear,
  'which-first': whichFirst,
  'in-order': inOrder,
  'chart-peak': chartPeak,
  'song-kind': songKind,
  'member-group': memberGroup,
  connects,
  'hangul-name': hangulName,
  initials,
  'true-false': trueFalse,
  'appears-on': appearsOn,
} satisfies { readonly [Name in QuestionKind]: Kind<Name> };
