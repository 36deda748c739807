import { ApiProperty } from '@nestjs/swagger';

export class IdDto {
  @ApiProperty() id: number;
}

export class EvidenceDto {
  @ApiProperty() id: number;
  @ApiProperty() period: string;
  @ApiProperty() fileName: string;
  @ApiProperty() mediaType: string;
  @ApiProperty() bytes: number;
  @ApiProperty() contentHash: string;
  @ApiProperty() addedBy: string;
  @ApiProperty() addedAt: Date;
}

export class EvidenceListDto {
  @ApiProperty({ type: [EvidenceDto] }) items: EvidenceDto[];
}
