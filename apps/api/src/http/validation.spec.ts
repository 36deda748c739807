import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { Refusal } from '#domain/refusal.js';
import { FigureBody, FilingsBody } from '../progress/filing.dto.js';
import { makeValidationPipe } from './validation.js';

const pipe = makeValidationPipe();
const problems = async (metatype: new () => object, body: unknown): Promise<string[]> => {
  try {
    await pipe.transform(body, { type: 'body', metatype });
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.errors.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
};

describe('rules gathered once', () => {
  test('are the same at every body, alone and inside another', async () => {
    for (let i = 0; i < 3; i++) {
      expect(await problems(FigureBody, { value: '1', narrative: '好' })).toEqual([]);
      expect(await problems(FigureBody, { value: 1, zoneId: 2 })).toEqual(['zoneId input.whitelistValidation', 'value input.maxLength']);
      expect(await problems(FigureBody, { targetId: 1 })).toEqual(['targetId input.whitelistValidation']);
      expect(await problems(FilingsBody, { period: '2024-06', rows: [{ targetId: 1, value: '1' }] })).toEqual([]);
      expect(await problems(FilingsBody, { period: '2024-13', rows: [{ targetId: 0 }, { zone: 1 }] })).toEqual(['period input.matches', 'rows.0.targetId input.min', 'rows.1.zone input.whitelistValidation']);
    }
  });

  test('are asked of the class, whatever a body calls its constructor', async () => {
    const posing = (constructor: unknown) => ({ period: '2024-13', rows: [{ constructor, targetId: 0 }], constructor });
    for (const constructor of ['x', {}, { name: 'FilingsBody' }, { prototype: {} }]) {
      expect(await problems(FilingsBody, posing(constructor))).toEqual(['period input.matches', 'rows.0.targetId input.min']);
    }
  });
});
