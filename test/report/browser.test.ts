import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { evaluateLog } from '../../src/evaluation/evaluate.ts';
import { showProportion } from '../../src/evaluation/numbers.ts';
import { renderReport } from '../../src/report/render.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';
import { temporaryFiles } from '../support/cli.ts';
import { comparison, discovery, evaluation, tested, tuning } from '../support/report-fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { write } = temporaryFiles();
const files = {
  evaluation: write('evaluation.html', renderReport(evaluation, { reveal: true })),
  comparison: write('comparison.html', renderReport(comparison, { reveal: true })),
  masked: write('masked.html', renderReport(evaluation)),
  tuning: write('tuning.html', renderReport(tuning)),
  discovery: write('discovery.html', renderReport(discovery, { reveal: true })),
  pressure: write('pressure.html', renderReport(tested)),
};
const kinds = Object.keys(files) as (keyof typeof files)[];

describe.skipIf(!hasBrowser)('in Chromium, a page', () => {
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });

  /** Opens a page from disk; whatever it says on the console or asks the network for fails the test. */
  async function open(kind: keyof typeof files, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (request.url() !== url) complaints.push(`request of ${request.url()}`);
    });
    const url = pathToFileURL(files[kind]).href;
    await page.goto(url);
    return page;
  }

  const figuresIn = (page: Page) => page.locator('#threshold-table td:nth-child(2)').allInnerTexts();
  const firstFigure = async (page: Page) => (await figuresIn(page))[0];
  const valueIn = (page: Page) => page.locator('#threshold-value').innerText();

  /** What the table says of recall at a threshold, by a whole new evaluation. */
  function recallAt(alertAt: number): string {
    const { recall } = evaluateLog(evaluation.log, { ...evaluation.settings, alertAt }).overall.full;
    return showProportion(recall).replace(/^(.*?) \((.*)\)$/, '$1 $2');
  }

  const flat = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();

  test.each(kinds)('opens from disk without a word or a request: %s', async (kind) => {
    const page = await open(kind);
    await page.waitForTimeout(200);
    expect(await page.title()).toMatch(/\bsketch\b|^min alerts per million at/);
  });

  test('counts again while the threshold is dragged, as a whole evaluation does', async () => {
    const page = await open('evaluation');
    expect(await valueIn(page)).toBe('47');
    const plot = page.locator('#chart-recall .plot > svg');
    const { x, y, width, height } = (await plot.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width - 2, y + height / 2, { steps: 5 });
    expect(await valueIn(page)).toBe('55');
    expect(flat((await figuresIn(page))[1])).toBe(recallAt(55));
    await page.mouse.move(x + 2, y + height / 3, { steps: 5 });
    const lowest = Number(await valueIn(page));
    expect(lowest).toBe(evaluation.curve[0]?.alertAt);
    expect(flat((await figuresIn(page))[1])).toBe(recallAt(lowest));
    await page.mouse.up();
    await page.mouse.move(x + width, y + height / 2);
    expect(Number(await valueIn(page))).toBe(lowest);
  });

  test('takes the nearest point of the precision-recall curve', async () => {
    const page = await open('evaluation');
    const { x, y, height } = (await page.locator('#chart-precision .plot > svg').boundingBox())!;
    await page.mouse.click(x + 1, y + height / 2);
    expect(Number(await valueIn(page))).toBe(evaluation.curve.at(-1)?.alertAt);
  });

  test('moves the threshold by keys, and says so to those who hear it', async () => {
    const page = await open('evaluation');
    const slider = page.getByRole('slider', { name: /^Alert from a score of/ });
    await slider.focus();
    await page.keyboard.press('End');
    expect(await valueIn(page)).toBe('55');
    await page.keyboard.press('ArrowLeft');
    expect(await valueIn(page)).toBe('47');
    expect(flat((await figuresIn(page))[1])).toBe(recallAt(47));
    expect(await slider.getAttribute('aria-valuetext')).toMatch(
      /^alert from a score of 47: recall .* alerts per million/,
    );
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: 'As now' }).press('Enter');
    expect(await valueIn(page)).toBe('47');
  });

  test('counts one slice where it is chosen', async () => {
    const page = await open('evaluation');
    const all = await firstFigure(page);
    await page.locator('#threshold-slice').selectOption({ label: 'es' });
    const spanish = evaluation.slices[0]?.slices.find(({ value }) => value === 'es');
    expect(await firstFigure(page)).toBe(`${spanish?.full.truePositives} of ${spanish?.harm}`);
    expect(await page.locator('#threshold-table').innerText()).toContain('of 1,000');
    await page.locator('#threshold-slice').selectOption('');
    expect(await firstFigure(page)).toBe(all);
  });

  test('sorts a table by mouse and by keys, unknown figures last', async () => {
    const page = await open('evaluation');
    const table = page.getByRole('region', { name: 'By part of the ruleset' });
    const column = async (at: number) =>
      (await table.locator(`tbody td:nth-child(${at})`).allInnerTexts()).map(Number);
    await table.getByRole('button', { name: 'benign', exact: true }).click();
    const benign = await column(4);
    expect(benign).toEqual(benign.toSorted((a, b) => b - a));
    expect(new Set(benign).size).toBeGreaterThan(2);
    await table.getByRole('button', { name: 'benign', exact: true }).press('Enter');
    expect(await column(4)).toEqual(benign.toReversed().toSorted((a, b) => a - b));
    expect(await table.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await table.getByRole('button', { name: 'harm among them' }).click();
    expect((await table.locator('tbody td:nth-child(5)').allInnerTexts()).at(-1)).toMatch(/^(?:-$|too few)/);
  });

  test('filters posts by slice and by what can be seen of them', async () => {
    const page = await open('comparison');
    const section = page.locator('.post-section').first();
    const shown = () => section.locator('.posts > li:visible').count();
    const total = await shown();
    await section.getByLabel('Slice').selectOption('label: benign');
    expect(await shown()).toBe(comparison.changes.filter(({ after }) => after.label === 'benign').length);
    expect(await section.getByRole('status').innerText()).toBe(`${await shown()} of ${total} posts`);
    await section.getByLabel('Slice').selectOption('');
    await section.getByLabel('Text', { exact: true }).fill('mooply');
    expect(await shown()).toBe(0);
    await section.getByLabel('Text', { exact: true }).fill('HARM-1');
    expect(await shown()).toBe(
      comparison.changes.filter(({ after }) => after.id.startsWith('harm-1')).length,
    );
  });

  test('shows a text when asked, or all of them, and masks them again', async () => {
    const page = await open('comparison');
    const section = page.locator('.post-section').first();
    const post = section.locator('.posts > li').first();
    expect(await section.innerText()).not.toMatch(/mooply|quuxly|blorp\b/);
    await post.getByRole('button', { name: 'Show text' }).click();
    expect(await post.innerText()).toMatch(/mooply|quuxly/);
    expect(await section.locator('.shown').count()).toBe(1);
    await section.getByRole('button', { name: 'Show all texts' }).press('Enter');
    expect(await section.locator('.posts > li:not(.shown)').count()).toBe(0);
    await section.getByRole('button', { name: 'Mask all texts' }).click();
    expect(await section.innerText()).not.toMatch(/mooply|quuxly|blorp\b/);
  });

  test('shows the terms of its table when asked', async () => {
    const page = await open('evaluation');
    const terms = page.locator('section > details');
    await terms.locator('summary').click();
    expect(await terms.innerText()).not.toMatch(/\bwug\b/);
    await terms.getByRole('button', { name: 'Show terms' }).click();
    expect(await terms.innerText()).toMatch(/\bwug\b/);
    expect(await terms.getByRole('button').first().innerText()).toBe('Mask terms');
    expect(await terms.innerText()).not.toContain('drimba');
  });

  test('shows the terms that a discovery proposes when asked, and sorts them by their cost', async () => {
    const page = await open('discovery');
    const table = page.getByRole('region', { name: 'Terms, most telling first' });
    expect(await table.innerText()).not.toMatch(/plinkly|vintapop/);
    await page.getByRole('button', { name: 'Show terms' }).click();
    expect(await table.innerText()).toContain('plinkly');
    await page.getByRole('button', { name: 'Mask terms' }).click();
    expect(await page.locator('main').innerText()).not.toContain('plinkly');
    const cost = () =>
      table
        .locator('tbody td:nth-child(5)')
        .evaluateAll((cells) => cells.map((cell) => Number(Reflect.get(cell, 'dataset').value)));
    const head = table.getByRole('button', { name: 'traffic per million' });
    await head.click();
    expect(await table.locator('th[aria-sort]').innerText()).toBe('traffic per million');
    const costs = await cost();
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  });

  test('sorts mutations by what is kept, and lists the posts that get through', async () => {
    const page = await open('pressure');
    const table = page.getByRole('region', { name: 'Innocent words around the post' });
    await table.getByRole('button', { name: 'recall kept' }).click();
    await table.getByRole('button', { name: 'recall kept' }).click();
    expect(await table.locator('tbody th').first().innerText()).toContain('padding-with-excuses');
    await page.locator('section > details > summary').click();
    expect(await page.getByRole('region', { name: 'Posts that get through' }).innerText()).toMatch(/harm-\d/);
  });

  test('marks the answer to a query in each chart, and has nothing to drag', async () => {
    const page = await open('tuning');
    expect(await page.locator('.chart .mark:not(.other) circle:visible').count()).toBe(3);
    expect(await page.locator('.chart .mark.other circle:visible').count()).toBe(3);
    expect(await page.getByRole('slider').count()).toBe(0);
  });

  test('draws both rulesets of a comparison in each chart', async () => {
    const page = await open('comparison');
    expect(await page.locator('.chart').count()).toBe(3);
    const dashes = page.locator('.chart path.line.other').first();
    const style = 'getComputedStyle(document.querySelector(".chart path.line.other"))';
    expect(await dashes.count()).toBe(1);
    expect(await page.evaluate(`${style}.strokeDasharray`)).not.toBe('none');
    expect(await page.evaluate(`${style}.stroke`)).not.toBe(
      await page.evaluate('getComputedStyle(document.querySelector(".chart path.line:not(.other)")).stroke'),
    );
  });

  test('has nothing to show where the file does not hold the texts', async () => {
    const page = await open('masked');
    expect(await page.getByRole('button', { name: /^Show/ }).count()).toBe(0);
    expect(await page.locator('.post-text').first().innerText()).toContain('••••');
  });

  test('follows the theme of the system until another is chosen', async () => {
    const page = await open('evaluation', { colorScheme: 'dark' });
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const dark = await paper();
    const button = page.getByRole('button', { name: /^Theme/ });
    await button.press('Enter');
    expect(await button.innerText()).toBe('Theme: light');
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'light' });
    await button.click();
    expect(await paper()).toBe(dark);
    await button.click();
    expect(await paper()).toBe('rgb(255, 255, 255)');
  });

  describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    test.each(kinds.flatMap((kind) => [360, 1280].map((width) => [kind, width] as const)))(
      'never scrolls sideways: %s at %d px',
      async (kind, width) => {
        const page = await open(kind, { colorScheme, viewport: { width, height: 800 } });
        for (const details of await page.locator('section > details > summary').all()) await details.click();
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      },
    );

    test.each(kinds)('is accessible, as far as axe can tell: %s', async (kind) => {
      const page = await open(kind, { colorScheme });
      await page.evaluate(axe.source);
      const violations = await page.evaluate(
        "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' | ')))",
      );
      expect(violations).toEqual([]);
    });
  });

  test('runs no script but its own', async () => {
    const page = await open('evaluation');
    await page.evaluate(
      "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran=1\">'); document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran=1' }))",
    );
    await page.waitForTimeout(100);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(complaints.splice(0).join('\n')).toContain('Content Security Policy');
  });

  test('without scripts has its charts, tables and masked texts, and nothing to press', async () => {
    const page = await open('evaluation', { javaScriptEnabled: false });
    expect(await page.locator('.chart').count()).toBe(3);
    expect(await page.locator('#threshold-table td').count()).toBeGreaterThan(10);
    expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/mooply|quuxly/);
  });

  test('is printed on white, without what can be pressed, as masked as it is on screen', async () => {
    const page = await open('comparison', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/mooply|quuxly/);
  });
});
