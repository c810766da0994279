const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, length and name of the first chunk, then width and height. */
const HEADER_BYTES = 24;

/** Width and height of a PNG in pixels, as Discord tells them of every picture; nothing of what is none. */
export function pictureSize(bytes: Uint8Array): { readonly width?: number; readonly height?: number } {
  const isPng = bytes.length >= HEADER_BYTES && SIGNATURE.every((byte, index) => bytes[index] === byte);
  if (!isPng) return {};
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
