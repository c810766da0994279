const bracket = /\s*[([［（【][^()[\]［］（）【】]*[)\]］）】]\s*$/u;
const version =
  /\s+[-–—~]\s+[^-–—~]*\b(?:remix|mix|version|ver|edit|live|remaster(?:ed)?|instrumental|acoustic)\b[^-–—~]*$/iu;
const guest = /\s+(?:feat|ft|featuring)\b.*$/iu;

/** The title without what tells its versions apart: `Butter (remix)`, `Butter - Hotter Remix`, `Butter feat. X` are all `Butter`. */
export function baseTitle(title: string): string {
  const whole = title.trim();
  const shorter = [bracket, version, guest].map((ending) => whole.replace(ending, '').trim());
  const base = shorter.find((rest) => rest !== whole && rest !== '');
  return base === undefined ? whole : baseTitle(base);
}
