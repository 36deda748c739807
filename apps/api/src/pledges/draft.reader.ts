import type { Actor } from '#domain/people/actor.js';
import { DraftQueries } from '#features/pledges/drafting/draft.queries.js';
import { VersionQueries, type VersionRow } from '#features/pledges/signing/version.queries.js';
import { mayDo } from '#domain/people/actor.js';
import { Injectable } from '@nestjs/common';
import type { DifferencesDto, DraftDto, SignedVersionDto } from './draft.dto.js';
import { draftDto, pledgeTextDto, signatureDto } from './draft.presenter.js';

/** A draft or a signed version with all that stands beside it, as the pages show it. */
@Injectable()
export class DraftReader {
  constructor(
    private readonly drafts: DraftQueries,
    private readonly versions: VersionQueries,
  ) {}

  async shown(actor: Actor, id: number, locale: 'zh' | 'en'): Promise<DraftDto> {
    const draft = await this.drafts.read(actor, id);
    const signatures = await this.versions.signatures(id, draft.content.version);
    return draftDto(draft, signatures, locale);
  }

  differences(actor: Actor, id: number, from?: string, to?: string): Promise<DifferencesDto> {
    return this.drafts.differences(actor, id, from, to);
  }

  async version(actor: Actor, row: VersionRow): Promise<SignedVersionDto> {
    const [signatures, copies, texts] = await Promise.all([
      this.versions.signatures(row.pledgeId, row.version),
      this.versions.copies(row.id),
      this.drafts.texts(row.pledgeId),
    ]);
    return {
      pledgeId: row.pledgeId,
      version: row.version,
      currentVersion: row.currentVersion,
      state: row.state,
      contentHash: row.contentHash,
      intact: row.intact,
      frozenAt: row.frozenAt,
      text: pledgeTextDto(row.content),
      signatures: signatures.map(signatureDto),
      copies: copies.map(({ id, fileName, mediaType, bytes, fileHash, addedByName, addedAt }) => ({
        id,
        fileName,
        mediaType,
        bytes,
        fileHash,
        addedBy: addedByName,
        addedAt,
      })),
      texts,
      allowed: mayDo(actor, 'pledges.draft') ? ['attachCopy'] : [],
    };
  }
}
