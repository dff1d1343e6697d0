import type { Route } from "next";
import Link from "next/link";
import { Poster } from "@/components/titles/poster";
import { titleHref } from "@/components/titles/title-href";
import { TitleName } from "@/components/titles/title-name";
import type { DiscoverTitle } from "@/lib/library/discover/discover-title";

interface ShelfTitle extends DiscoverTitle {
  /** Cut into the corner of the poster. */
  position?: number;
  reason?: string;
}

interface PosterShelfProps {
  id: string;
  title: React.ReactNode;
  href: Route;
  note: string;
  titles: readonly ShelfTitle[];
  emptyMessage?: string;
  /** Whether it is in the first screen. */
  isFirst?: boolean;
}

const FIRST_SCREEN = 7;

/** A row of posters that scrolls sideways, and the way to the whole list. */
export function PosterShelf({ id, title, href, note, titles, emptyMessage, isFirst = false }: PosterShelfProps) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-lg font-semibold tracking-tight">
          {title}
        </h2>
        <Link
          href={href}
          prefetch={false}
          className="inline-flex min-h-11 items-center text-sm text-accent underline-offset-4 hover:underline sm:min-h-8"
        >
          {note}
        </Link>
      </div>
      {titles.length === 0 && emptyMessage && <p className="text-sm text-soft">{emptyMessage}</p>}
      <ol className="sideways -mx-4 flex gap-3 px-4 pb-2 sm:mx-0 sm:gap-4 sm:px-0">
        {titles.map(({ position, reason, simklId, kind, title: name, poster, url }, index) => (
          <li key={simklId} className="w-30 shrink-0 sm:w-36">
            <Link
              href={titleHref(kind, simklId)}
              prefetch={false}
              tabIndex={-1}
              aria-hidden="true"
              className="group relative block"
            >
              <Poster
                path={poster}
                title={name}
                kind={kind}
                size="card"
                isEager={isFirst && index < FIRST_SCREEN}
                className="group-hover:border-edge"
              />
              {position !== undefined && (
                <span className="absolute top-0 left-0 rounded-br-xl bg-page pr-3 pb-1.5 text-2xl leading-none font-semibold tracking-tighter">
                  {position}
                </span>
              )}
            </Link>
            <h3 className="mt-2 text-sm leading-5 font-medium">
              {position !== undefined && <span className="sr-only">No. {position}: </span>}
              <TitleName simklId={simklId} kind={kind} title={name} url={url} />
            </h3>
            {reason && <p className="mt-0.5 text-xs text-soft">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
