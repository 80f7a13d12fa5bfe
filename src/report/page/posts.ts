import { all } from './element.ts';

/** Filters posts by slice and by what is to be seen of them, and shows their texts when asked. */
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
  startRevealing(section, posts);
}

function startRevealing(section: HTMLElement, posts: readonly HTMLLIElement[]): void {
  const everything = section.querySelector<HTMLButtonElement>('[data-reveal-all]');
  const set = (post: HTMLLIElement, isShown: boolean) => {
    post.classList.toggle('shown', isShown);
    label(post.querySelector('[data-reveal]'), isShown, 'text');
  };
  for (const post of posts)
    post
      .querySelector('[data-reveal]')
      ?.addEventListener('click', () => set(post, !post.classList.contains('shown')));
  everything?.addEventListener('click', () => {
    const isShown = everything.getAttribute('aria-pressed') !== 'true';
    for (const post of posts) set(post, isShown);
    label(everything, isShown, 'all texts');
  });
}

function label(button: Element | null, isShown: boolean, what: string): void {
  if (!button) return;
  button.setAttribute('aria-pressed', String(isShown));
  button.textContent = `${isShown ? 'Mask' : 'Show'} ${what}`;
}
