/**
 * A table of letters for PDFs that name only its number in a Chinese character set, from this origin
 * alone; without it the statements of many banks have no text.
 */
export async function letters(name: string): Promise<Uint8Array> {
  const answer = await fetch(`/cmaps/${encodeURIComponent(name)}`);
  if (!answer.ok) throw new Error(`no table ${name}`);
  return new Uint8Array(await answer.arrayBuffer());
}
