import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const path = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether pages can be tried in a browser here. CI asks for it; on a machine without one these tests are left out. */
export const hasBrowser = existsSync(path);

if (!hasBrowser) {
  const message = `there is no Chromium at ${path}: pages are not tried in a browser (\`CHROMIUM\` names another path)`;
  if (process.env.REQUIRE_CHROMIUM === '1') throw new Error(message);
  console.warn(message);
}

/** Starts it with an empty profile that goes with it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
