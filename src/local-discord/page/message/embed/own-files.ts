import type { APIAttachment, APIEmbed } from 'discord-api-types/v10';

/** A message's files without those that its embeds show: they stand there and nowhere else. */
export function besideEmbeds(files: readonly APIAttachment[], embeds: readonly APIEmbed[]): readonly APIAttachment[] {
  const inEmbeds = new Set(embeds.flatMap(addressesIn));
  return files.filter(({ url }) => !inEmbeds.has(url));
}

function addressesIn({ image, thumbnail, author, footer }: APIEmbed): readonly (string | undefined)[] {
  return [image?.url, thumbnail?.url, author?.icon_url, footer?.icon_url];
}

/** What the file at an address shows: an embed has no words for its pictures, the file has. */
export function descriptionOf(files: readonly APIAttachment[], address: string): string | undefined {
  return files.find(({ url }) => url === address)?.description;
}
