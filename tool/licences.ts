/** The part of a lock file that licences are read from. */
type Lock = {
  readonly packages: Readonly<
    Record<
      string,
      { readonly version?: string; readonly license?: string; readonly link?: boolean }
    >
  >;
};

/** Every third-party package of the lock file with its version and licence. */
export function licences(lock: Lock): string {
  const rows = Object.entries(lock.packages)
    .filter(
      ([path, { link, version }]) =>
        path.includes('node_modules/') && link !== true && version !== undefined,
    )
    .map(([path, entry]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `| ${name} | ${entry.version} | ${entry.license ?? 'see the package'} |`;
    });
  const unique = [...new Set(rows)].sort();
  return `# Licences of third-party packages\n\nMade from the lock file by \`npm run generate\`.\n\n| package | version | licence |\n| --- | --- | --- |\n${unique.join('\n')}\n`;
}
