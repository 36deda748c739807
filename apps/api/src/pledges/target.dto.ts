import { CADENCES, TARGET_KINDS, WORDINGS, type Cadence, type TargetKind, type Wording } from '#domain/pledges/terms.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class UnitRef {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
}

export class PersonRef {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
}

export class SourceDto {
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true, description: 'null where the document bears no date' }) date: string | null;
}

export class TargetSummary {
  @ApiProperty() id: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty() year: number;
  @ApiProperty() category: string;
  @ApiProperty({ type: UnitRef }) unit: UnitRef;
  @ApiProperty({ type: UnitRef }) verifierUnit: UnitRef;
  @ApiProperty({ enum: TARGET_KINDS }) kind: TargetKind;
  @ApiProperty({ enum: CADENCES }) cadence: Cadence;
  @ApiProperty() measureUnit: string;
  @ApiProperty({ type: String, nullable: true }) measureUnitEn: string | null;
  @ApiProperty({ description: 'places after the point a figure is filed and shown with' }) decimals: number;
  @ApiProperty({ enum: ['administrative', 'statistical'] }) track: 'administrative' | 'statistical';
  @ApiProperty({ description: '示意: the target was invented for the demo' }) illustrative: boolean;
  @ApiProperty({ type: SourceDto, nullable: true, description: 'the document the target was published in' }) source: SourceDto | null;
}

export class NodeDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty() weight: string;
  @ApiProperty() dueOn: string;
}

export class ComparatorDto {
  @ApiProperty() name: string;
}

const decimal = { type: String, nullable: true } as const;

/** What was signed; the web previews lights with exactly this. */
export class TermsDto {
  @ApiProperty({ enum: TARGET_KINDS }) kind: TargetKind;
  @ApiProperty() year: number;
  @ApiProperty({ enum: CADENCES }) cadence: Cadence;
  @ApiProperty({ enum: WORDINGS }) wording: Wording;
  @ApiProperty(decimal) target: string | null;
  @ApiProperty(decimal) upper: string | null;
  @ApiProperty(decimal) stretch: string | null;
  @ApiProperty(decimal) baseline: string | null;
  @ApiProperty(decimal) tolerance: string | null;
  @ApiProperty({ type: [String] }) curve: readonly string[];
  @ApiProperty({ type: [String], nullable: true }) growthPath: readonly string[] | null;
  @ApiProperty({ type: [String], nullable: true }) baseShares: readonly string[] | null;
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true }, nullable: true }) baseAmounts: readonly (string | null)[] | null;
  @ApiProperty({ enum: ['total', 'level'], nullable: true, type: String }) capOf: 'total' | 'level' | null;
  @ApiProperty({ type: [NodeDto] }) nodes: readonly NodeDto[];
  @ApiProperty() annualOnly: boolean;
  @ApiProperty({ type: ComparatorDto, nullable: true }) comparator: ComparatorDto | null;
}

export class TargetInFull extends TargetSummary {
  @ApiProperty({ type: TermsDto }) terms: TermsDto;
  @ApiProperty({ type: [UnitRef] }) coUnits: UnitRef[];
  @ApiProperty({ type: PersonRef, nullable: true }) leader: PersonRef | null;
  @ApiProperty(decimal) clause: string | null;
  @ApiProperty(decimal) note: string | null;
  @ApiPropertyOptional() pledgeId: number;
}
