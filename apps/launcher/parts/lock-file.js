const systems = { darwin: 'darwin', linux: 'linux', win32: 'win32', freebsd: 'freebsd', android: 'android', openharmony: 'openharmony' };
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64'];

/** Platform fields from a name such as `@swc/core-linux-arm-gnueabihf`; null when the name speaks of no platform. */
const platformOf = (name) => {
  const words = name.split(/[/-]/);
  const os = words.find((word) => word in systems);
  const cpu = words.find((word) => processors.includes(word));
  if (!os || !cpu) return null;
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.some((word) => word.startsWith('gnu')) ? 'glibc' : null;
  return { cpu: [cpu], os: [os], ...(libc ? { libc: [libc] } : {}) };
};

/** The folders npm would look in for `name` required from `from`, innermost first. */
const placesFor = (from, name) => {
  const places = [];
  for (let folder = from; folder; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) places.push(`${folder}/node_modules/${name}`);
  return [...places, `node_modules/${name}`];
};

/**
 * Adds to a package-lock the optional packages it names but does not describe.
 * @returns {string[]} what was added, as name@version
 * @throws Error when a missing one is not bound to a platform: that is a real gap
 */
export const complete = (lock) => {
  const added = [];
  for (const [from, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (placesFor(from, name).some((place) => place in lock.packages)) continue;
      const platform = platformOf(name);
      if (!platform || !/^\d/.test(version)) throw new Error(`cannot complete ${name}@${version}, wanted by ${from}`);
      lock.packages[`node_modules/${name}`] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true };
      added.push(`${name}@${version}`);
    }
  }
  // npm keeps the entries in this order; a stable file keeps its differences readable.
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return added;
};
