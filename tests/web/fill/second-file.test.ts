import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadSecondFile } from '../../../web/fill/state/second-file';

const CODE = 'window.laterScreens = {}';
const SCREENS = {};

describe('the second file', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** What the browser has kept and what the server would send. */
  function open(kept: string, sent: string): RequestCache[] {
    const asked: RequestCache[] = [];
    vi.stubGlobal('SECOND_FILE', createHash('sha256').update(CODE).digest('base64url'));
    vi.stubGlobal('document', { createElement: () => ({}), head: { appendChild: () => {} } });
    vi.stubGlobal('window', { laterScreens: SCREENS });
    vi.stubGlobal('fetch', async (_address: string, { cache = 'default' }: RequestInit) => {
      asked.push(cache);
      return new Response(cache === 'reload' ? sent : kept);
    });
    return asked;
  }

  it('is taken as the browser has kept it', async () => {
    const asked = open(CODE, CODE);
    expect(await loadSecondFile()).toEqual({ file: SCREENS });
    expect(asked).toEqual(['default']);
  });

  it('is loaded once more, past what the browser has kept, where that is damaged', async () => {
    const asked = open(CODE.slice(0, 10), CODE);
    expect(await loadSecondFile()).toEqual({ file: SCREENS });
    expect(asked).toEqual(['default', 'reload']);
  });

  it('is not run where what the server sends is another one', async () => {
    const asked = open('alert(1)', 'alert(1)');
    expect(await loadSecondFile()).toEqual({ code: 'another' });
    expect(asked).toEqual(['default', 'reload']);
  });
});
