import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { appHeaders } from '../apps/server/src/header.ts';

const tsx = 'node_modules/tsx/dist/cli.mjs';
const above = mkdtempSync(join(tmpdir(), 'forbear-site-'));
afterAll(() => rmSync(above, { recursive: true, force: true }));

describe('The app for a static host', () => {
  test('the folder holds the app, the listed desks, and the headers that the own server sends', () => {
    const folder = join(above, 'site');
    const desks = 'https://desk.example,https://other.example';
    execFileSync(process.execPath, [tsx, 'tool/site.ts', folder], {
      env: { ...process.env, FORBEAR_DESKS: desks },
    });
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(read('index.html')).toContain('<div id="app">');
    expect(JSON.parse(read('desks.json'))).toEqual({ desks: desks.split(',') });
    expect(JSON.parse(read('today.json'))).toEqual({ today: null });
    const [all = ''] = read('_headers').split('\n\n');
    for (const [name, value] of Object.entries(appHeaders(desks.split(','))))
      expect(all).toContain(`  ${name}: ${value}\n`);
    expect(all).toContain("connect-src 'self' https://desk.example https://other.example;");
    expect(existsSync(join(folder, '.built'))).toBe(false);
  });

  test('an address that is none leaves no folder behind and says what to do', () => {
    const folder = join(above, 'none');
    const run = spawnSync(process.execPath, [tsx, 'tool/site.ts', folder], {
      encoding: 'utf8',
      env: { ...process.env, FORBEAR_DESKS: 'desk.example/path' },
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('ORIGIN_TEXT');
    expect(existsSync(folder)).toBe(false);
  });
});
