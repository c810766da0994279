/**
 * The address of a file that this server keeps, without its host, so that the page's own answers; undefined for one of
 * elsewhere, which is never asked for.
 */
export function localPath(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, search, protocol } = new URL(url);
  const isHere = protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return isHere && pathname.startsWith('/attachments/') ? pathname + search : undefined;
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || url : url;
}

export function fileNameOf(url: string): string {
  const name =
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // not encoded
  }
}

/** "1.5 KB" */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
