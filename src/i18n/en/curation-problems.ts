const or = (names: readonly string[]) => names.join(' or ');
const nearest = (near: readonly string[]) => (near.length === 0 ? '' : ` Near: ${near.join(', ')}.`);

/** Why a form is not a change of the catalog yet: each says what to write. */
export const curationProblems = {
  noTitle: () => 'Say the title of the song.',
  noCredits: () => 'Say who made it.',
  noDate: () => 'A new song needs at least its year.',
  noLink: () => 'A link is missing: somebody has to say so.',
  nothingNew: () => 'Nothing is different from the catalog. Change something, or say what is wrong.',
  gone: () => 'The catalog no longer has what this is about.',
  badDate: (facts: { text: string }) => `“${facts.text}” is no date. Write 2024, 2024-10 or 2024-10-18.`,
  badLink: (facts: { text: string }) => `“${facts.text}” is no public address that begins with https://.`,
  badKind: (facts: { text: string }) =>
    `“${facts.text}” is no kind. There are single, remix, feature, album-track, soundtrack and performance.`,
  badScene: (facts: { text: string }) => `“${facts.text}” is no scene. There are korean, western and other.`,
  badHangul: (facts: { text: string }) => `“${facts.text}” has no Hangul in it.`,
  badAlias: (facts: { text: string }) =>
    `“${facts.text}” has no such kind. There are nickname, real-name, former-name, romanization and fandom-shorthand.`,
  unknownArtist: (facts: { text: string; options: readonly string[] }) =>
    `The catalog has no artist “${facts.text}”.${nearest(facts.options)} Introduce them: +${facts.text} [western person]`,
  ambiguousArtist: (facts: { text: string; options: readonly string[] }) =>
    `“${facts.text}” is the name of several. Write ${or(facts.options)}.`,
  unclearArtist: (facts: { text: string }) =>
    `What is “${facts.text}”? Write +Name [western person] or +이름|Name [korean group]; -|Name where there is no Hangul.`,
  knownArtist: (facts: { text: string; options: readonly string[] }) =>
    `The catalog has “${facts.text}” already. Write ${or(facts.options)}.`,
  creditedTwice: (facts: { text: string }) => `“${facts.text}” is credited twice.`,
  knownSong: (facts: { text: string; options: readonly string[] }) =>
    `The catalog has “${facts.text}” by these artists (${facts.options.join()}): correct that one, on its card.`,
  unknownSong: (facts: { text: string; options: readonly string[] }) =>
    `The catalog has no song “${facts.text}”.${nearest(facts.options)}`,
  ambiguousSong: (facts: { text: string; options: readonly string[] }) =>
    `“${facts.text}” could be several songs. Write ${or(facts.options)}.`,
};
