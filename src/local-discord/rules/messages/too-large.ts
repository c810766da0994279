import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { DiscordError, UploadedFile } from '../request.ts';

const mebibyte = 1024 * 1024;

/** 40005: a file has 10 MiB where nobody has paid for more, a request 25 MiB. */
export function tooLarge(files: readonly UploadedFile[]): DiscordError | undefined {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const isTooLarge = total > 25 * mebibyte || files.some((file) => file.size > 10 * mebibyte);
  if (!isTooLarge) return undefined;
  const code = RESTJSONErrorCodes.RequestEntityTooLarge;
  return { status: 413, code, message: 'Request entity too large', rule: 'messages.file-size' };
}
