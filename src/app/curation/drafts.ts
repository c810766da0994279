import { newToken } from './new-token.ts';
import type { Subject, SuggestionForm } from './ports.ts';

/** What somebody filled in and could not be taken as it was. */
export interface Draft {
  readonly userId: string;
  /** The custom id of the form that it was typed into, and the form's title. */
  readonly customId: string;
  readonly title: string;
  /** What it is about; songs have other fields than artists. */
  readonly type: Subject['type'];
  readonly form: SuggestionForm;
}

/** Forms for the moment between a refusal and the second try. */
export interface Drafts {
  /** The draft's token. */
  keep(draft: Draft): string;
  /** Undefined when there is none, it is somebody else's, or many came after it. */
  read(token: string, userId: string): Draft | undefined;
}

/** Drafts of a few kilobytes each, so that all of them are a megabyte or two. */
const defaultSize = 500;

/**
 * Keeps the newest, in memory alone: what is not accepted yet is nobody's record, and the refusal itself shows the text to whoever
 * finds the draft gone.
 */
export function createDrafts(random: () => number, size = defaultSize): Drafts {
  const drafts = new Map<string, Draft>();
  return {
    keep(draft) {
      const token = newToken(random);
      drafts.set(token, draft);
      const [oldest] = drafts.size > size ? drafts.keys() : [];
      if (oldest !== undefined) drafts.delete(oldest);
      return token;
    },
    read(token, userId) {
      const draft = drafts.get(token);
      return draft?.userId === userId ? draft : undefined;
    },
  };
}
