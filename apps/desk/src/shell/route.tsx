import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react';

const heard = new Set<() => void>();
const tell = () => heard.forEach((one) => one());
addEventListener('popstate', tell);

function hear(one: () => void): () => void {
  heard.add(one);
  return () => void heard.delete(one);
}

/** The page that is open, `/case/…`, with its question `?…`. */
export const usePlace = (): { readonly path: string; readonly query: URLSearchParams } => {
  const place = useSyncExternalStore(hear, () => location.pathname + location.search);
  const [path, query] = place.split('?');
  return { path: path as string, query: new URLSearchParams(query ?? '') };
};

/** Opens another page of the desk. */
export function go(to: string, how: 'push' | 'replace' = 'push'): void {
  if (to === location.pathname + location.search) return;
  if (how === 'push') history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  tell();
}

/** A link to a page of the desk; with a key held down the browser opens it its own way. */
export function Go({
  to,
  ...more
}: { readonly to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    more.onClick?.(event);
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button)
      return;
    event.preventDefault();
    go(to);
  };
  return <a {...more} href={to} onClick={follow} />;
}
