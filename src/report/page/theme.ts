import { byId } from './element.ts';

const themes = [
  { value: undefined, name: 'as the system' },
  { value: 'light', name: 'light' },
  { value: 'dark', name: 'dark' },
] as const;

/** Goes through the themes; nothing is stored, so that a report leaves no trace. */
export function startTheme(): void {
  let at = 0;
  byId('theme')?.addEventListener('click', () => {
    at = (at + 1) % themes.length;
    const { value, name } = themes[at]!;
    if (value === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = value;
    byId('theme-name')!.textContent = name;
  });
}
