import { ApiProperty } from '@nestjs/swagger';

/** What cannot be done now by somebody who may, and why. */
export class RefusedActDto {
  @ApiProperty() act: string;
  @ApiProperty({ description: 'of the problem catalogue' }) code: string;
}
