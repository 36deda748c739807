import { SetMetadata } from '@nestjs/common';

export const SECRET_ANSWER = 'jiannuo:secretAnswer';

/** The answer holds a password or a token: it is never kept for a repeated `Idempotency-Key`. */
export const SecretAnswer = () => SetMetadata(SECRET_ANSWER, true);
