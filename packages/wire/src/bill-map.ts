import { lackingColumn, MAPPED, type ColumnMap, type Mapped } from '@forbear/bill';
import { fail, problem, type Result } from '@forbear/problem';
import { z } from 'zod';
import { plainText, readJson, shaped } from './border.ts';

const column = plainText(64);

const columns = z.strictObject(
  Object.fromEntries(MAPPED.map((mapped) => [mapped, column.optional()])) as Record<
    Mapped,
    z.ZodOptional<typeof column>
  >,
);

const mapShape = z.strictObject({
  name: plainText(40),
  account: z.enum(['debit', 'card']),
  columns,
  positive: z.enum(['in', 'out']).optional(),
  inWords: z.array(plainText(20)).max(20).optional(),
});

const fileShape = z.strictObject({
  format: z.literal('forbear-bill-map'),
  version: z.literal(1),
  maps: z.array(mapShape).min(1).max(50),
});

/**
 * Reads a file that says how the tables of unknown banks are read: `{format: "forbear-bill-map",
 * version: 1, maps: [{name, account, columns, positive?, inWords?}]}`. A map without its date or
 * amount is refused with its place.
 */
export function readBillMaps(text: string): Result<readonly ColumnMap[]> {
  const json = readJson(text);
  if (!json.ok) return json;
  const file = shaped(fileShape, json.value);
  if (!file.ok) return file;
  const maps = file.value.maps as readonly ColumnMap[];
  for (const [at, map] of maps.entries()) {
    const key = lackingColumn(map);
    if (key !== undefined)
      return fail(problem('KEY_MISSING', { key }, `/maps/${at}/columns/${key}`));
  }
  return { ok: true, value: maps };
}

/** Remembered maps as the file that `readBillMaps` reads. */
export const writeBillMaps = (maps: readonly ColumnMap[]): string =>
  `${JSON.stringify({ format: 'forbear-bill-map', version: 1, maps }, null, 2)}\n`;
