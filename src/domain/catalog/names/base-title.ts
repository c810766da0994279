const bracket = /\s*[([［（【][^()[\]［］（）【】]*[)\]］）】]\s*$/u;
const versionWord = /\b(?:remix|mix|version|ver|edit|live|remaster(?:ed)?|instrumental|acoustic)\b/iu;
const version = new RegExp(`\\s+[-–—~]\\s+[^-–—~]*${versionWord.source}[^-–—~]*$`, 'iu');
const guest = /\s+(?:feat|ft|featuring)\b.*$/iu;

/** The title without what tells its versions apart: `Butter (remix)`, `Butter - Hotter Remix`, `Butter feat. X` are all `Butter`. */
export function baseTitle(title: string): string {
  const whole = title.trim();
  const shorter = [bracket, version, guest].map((ending) => whole.replace(ending, '').trim());
  const base = shorter.find((rest) => rest !== whole && rest !== '');
  return base === undefined ? whole : baseTitle(base);
}

/** Whether the ending of a title tells a version of it apart: `(USHER Remix)`, but not `(feat. Latto)`. */
export function namesVersion(ending: string): boolean {
  return versionWord.test(ending);
}
