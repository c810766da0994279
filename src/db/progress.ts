/** What opening the database is doing, with one line of it for the person who waits. */
export type DatabaseProgress =
  | {
      readonly step: 'postgres';
      readonly state: 'creating' | 'starting' | 'waiting' | 'ready';
      readonly sentence: string;
    }
  | { readonly step: 'migrations'; readonly done: number; readonly of: number; readonly sentence: string };

export type OnProgress = (progress: DatabaseProgress) => void;
