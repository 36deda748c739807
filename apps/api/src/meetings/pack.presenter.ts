import type { PackRead } from '#features/meetings/pack.queries.js';
import { packVersionDto } from './meeting.presenter.js';
import type { PackDto } from './pack.dto.js';

/** The content goes out as it was frozen, so that a reader may compute the hash again. */
export const packDto = (meetingId: number, pack: PackRead): PackDto => ({
  ...packVersionDto(pack),
  meetingId,
  verified: pack.verified,
  fault: pack.fault,
  content: pack.content,
  versions: pack.versions.map(packVersionDto),
});
