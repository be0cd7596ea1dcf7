// What a payment over HTTP is held against: a server that does one insert for each request, and nothing else.
import { createServer } from 'node:http';
import pg from 'pg';

const [port = '', url = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 16 });

createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { paymentId } = JSON.parse(Buffer.concat(parts).toString()) as { paymentId: string };
    const text = 'insert into bare values ($1, $2)';
    pool
      .query({ name: 'bare', text, values: [paymentId, '{}'] })
      .then(() => response.setHeader('content-type', 'application/json').end('{"ok":true}'))
      .catch(() => response.writeHead(500).end());
  });
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
