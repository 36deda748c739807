/** Where a made document lies, by its own hash: equal files are kept once. */
export const documentKey = (zoneId: number, fileHash: string): string => `documents/${zoneId}/${fileHash}`;
