/** What a filer may hand in as evidence; the server looks at the content again (magic numbers). */
export const EVIDENCE_ACCEPT = 'image/*,.pdf,.xls,.xlsx,.doc,.docx';
export const EVIDENCE_MB = 20;

export type EvidenceFault = 'empty' | 'tooLarge' | 'wrongType';

export function evidenceFault(file: { name: string; size: number; type: string }, maxMb = EVIDENCE_MB): EvidenceFault | null {
  if (file.size === 0) return 'empty';
  if (file.size > maxMb * 1024 * 1024) return 'tooLarge';
  const known = file.type.startsWith('image/') || /\.(jpe?g|png|webp|heic|bmp|gif|pdf|xlsx?|docx?)$/i.test(file.name);
  return known ? null : 'wrongType';
}

/** 1.4 MB, 320 kB */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
