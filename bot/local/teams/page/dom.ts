type Value = string | number | boolean | null | undefined | ((event: Event) => void);
type Child = Node | string | null | undefined | false;

/** An element with attributes (`onclick` and its like are listeners; false and null leave it out) and children. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, String(value));
  }
  element.append(...children.filter((c): c is Node | string => c !== null && c !== undefined && c !== false));
  return element;
};

/** Puts new content in place without taking the focus from who is there by keyboard. */
export const swap = (container: HTMLElement, content: HTMLElement): void => {
  const active = document.activeElement;
  const { testid, id } = active instanceof HTMLElement && container.contains(active) ? active.dataset : {};
  container.replaceChildren(content);
  if (testid === undefined) return;
  const same = [...container.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)];
  same.find((e) => e.dataset.id === id)?.focus();
};

export type KeyedElement<T> = { readonly element: HTMLElement; readonly update: (item: T) => void };

/**
 * Children that stay in place while their item does: a half-filled card is not thrown away because another
 * message came.
 */
export const keyedList = <T>(
  container: HTMLElement,
  keyOf: (item: T) => string,
  make: (item: T) => KeyedElement<T>,
): ((items: readonly T[]) => void) => {
  let kept = new Map<string, KeyedElement<T>>();
  return (items) => {
    const next = new Map(items.map((item) => [keyOf(item), kept.get(keyOf(item)) ?? make(item)]));
    for (const [key, gone] of kept) if (!next.has(key)) gone.element.remove();
    for (const item of items) next.get(keyOf(item))?.update(item);
    [...next.values()].forEach(({ element }, place) => {
      if (container.children[place] !== element)
        container.insertBefore(element, container.children[place] ?? null);
    });
    kept = next;
  };
};
