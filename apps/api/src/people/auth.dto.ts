import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';

export class SignInDto {
  @ApiProperty({ example: 'supervision' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  account: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  password: string;
}

export class ChangePasswordDto {
  @ApiProperty({ format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  oldPassword: string;

  @ApiProperty({
    format: 'password',
    description: 'At least 10 characters of three kinds, or 12 of two; not the account, not a common one',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  newPassword: string;
}

export class SessionDto {
  @ApiProperty({ type: 'integer', description: 'Whose session it is' })
  personId: number;

  @ApiProperty({ description: 'Bearer token; the refresh token travels in an httpOnly cookie' })
  accessToken: string;

  @ApiProperty({ type: 'integer', description: 'Seconds', example: 600 })
  expiresIn: number;

  @ApiProperty({ description: 'Until POST /auth/password has been called, nothing but /me and /auth answers' })
  mustChangePassword: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Seconds without a key or a touch after which to sign out; null: never' })
  idleSeconds: number | null;
}
