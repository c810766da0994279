/** The page's own address for somebody in a channel: a reload or a copy of it leads there. */
export function placeAddress(username: string, channelId: string | undefined): string {
  const place = new URLSearchParams({ as: username, ...(channelId === undefined ? {} : { channel: channelId }) });
  return `/?${place.toString()}`;
}
