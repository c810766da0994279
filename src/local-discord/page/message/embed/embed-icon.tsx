import { localPath } from '../media/local-media.ts';

/** The small picture beside a name that says the same; one of elsewhere is not asked for. */
export function EmbedIcon({ url }: { readonly url: string | undefined }) {
  const path = url === undefined ? undefined : localPath(url);
  return path === undefined ? null : <img class="embed-icon" src={path} alt="" loading="lazy" decoding="async" />;
}
