import { Refusal, type FieldProblem } from '#domain/refusal.js';
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

const fieldsOf = (errors: ValidationError[], above = ''): FieldProblem[] =>
  errors.flatMap((error) => {
    const path = above ? `${above}.${error.property}` : error.property;
    const own = Object.keys(error.constraints ?? {}).slice(0, 1).map((rule) => ({ path, code: `input.${rule}` }));
    return [...own, ...fieldsOf(error.children ?? [], path)];
  });

/** Unknown properties are refused, not dropped: a misspelt field must not look saved, nor `zoneId` pass by. */
export function makeValidationPipe(): ValidationPipe {
  rememberRules();
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new Refusal('invalid', 'input.invalid', { errors: fieldsOf(errors).slice(0, 50) }),
  });
}

let remembered = false;

/**
 * class-validator gathers a class's rules from those of all classes anew for every object it checks. Ours are all declared before
 * the first request and have no groups, so they are gathered once.
 */
function rememberRules(): void {
  if (remembered) return;
  remembered = true;
  const storage = getMetadataStorage();
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, Map<string | undefined, ReturnType<typeof gather>>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    // A class is a function; what a body may call its `constructor` is none, and must not be remembered.
    if (typeof target !== 'function' || always || strictGroups || groups?.length) return gather(target, schema, always, strictGroups, groups);
    const ofTarget = known.get(target) ?? new Map<string | undefined, ReturnType<typeof gather>>();
    const rules = ofTarget.get(schema) ?? gather(target, schema, always, strictGroups, groups);
    known.set(target, ofTarget.set(schema, rules));
    return rules;
  };
  const group = storage.groupByPropertyName.bind(storage);
  const grouped = new WeakMap<object, ReturnType<typeof group>>();
  storage.groupByPropertyName = (rules) => {
    const byProperty = grouped.get(rules) ?? group(rules);
    grouped.set(rules, byProperty);
    return byProperty;
  };
}
