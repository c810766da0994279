import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { mostExact } from './songs-and-people.ts';
import type { World, WorldArtist, WorldClaim, WorldSong } from './world.ts';

/* The JSON of the catalog as it stands in the files, without the reader that the project has for it. */
interface RawClaim {
  readonly kind: string;
  readonly status: string;
  readonly en?: string;
  readonly chart?: string;
  readonly peak?: number;
  readonly sources?: readonly string[];
  readonly values?: readonly Omit<RawClaim, 'values'>[];
}

interface RawArtist {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly hangul?: string | null;
  readonly aliases?: readonly { readonly name: string }[];
  readonly parents?: readonly string[];
  readonly nameSources?: readonly string[];
  readonly memberOf?: readonly {
    readonly group: string;
    readonly status: string;
    readonly sources?: readonly string[];
  }[];
}

interface RawSong {
  readonly id: string;
  readonly title: string;
  readonly originalTitle?: string;
  readonly otherTitles?: readonly string[];
  readonly versionOf?: string;
  readonly kinds: readonly string[];
  readonly released?: string;
  readonly otherDates?: readonly { readonly date: string }[];
  readonly album?: string;
  readonly label?: string;
  readonly credits: readonly (string | { readonly artist: string; readonly role: string; readonly as?: string })[];
  readonly sources?: readonly string[];
  readonly originalTitleSources?: readonly string[];
  readonly albumSources?: readonly string[];
  readonly labelSources?: readonly string[];
  readonly claims?: readonly RawClaim[];
}

interface RawSource {
  readonly id: string;
  readonly kind: string;
  readonly origin: string;
}

export function readWorld(dir: string): World {
  const sourceFiles = filesIn(join(dir, 'sources')) as { sources: RawSource[] }[];
  const listed = new Map(sourceFiles.flatMap((file) => file.sources.map((source) => [source.id, source])));
  const artists = (filesIn(join(dir, 'artists')) as { artists: RawArtist[] }[]).flatMap((file) =>
    file.artists.map(toArtist),
  );
  const songs = (filesIn(join(dir, 'songs')) as { songs: RawSong[] }[]).flatMap((file) => file.songs.map(toSong));
  const said = JSON.stringify([artists, songs]).match(/[a-z0-9-]+@[a-z0-9-]+/gu) ?? [];
  const sources = new Map(
    [...listed.keys(), ...said].flatMap((ref) => {
      const source = listed.get(ref.split('@')[0] ?? '');
      return source === undefined
        ? []
        : [[page(ref), { origin: source.origin, primary: source.kind === 'primary' }] as const];
    }),
  );
  return { artists, songs: songs.map(withPages), sources };
}

/** A page of a source is known to the catalog under this id. */
function page(ref: string): string {
  return ref.replace('@', '-');
}

function withPages(song: WorldSong): WorldSong {
  const claims = song.claims.map((claim) => ({
    ...claim,
    values: claim.values.map((value) => ({ ...value, sources: value.sources.map(page) })),
  }));
  const [sources, titleSources, albumSources, labelSources] = [
    song.sources,
    song.titleSources,
    song.albumSources,
    song.labelSources,
  ].map((refs) => refs.map(page));
  return { ...song, sources, titleSources, albumSources, labelSources, claims } as WorldSong; // four lists in, four out
}

function toArtist({
  id,
  kind,
  name,
  hangul,
  aliases = [],
  parents = [],
  memberOf = [],
  nameSources = [],
}: RawArtist): WorldArtist {
  return {
    id,
    isGroup: kind !== 'person',
    name,
    hangul: hangul ?? undefined,
    aliases: aliases.map((alias) => alias.name),
    parents,
    memberOf: memberOf.map(({ group, status, sources = [] }) => ({ group, status, sources: sources.map(page) })),
    nameSources: nameSources.map(page),
  };
}

function toSong(raw: RawSong): WorldSong {
  return {
    id: raw.id,
    title: raw.title,
    originalTitle: raw.originalTitle,
    otherTitles: raw.otherTitles ?? [],
    versionOf: raw.versionOf,
    kinds: raw.kinds,
    dates: mostExact([raw.released, ...(raw.otherDates ?? []).map(({ date }) => date)]),
    album: raw.album,
    label: raw.label,
    credits: raw.credits.map((credit) =>
      typeof credit === 'string'
        ? { artist: credit, role: 'primary', as: undefined }
        : { artist: credit.artist, role: credit.role, as: credit.as },
    ),
    sources: raw.sources ?? [],
    titleSources: raw.originalTitleSources ?? [],
    albumSources: raw.albumSources ?? [],
    labelSources: raw.labelSources ?? [],
    claims: (raw.claims ?? []).map(toClaim),
  };
}

function toClaim({ kind, status, values, ...only }: RawClaim): WorldClaim {
  return {
    kind,
    status,
    values: (values ?? [only]).map(({ en = '', chart, peak, sources = [] }) => ({ en, chart, peak, sources })),
  };
}

function filesIn(dir: string): readonly unknown[] {
  return readdirSync(dir).map((name) => read(join(dir, name)));
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
