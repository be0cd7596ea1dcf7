import { joinBills, readBill } from '@forbear/bill';
import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';

// Prints by how many bytes this process grew at its peak while it read the bill that is named.
const bytes = new Uint8Array(readFileSync(process.argv[2] as string));
// The reader's code is warm before the measure begins.
must(await readBill(bytes.subarray(0, 4000), 'warm.csv'));
const before = process.resourceUsage().maxRSS;
const joined = joinBills([must(await readBill(bytes, 'alipay.csv'))]);
const after = process.resourceUsage().maxRSS;
if (joined.rows === 0) throw new Error('nothing was read');
process.stdout.write(String((after - before) * 1024));
