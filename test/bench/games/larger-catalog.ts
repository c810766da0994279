import type { Artist, Catalog, Claim, Collaboration, Membership } from '#src/domain/catalog/model.ts';

/** Words that set copies apart, none of them a typo of another or an artist's name: a copy's names must be names of its own. */
const words = ['Zephyrine', 'Marigold'];
const hangulWords = ['도토리', '고슴도치'];

/** The catalog three times: itself and two copies with ids and names of their own and the same shape. */
export function threefold(catalog: Catalog): Catalog {
  const copies = words.map((word, at) =>
    copyOf(catalog, { suffix: `-x${at + 1}`, word, hangul: hangulWords[at] ?? '' }),
  );
  const all = [catalog, ...copies];
  return {
    ...catalog,
    version: 'threefold',
    artists: all.flatMap(({ artists }) => artists),
    memberships: all.flatMap(({ memberships }) => memberships),
    collaborations: all.flatMap(({ collaborations }) => collaborations),
    claims: all.flatMap(({ claims }) => claims),
  };
}

interface Mark {
  readonly suffix: string;
  readonly word: string;
  readonly hangul: string;
}

function copyOf(catalog: Catalog, mark: Mark): Pick<Catalog, 'artists' | 'memberships' | 'collaborations' | 'claims'> {
  return {
    artists: catalog.artists.map((artist) => copyArtist(artist, mark)),
    memberships: catalog.memberships.map((one) => copyMembership(one, mark)),
    collaborations: catalog.collaborations.map((song) => copySong(song, mark)),
    claims: catalog.claims.map((claim) => copyClaim(claim, mark)),
  };
}

function copyArtist(artist: Artist, { suffix, word, hangul }: Mark): Artist {
  return {
    ...artist,
    id: artist.id + suffix,
    name: `${artist.name} ${word}`,
    ...(artist.hangul === undefined ? {} : { hangul: `${artist.hangul} ${hangul}` }),
    aliases: artist.aliases.map((alias) => ({ ...alias, name: `${alias.name} ${word}` })),
    parentIds: artist.parentIds.map((id) => id + suffix),
  };
}

function copyMembership(one: Membership, { suffix }: Mark): Membership {
  return { ...one, personId: one.personId + suffix, groupId: one.groupId + suffix };
}

function copySong(song: Collaboration, { suffix, word, hangul }: Mark): Collaboration {
  return {
    ...song,
    id: song.id + suffix,
    title: `${song.title} ${word}`,
    ...(song.originalTitle === undefined ? {} : { originalTitle: `${song.originalTitle} ${hangul}` }),
    otherTitles: song.otherTitles.map((title) => `${title} ${word}`),
    ...(song.versionOf === undefined ? {} : { versionOf: song.versionOf + suffix }),
    ...(song.album === undefined ? {} : { album: `${song.album} ${word}` }),
    credits: song.credits.map(({ artistId, role }) => ({ artistId: artistId + suffix, role })),
  };
}

function copyClaim(claim: Claim, { suffix }: Mark): Claim {
  return { ...claim, id: claim.id + suffix, subject: { ...claim.subject, id: claim.subject.id + suffix } };
}
