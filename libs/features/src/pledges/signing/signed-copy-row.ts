export interface SignedCopyRow {
  id: number;
  versionId: number;
  fileName: string;
  mediaType: string;
  bytes: number;
  fileHash: string;
  addedByName: string;
  addedByNameEn: string | null;
  addedAt: Date;
}
