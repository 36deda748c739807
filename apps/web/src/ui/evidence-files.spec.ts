import { expect, test } from '@jest/globals';
import { evidenceFault, sizeWords } from './evidence-files.js';

test.each([
  [{ name: 'photo.jpg', size: 10, type: 'image/jpeg' }, null],
  [{ name: 'IMG.HEIC', size: 10, type: '' }, null],
  [{ name: 'table.xlsx', size: 10, type: '' }, null],
  [{ name: 'empty.pdf', size: 0, type: 'application/pdf' }, 'empty'],
  [{ name: 'film.mp4', size: 10, type: 'video/mp4' }, 'wrongType'],
  [{ name: 'tool.pdf.exe', size: 10, type: 'application/x-msdownload' }, 'wrongType'],
  [{ name: 'big.pdf', size: 21 * 1024 * 1024, type: 'application/pdf' }, 'tooLarge'],
])('%j: %p', (file, fault) => expect(evidenceFault(file)).toBe(fault));

test('sizes', () => expect([10, 2048, 1_500_000].map(sizeWords)).toEqual(['1 kB', '2 kB', '1.4 MB']));
