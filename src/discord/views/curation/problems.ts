import { plainWithin } from '#src/discord/text.ts';
import type { ProposalProblem } from '#src/domain/catalog/corrections/proposal.ts';
import type { Messages } from '#src/i18n/index.ts';

const lengths = { text: 60, option: 90 };
const offered = 4;

/** Why a form is not a change yet, in a sentence that says what to write. */
export function problemSentence(problem: ProposalProblem, { curation: { problems: texts } }: Messages): string {
  const text = 'text' in problem ? plainWithin(problem.text, lengths.text) : '';
  const options = optionsOf(problem).slice(0, offered);
  // Each sentence takes some of these facts.
  const write: (facts: { readonly text: string; readonly options: readonly string[] }) => string = texts[problem.type];
  return write({ text, options: options.map((option) => plainWithin(option, lengths.option)) });
}

/** What can be written instead. */
function optionsOf(problem: ProposalProblem): readonly string[] {
  switch (problem.type) {
    case 'unknownArtist':
      return problem.near.map(({ name, id }) => `${name} (${id})`);
    case 'ambiguousArtist':
      return problem.candidates.map(({ name, id }) => `${name} (${id})`);
    case 'knownArtist':
      return [`${problem.artist.name} (${problem.artist.id})`];
    case 'knownSong':
      return [`#${problem.song.id}`];
    case 'unknownSong':
      return problem.near.map(({ id }) => `#${id}`);
    case 'ambiguousSong':
      return problem.candidates.map(({ id }) => `#${id}`);
    default:
      return [];
  }
}
