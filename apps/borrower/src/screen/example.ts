import type { BorrowerCase } from '@forbear/check';

const NAMES = ['xiaoli', 'xiaozhang', 'xiaochen'];

/** The case of an example that is served beside the app; nothing where there is none of that name. */
export async function exampleOf(name: string): Promise<BorrowerCase | undefined> {
  if (!NAMES.includes(name)) return undefined;
  try {
    const [{ readCaseFile }, answer] = await Promise.all([
      import('@forbear/wire'),
      fetch(`/example/${name}.json`),
    ]);
    const read = readCaseFile(await answer.text());
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
}
