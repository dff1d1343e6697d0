"use client";

import { Fragment, useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import { buttonClass } from "./button";
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
  /** The number of pages that load on scrolling; after them a click is needed, so that the footer is reachable. */
  autoPages?: number;
  /** The element around the list decides what the link can stand in. */
  within?: keyof typeof ENDS;
}

interface LoadedPages {
  pages: React.ReactNode[];
  /** The address of the page after them; null at the end. */
  next: string | null;
  version: number;
}

const PRELOAD_PX = 1600;

/** A link to the next page of a list that puts that page in its place, when it is pressed and when it is scrolled near. */
export function LoadMore({ first, label, version, load, autoPages = 3, within = "page" }: LoadMoreProps) {
  const [loaded, setLoaded] = useCachedState<LoadedPages>(first, { pages: [], next: first, version });
  const [hasFailed, setFailed] = useState(false);
  const [isPending, startTransition] = useTransition();
  const link = useRef<HTMLAnchorElement>(null);
  const { pages, next } = loaded;

  const loadNext = () => {
    if (next === null || isPending) return;
    startTransition(async () => {
      try {
        const page = await load(next);
        startTransition(() => {
          setLoaded((shown) => ({ ...shown, pages: [...shown.pages, page.content], next: page.next }));
          setFailed(false);
        });
      } catch {
        setFailed(true);
      }
    });
  };
  const handleNear = useEffectEvent(loadNext);
  const reload = useEffectEvent(() => {
    if (loaded.version === version) return;
    startTransition(async () => {
      try {
        const renewed: React.ReactNode[] = [];
        let after: string | null = first;
        while (after !== null && renewed.length < pages.length) {
          const page: MorePage = await load(after);
          renewed.push(page.content);
          after = page.next;
        }
        startTransition(() => setLoaded({ pages: renewed, next: after, version }));
      } catch {
        window.location.reload();
      }
    });
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that counts.
  useEffect(() => reload(), [version]);

  // Not while a page loads: an observer says once that the link is near, and again only after it was not.
  const autoNext = pages.length < autoPages && !hasFailed && !isPending ? next : null;
  useEffect(() => {
    if (autoNext === null || link.current === null) return;
    const observer = new IntersectionObserver(
      // Several entries may arrive at once while rows are laid out.
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && handleNear(),
      { rootMargin: `${PRELOAD_PX}px` },
    );
    observer.observe(link.current);
    return () => observer.disconnect();
  }, [autoNext]);

  const End = ENDS[within];
  return (
    <>
      {pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages stay in their order
        <Fragment key={index}>{page}</Fragment>
      ))}
      {next !== null && (
        <End>
          <a
            ref={link}
            href={next}
            aria-busy={isPending}
            className={buttonClass()}
            onClick={(event) => {
              // After a failure an ordinary visit shows whether the server is another one by now, or out of reach.
              if (hasFailed || event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              loadNext();
            }}
          >
            {isPending ? "One moment" : label}
          </a>
          {hasFailed && (
            <span role="alert" className="mt-2 block text-sm text-soft">
              The next page did not arrive. Try again.
            </span>
          )}
        </End>
      )}
    </>
  );
}

const ENDS = { page: PageEnd, list: ListEnd, table: TableEnd };

function PageEnd({ children }: React.PropsWithChildren) {
  return <p className="pt-6 text-center">{children}</p>;
}

function ListEnd({ children }: React.PropsWithChildren) {
  return <li className="col-span-full py-4 text-center">{children}</li>;
}

function TableEnd({ children }: React.PropsWithChildren) {
  return (
    <tr>
      <td colSpan={99} className="py-4">
        <div className="sticky left-0 w-fit">{children}</div>
      </td>
    </tr>
  );
}
