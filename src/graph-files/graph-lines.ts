/** An artist of a graph of who worked with whom, as its file names them. */
export interface GraphArtist {
  readonly externalId: string;
  readonly name: string;
}

/** Two artists who worked together, by their ids in the file. */
export interface GraphEdge {
  readonly first: string;
  readonly second: string;
  /** Tracks that credit both; 1 or more. */
  readonly tracks: number;
  /** The title of one of them. */
  readonly example: string | undefined;
}

/** A line that is not what it should be, and why, in words that finish "line 7: …". */
export interface BrokenLine {
  readonly broken: string;
}

export type LineReader<Row> = (line: string) => Row | BrokenLine;

/** How a text is put in order before it is kept; undefined when nothing visible is left. */
export type CleanText = (text: string) => string | undefined;

/** The names of columns that a first line has to have, and does not. */
export interface MissingColumns {
  readonly missing: readonly string[];
}

/** @param header the file's first line; columns are separated by tabs and may come in any order, others are passed over */
export function artistLines(header: string, clean: CleanText): LineReader<GraphArtist> | MissingColumns {
  return withColumns<GraphArtist>(header, ['artist_id', 'name'], (cell) => {
    const externalId = clean(cell('artist_id'));
    const name = clean(cell('name'));
    if (externalId === undefined) return { broken: 'the artist has no id' };
    if (name === undefined) return { broken: `the artist ${externalId} has no name` };
    return { externalId, name };
  });
}

/** As `artistLines`, of pairs; `example_title` may be missing. */
export function edgeLines(header: string, clean: CleanText): LineReader<GraphEdge> | MissingColumns {
  return withColumns<GraphEdge>(header, ['artist_a', 'artist_b', 'tracks'], (cell) => {
    const [first, second] = [clean(cell('artist_a')), clean(cell('artist_b'))];
    const tracks = cell('tracks');
    if (first === undefined || second === undefined) return { broken: 'an artist has no id' };
    if (first === second) return { broken: `${first} worked with itself` };
    if (!/^[1-9]\d{0,8}$/.test(tracks)) return { broken: `"${tracks.slice(0, 20)}" is not a number of tracks` };
    return { first, second, tracks: Number(tracks), example: clean(cell('example_title')) };
  });
}

function withColumns<Row>(
  header: string,
  needed: readonly string[],
  read: (cell: (column: string) => string) => Row | BrokenLine,
): LineReader<Row> | MissingColumns {
  const columns = header
    .replace(/^\uFEFF/, '')
    .split('\t')
    .map((name) => name.trim());
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) return { missing };
  return (line) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) return { broken: `has ${cells.length} columns instead of ${columns.length}` };
    return read((column) => cells[columns.indexOf(column)] ?? '');
  };
}
