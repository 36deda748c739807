import { existsSync } from 'node:fs';

/**
 * On Linux `setpriv --pdeathsig` has the kernel end a child when the launcher is killed the hard way. What survives even that
 * (another system, a child that does not listen) is found by its pid file at the next start.
 */
const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((file) => process.platform === 'linux' && existsSync(file));

/** @returns {[string, string[]]} program and arguments for `spawn` */
export const dieWithUs = (file, args) => (setpriv ? [setpriv, ['--pdeathsig', 'TERM', '--', file, ...args]] : [file, args]);
