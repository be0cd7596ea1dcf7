// A process that takes a new signing key, until it is killed.
import { must, ok } from '@forbear/problem';
import { beginStore } from './begin.ts';
import { openSigner } from './head.ts';
import { endAt } from './killed.fixture.ts';

const [folder = '', point = ''] = process.argv.slice(2);
const { store } = must(await beginStore({ folder, tenant: 'desk' }, Date.now, []));
const signer = must(await openSigner(store, folder, Date.now()));
process.stdout.write('ready\n');
endAt(point);
must(await store.write(async (tx) => ok(await signer.rotate(tx, Date.now()))));
must(await store.write(async (tx) => ok(await signer.settle(tx))));
