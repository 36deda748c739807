import { ApiProperty } from '@nestjs/swagger';

/** Which target a row of a month is about, and whose it is. */
export class ListedTargetDto {
  @ApiProperty() targetId: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty() unitId: number;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: String, nullable: true }) unitNameEn: string | null;
}
