import { Refusal, type FieldProblem } from '#domain/refusal.js';
import { ValidationPipe, type ValidationError } from '@nestjs/common';

const fieldsOf = (errors: ValidationError[], above = ''): FieldProblem[] =>
  errors.flatMap((error) => {
    const path = above ? `${above}.${error.property}` : error.property;
    const own = Object.keys(error.constraints ?? {}).slice(0, 1).map((rule) => ({ path, code: `input.${rule}` }));
    return [...own, ...fieldsOf(error.children ?? [], path)];
  });

/** Unknown properties are refused, not dropped: a misspelt field must not look saved, nor `zoneId` pass by. */
export const makeValidationPipe = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new Refusal('invalid', 'input.invalid', { errors: fieldsOf(errors).slice(0, 50) }),
  });
