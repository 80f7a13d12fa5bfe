/** An element of the page by its id. */
export function byId(id: string): HTMLElement | null {
  return document.getElementById(id);
}

/** All elements that a selector finds below another. */
export function all<Kind extends Element = HTMLElement>(
  selector: string,
  below: ParentNode = document,
): Kind[] {
  return [...below.querySelectorAll<Kind>(selector)];
}

/** What a script alone can do is shown once there is one. */
export function showControls(): void {
  for (const element of all('[data-controls], [data-reveal], #theme')) element.hidden = false;
}
