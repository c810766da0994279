import { broken } from '../problems.ts';
import { add, type Problem } from '../report.ts';
import type { Message, MessageRule } from './message.ts';

/** Whether `attachment://name` finds a file: one uploaded with the request, or one the edited message already has. */
export function isAttachedTo({ files, body, isEdit, present }: Message): (filename: string) => boolean {
  const names = new Set([...files.map((file) => file.filename), ...(present?.attachmentNames ?? [])]);
  for (const { filename } of body.attachments ?? []) if (filename != null) names.add(filename);
  const cannotTell = isEdit && present?.attachmentNames === undefined;
  return (filename) => cannotTell || names.has(filename);
}

/** Files of a message come in fields `files[0]` to `files[9]`. */
export const uploads: MessageRule = ({ files, at, body, isEdit }, report) => {
  if (files.length > 10) add(report, [...at, 'attachments'], tooManyFiles);
  for (const { field } of files) if (!/^files\[\d\]$/.test(field)) add(report, [field], unknownUpload);
  if (isEdit) return; // it may name what the message has
  for (const [index, { id }] of (body.attachments ?? []).entries())
    if (!files.some(({ field }) => field === `files[${id}]`)) add(report, [...at, 'attachments', index], notUploaded);
};

const notUploaded = broken('messages.attachment-file', 'There is no file of this number in the request');
const tooManyFiles: Problem = {
  rule: 'messages.files',
  code: 'BASE_TYPE_MAX_LENGTH',
  message: 'Must be 10 or fewer in length.',
};
const unknownUpload: Problem = {
  rule: 'messages.file-field',
  code: 'UNKNOWN_FIELD',
  message: 'Files of a message are sent in fields files[0] to files[9].',
};
