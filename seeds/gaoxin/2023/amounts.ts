import { amountsOf } from '../../generator/curves.js';

/**
 * Cumulative amounts of 2023 in 亿元 by month. The seasonality is invented (示意), January and February split
 * evenly where statistics publish no January; the twelfth of each is the printed result of the year.
 */
export const GDP_2023 = amountsOf('564.6', [7.4, 14.6, 22.4, 30.5, 39, 47.6, 56, 64.5, 73.3, 82, 90.8, 100], 1);
export const INDUSTRY_2023 = amountsOf('173.3', [7.1, 14.2, 23, 31.2, 39.6, 48.9, 57.1, 65.4, 74.2, 82.6, 91.1, 100], 1);
export const INVESTMENT_2023 = amountsOf('267.6', [4.5, 9, 18.5, 27.4, 37, 48.6, 56.8, 65.1, 74.6, 83, 91.6, 100], 1);
export const RETAIL_2023 = amountsOf('206.3', [8.4, 16.8, 24.9, 32.7, 41, 49.3, 57.2, 65.3, 74, 83.1, 91.9, 100], 1);
export const BUDGET_2023 = amountsOf('63.3', [9.7, 19.4, 27.6, 37, 45.1, 54.3, 63, 69.8, 77.2, 86, 92.4, 100], 1);

/** The amounts of the statistical periods only: February to December. */
export const statistical = <T>(months: readonly T[]): T[] => months.slice(1);
/** The amounts of the quarters' ends. */
export const quarterly = <T>(months: readonly T[]): T[] => months.filter((_, index) => index % 3 === 2);
