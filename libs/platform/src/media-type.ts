import { fileTypeFromBuffer } from 'file-type';

/** What may back a figure. Decided by the bytes; the name only tells the Office formats and plain text apart. */
const BY_BYTES: Record<string, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heic', 'heif'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
};

/**
 * The media type of a file that may be kept as evidence; null when its bytes are none of those, or when its name claims
 * another type. Macro workbooks, scripts, pages and archives are not among them.
 */
export async function mediaTypeOf(bytes: Buffer, fileName: string): Promise<string | null> {
  if (bytes.length === 0) return null;
  const found = await fileTypeFromBuffer(bytes);
  const extension = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return found && BY_BYTES[found.mime]?.includes(extension) ? found.mime : null;
}
