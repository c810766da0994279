const bracket = /\s*[([［（【][^()[\]［］（）【】]*[)\]］）】]\s*$/u;
const version =
  /\s+[-–—~]\s+[^-–—~]*\b(?:remix|mix|version|ver|edit|live|remaster(?:ed)?|instrumental|acoustic)\b[^-–—~]*$/iu;
const guest = /\s+(?:feat|ft|featuring)\b.*$/iu;

/** The title without what tells its versions apart: `Butter (remix)`, `Butter - Hotter Remix`, `Butter feat. X` are all `Butter`. */
export function baseTitle(title: string): string {
  const shorter = [bracket, version, guest]
    .map((ending) => title.replace(ending, ''))
    .find((rest) => rest !== title && rest.trim() !== '');
  return shorter === undefined ? title.trim() : baseTitle(shorter);
}
