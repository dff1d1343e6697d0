"use client";

import { Fragment, useEffect, useRef, useState, useTransition } from "react";
import type { MoreTitles } from "@/app/(signed-in)/library/_actions/load-more";
import type { MoreStart } from "@/app/(signed-in)/library/_lib/more-start";
import { buttonClass } from "@/components/ui/button-class";
import { useCachedState } from "@/components/ui/use-cached-state";

/** How far ahead of the screen the next titles are fetched. */
const PREFETCH_MARGIN = "1600px";

interface MoreRowsProps {
  start: MoreStart;
  view: keyof typeof ENDS;
  load: (start: MoreStart) => Promise<MoreTitles>;
}

interface Shown {
  loaded: { rows: React.ReactNode; from: MoreStart }[];
  /** Null after the last. */
  next: MoreStart | null;
}

/** More rows, loaded before they are visible; a link without script. */
export function MoreRows({ start, view, load }: MoreRowsProps) {
  const [{ loaded, next }, setShown] = useCachedState<Shown>(JSON.stringify(start), { loaded: [], next: start });
  const [hasFailed, setFailed] = useState(false);
  const [isPending, startTransition] = useTransition();
  const link = useRef<HTMLAnchorElement>(null);
  const requested = useRef<string>(undefined);

  function fetchNext() {
    // An observer of the previous render may fire with a position that was already loaded.
    if (!next || requested.current === next.after) return;
    requested.current = next.after;
    startTransition(async () => {
      try {
        const more = await load(next);
        setShown((shown) => ({ loaded: [...shown.loaded, { rows: more.rows, from: next }], next: more.next }));
        setFailed(false);
      } catch {
        requested.current = undefined;
        setFailed(true);
      }
    });
  }

  useEffect(() => {
    if (!link.current || isPending || hasFailed) return;
    // Several entries may arrive at once while rows are laid out.
    const onIntersect = (entries: IntersectionObserverEntry[]) => entries.some(isNear) && fetchNext();
    const observer = new IntersectionObserver(onIntersect, { rootMargin: PREFETCH_MARGIN });
    observer.observe(link.current);
    return () => observer.disconnect();
  });

  const End = ENDS[view];
  return (
    <>
      {loaded.map(({ rows, from }) => (
        <Fragment key={from.after}>{rows}</Fragment>
      ))}
      {next && (
        <End>
          <a
            ref={link}
            href={`/library?${new URLSearchParams([...new URLSearchParams(next.address), ["after", next.after]])}`}
            className={buttonClass()}
            onClick={(event) => {
              event.preventDefault();
              fetchNext();
            }}
          >
            {isPending ? "Loading more …" : "Show more"}
          </a>
          {hasFailed && (
            <p role="alert" className="mt-2 text-sm text-soft">
              The next titles did not arrive. Try again.
            </p>
          )}
        </End>
      )}
    </>
  );
}

function isNear({ isIntersecting }: IntersectionObserverEntry): boolean {
  return isIntersecting;
}

const ENDS = { posters: ListEnd, table: TableEnd };

function ListEnd({ children }: { children: React.ReactNode }) {
  return <li className="col-span-full py-4 text-center">{children}</li>;
}

function TableEnd({ children }: { children: React.ReactNode }) {
  return (
    <tr>
      <td colSpan={99} className="py-4">
        <div className="sticky left-0 w-fit">{children}</div>
      </td>
    </tr>
  );
}
