/**
 * Φ, the distribution function of the standard normal: J. F. Hart's rational approximation as given by G. West, "Better
 * approximations to cumulative normal functions" (2005); error under 1e-15. Plain numbers: a chance is an estimate, and is
 * printed with six decimals at most.
 */
export function normalCdf(x: number): number {
  const z = Math.abs(x);
  if (z > 37) return x > 0 ? 1 : 0;
  const tail =
    z < 7.07106781186547 ? (Math.exp((-z * z) / 2) * polynomial(NUMERATOR, z)) / polynomial(DENOMINATOR, z) : fraction(z);
  return x > 0 ? 1 - tail : tail;
}

const NUMERATOR = [
  0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376,
];
const DENOMINATOR = [
  0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
  440.413735824752,
];

const polynomial = (coefficients: readonly number[], z: number) => coefficients.reduce((sum, c) => sum * z + c, 0);

/** Continued fraction for the far tail. */
function fraction(z: number): number {
  const f = z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
  return Math.exp((-z * z) / 2) / f / 2.506628274631;
}
