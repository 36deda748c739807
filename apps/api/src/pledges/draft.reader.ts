import type { Actor } from '#domain/people/actor.js';
import { nameIn } from '#domain/language/name-in.js';
import type { Locale } from '#domain/language/sentence.js';
import { differencesNamed, namesIn, namesInDifferences } from '#domain/pledges/names-in-text.js';
import { KnownNamesQueries } from '#features/people/known-names.queries.js';
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
    private readonly names: KnownNamesQueries,
  ) {}

  async shown(actor: Actor, id: number, locale: Locale): Promise<DraftDto> {
    const draft = await this.drafts.read(actor, id);
    const signatures = await this.versions.signatures(id, draft.content.version);
    return draftDto(draft, signatures, { locale, known: await this.names.of(actor.zoneId, locale, namesIn(draft.content)) });
  }

  async differences(actor: Actor, id: number, locale: Locale, from?: string, to?: string): Promise<DifferencesDto> {
    const found = await this.drafts.differences(actor, id, from, to);
    return differencesNamed(found, await this.names.of(actor.zoneId, locale, namesInDifferences(found)));
  }

  async version(actor: Actor, row: VersionRow, locale: Locale): Promise<SignedVersionDto> {
    const [signatures, copies, texts, known] = await Promise.all([
      this.versions.signatures(row.pledgeId, row.version),
      this.versions.copies(row.id),
      this.drafts.texts(row.pledgeId),
      this.names.of(actor.zoneId, locale, namesIn(row.content)),
    ]);
    return {
      pledgeId: row.pledgeId,
      version: row.version,
      currentVersion: row.currentVersion,
      state: row.state,
      contentHash: row.contentHash,
      intact: row.intact,
      frozenAt: row.frozenAt,
      text: pledgeTextDto(row.content, { locale, known }),
      signatures: signatures.map((signature) => signatureDto(signature, locale)),
      copies: copies.map(({ id, fileName, mediaType, bytes, fileHash, addedByName, addedByNameEn, addedAt }) => ({
        id,
        fileName,
        mediaType,
        bytes,
        fileHash,
        addedBy: nameIn(locale, addedByName, addedByNameEn),
        addedAt,
      })),
      texts,
      allowed: mayDo(actor, 'pledges.draft') ? ['attachCopy'] : [],
    };
  }
}
