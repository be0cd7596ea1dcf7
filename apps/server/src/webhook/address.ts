import { fail, ok, problem, type Result } from '@forbear/problem';
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Ranges that are no public address (IANA's registries of special-purpose addresses). */
const INWARD: readonly string[] = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // Loopback and unspecified, mapped and translated IPv4, local, documentation, 6to4, Teredo, multicast.
  ...['::/96', '::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23'],
  ...['2001:db8::/32', '2002::/16', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/9', 'ff00::/8'],
];

// Two lists: in one, the range of mapped addresses would take every IPv4 address for its own.
const inward = { 4: new BlockList(), 6: new BlockList() };
for (const range of INWARD) {
  const [net, bits] = range.split('/') as [string, string];
  if (net.includes(':')) inward[6].addSubnet(net, Number(bits), 'ipv6');
  else inward[4].addSubnet(net, Number(bits), 'ipv4');
}

/** Whether an address lies in the public network. */
export function isPublic(address: string): boolean {
  const kind = isIP(address);
  if (kind === 0) return false;
  return kind === 6 ? !inward[6].check(address, 'ipv6') : !inward[4].check(address, 'ipv4');
}

/** What may be reached besides the public network and the usual ports: nothing, outside of tests. */
export type Reach = { readonly addresses: readonly string[]; readonly ports: readonly number[] };
export const NO_MORE: Reach = { addresses: [], ports: [] };

const PORTS: ReadonlySet<number> = new Set([443, 8443]);

/** Reads an address that may be told: https, port 443 or 8443, a name, no password. */
export function readAddress(text: string, reach: Reach = NO_MORE): Result<URL> {
  const refused = fail(problem('WEBHOOK_ADDRESS', {}, '/url'));
  if (!URL.canParse(text)) return refused;
  const url = new URL(text);
  const port = Number(url.port === '' ? 443 : url.port);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isFine =
    url.protocol === 'https:' &&
    (PORTS.has(port) || reach.ports.includes(port)) &&
    url.username === '' &&
    url.password === '' &&
    url.hash === '' &&
    (isIP(host) === 0 ? isName(host) : reach.addresses.includes(host));
  return isFine ? ok(url) : refused;
}

/** A name with a dot of the public tree; a bare word or a name of the house is none. */
const isName = (host: string): boolean =>
  /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/i.test(host) &&
  !/\.(?:localhost|localdomain|local|internal|intranet|lan|home|corp|test|invalid|example|arpa|onion)$/i.test(
    host,
  );

/** The addresses that a name stands for this moment. */
export type Resolve = (host: string) => Promise<readonly string[]>;
export const resolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** The one address that is connected to: looked up once, all of the answer public, and no other after it. */
export async function pinned(
  { hostname }: URL,
  ask: Resolve,
  { addresses }: Reach,
): Promise<Result<string>> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) === 0 ? await ask(host).catch(() => []) : [host];
  const isFine = found.length > 0 && found.every((one) => isPublic(one) || addresses.includes(one));
  return isFine ? ok(found[0] as string) : fail(problem('WEBHOOK_ADDRESS', {}, '/url'));
}
