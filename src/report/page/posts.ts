import { all } from './element.ts';

/** Filters posts by slice and by what is to be seen of them. */
export function startPosts(): void {
  for (const section of all('.post-section')) startSection(section);
}

function startSection(section: HTMLElement): void {
  const slice = section.querySelector<HTMLSelectElement>('[data-slice]')!;
  const search = section.querySelector<HTMLInputElement>('[data-search]')!;
  const count = section.querySelector<HTMLElement>('[data-count]')!;
  const posts = all<HTMLLIElement>('.posts > li', section);
  const filter = () => {
    const wanted = search.value.trim().toLowerCase();
    const shown = posts.filter((post) => {
      const isIn = slice.value === '' || (JSON.parse(post.dataset.slices!) as string[]).includes(slice.value);
      post.hidden = !isIn;
      // biome-ignore lint/performance/useDomNodeTextContent: what is masked is not searched, unlike with textContent
      post.hidden ||= wanted !== '' && !post.innerText.toLowerCase().includes(wanted);
      return !post.hidden;
    });
    count.textContent =
      shown.length === posts.length ? `${posts.length} posts` : `${shown.length} of ${posts.length} posts`;
  };
  slice.addEventListener('change', filter);
  search.addEventListener('input', filter);
}

/** Shows what a button is beside, and masks it again. */
export function startRevealing(): void {
  for (const button of all<HTMLButtonElement>('[data-reveal]')) {
    const place = button.closest('.revealable')!;
    button.addEventListener('click', () => reveal(place, !place.classList.contains('shown')));
  }
  for (const button of all<HTMLButtonElement>('[data-reveal-all]')) {
    const places = all('.revealable', button.closest('section')!);
    button.addEventListener('click', () => {
      const isShown = button.getAttribute('aria-pressed') !== 'true';
      for (const place of places) reveal(place, isShown);
      label(button, isShown);
    });
  }
}

function reveal(place: Element, isShown: boolean): void {
  place.classList.toggle('shown', isShown);
  label(place.querySelector('[data-reveal]')!, isShown);
}

function label(button: Element, isShown: boolean): void {
  button.setAttribute('aria-pressed', String(isShown));
  button.textContent = button.textContent.replace(/^\w+/, isShown ? 'Mask' : 'Show');
}
