"use client";

import { useEffect, useEffectEvent, useRef, useTransition } from "react";
import { buttonClass } from "./button-class";
import { useCachedState } from "./use-cached-state";

export interface MorePage {
  content: React.ReactNode;
  /** The address of the page after this one; null at the end. */
  next: string | null;
}

interface LoadMoreProps {
  /** The address of the next page, where the link leads as long as no script runs. */
  first: string;
  label: string;
  /** Changes with the list: loaded pages are then requested again from the first. */
  version: number;
  load: (href: string) => Promise<MorePage>;
}

interface LoadedPages {
  pages: React.ReactNode[];
  /** The address of the page after them; null at the end. */
  next: string | null;
}

/** The number of pages that load on scrolling; after them a click is needed, so that the footer is reachable. */
const AUTO_PAGES = 3;
const PRELOAD_PX = 600;

/** A link to the next page of a list that puts that page in its place, when it is pressed and when it is scrolled near. */
export function LoadMore({ first, label, version, load }: LoadMoreProps) {
  const [{ pages, next }, setLoaded] = useCachedState<LoadedPages>(first, { pages: [], next: first });
  const [isPending, startTransition] = useTransition();
  const link = useRef<HTMLAnchorElement>(null);

  const loadNext = () => {
    if (next === null || isPending) return;
    startTransition(async () => {
      try {
        const page = await load(next);
        startTransition(() => setLoaded((shown) => ({ pages: [...shown.pages, page.content], next: page.next })));
      } catch {
        // The server is another one by now, or out of reach: an ordinary visit shows which.
        window.location.assign(next);
      }
    });
  };
  const handleNear = useEffectEvent(loadNext);
  const reload = useEffectEvent(() =>
    startTransition(async () => {
      try {
        const renewed: React.ReactNode[] = [];
        let after: string | null = first;
        while (after !== null && renewed.length < pages.length) {
          const page: MorePage = await load(after);
          renewed.push(page.content);
          after = page.next;
        }
        startTransition(() => setLoaded({ pages: renewed, next: after }));
      } catch {
        window.location.reload();
      }
    }),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that counts.
  useEffect(() => reload(), [version]);

  const autoNext = pages.length < AUTO_PAGES ? next : null;
  useEffect(() => {
    if (autoNext === null || link.current === null) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && handleNear(), {
      rootMargin: `${PRELOAD_PX}px`,
    });
    observer.observe(link.current);
    return () => observer.disconnect();
  }, [autoNext]);

  return (
    <>
      {pages}
      {next !== null && (
        <p className="pt-6 text-center">
          <a
            ref={link}
            href={next}
            aria-busy={isPending}
            className={buttonClass()}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              loadNext();
            }}
          >
            {isPending ? "One moment" : label}
          </a>
        </p>
      )}
    </>
  );
}
