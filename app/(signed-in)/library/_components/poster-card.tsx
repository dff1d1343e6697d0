import { NotebookPen } from "lucide-react";
import Link from "next/link";
import { KindMark } from "@/components/titles/kind-mark";
import { KINDS } from "@/components/titles/kinds";
import { Poster } from "@/components/titles/poster";
import { SimklMark } from "@/components/titles/simkl-mark";
import { StatusDot } from "@/components/titles/status-dot";
import { titleHref } from "@/components/titles/title-href";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import type { LibraryTitleWithPending } from "@/lib/outbox/preview/pending-entry";
import { PendingMark } from "./pending-mark";
import { ProgressBar } from "./progress-bar";

/** A poster with the person's status; it links to the title page. */
export function PosterCard({ title }: { title: LibraryTitleWithPending }) {
  const { simklId, kind, status, year, watchedEpisodes, airedEpisodes } = title;
  return (
    <div className="group/card @container relative">
      <div className="relative overflow-hidden rounded-md">
        <Poster
          path={title.poster}
          title={title.title}
          kind={kind}
          size="card"
          className={title.pending === "leaves" ? "opacity-40" : "group-hover/card:brightness-110"}
        />
        <Marks title={title} />
        <ProgressBar title={title} className="absolute inset-x-0 bottom-0" />
      </div>
      <p className="mt-2 line-clamp-2 text-sm leading-5 font-medium">
        <KindMark kind={kind} className="mr-1.5 align-[1px]" />
        <span className="sr-only">{KINDS[kind].label}: </span>
        <Link
          href={titleHref(kind, simklId)}
          prefetch={false}
          dir="auto"
          title={title.title}
          className="wrap-anywhere group-hover/card:text-accent after:absolute after:inset-0 after:content-['']"
        >
          {title.title}
        </Link>
      </p>
      <div className="mt-0.5 flex flex-col text-xs text-soft @min-[10rem]:flex-row @min-[10rem]:items-center">
        <span className="inline-flex items-center gap-1.5">
          <StatusDot status={status} /> {STATUS_LABELS[status]} <PendingMark title={title} />
        </span>
        <span className="inline-flex items-center justify-between @min-[10rem]:ml-auto">
          {airedEpisodes > 0 ? `${watchedEpisodes.toLocaleString("en")}/${airedEpisodes.toLocaleString("en")}` : year}
          <span className="relative ml-auto -mr-1.5">
            <SimklMark title={title.title} url={title.url} />
          </span>
        </span>
      </div>
    </div>
  );
}

function Marks({ title: { rating, rewatches, hasMemo } }: { title: LibraryTitleWithPending }) {
  if (rating === null && rewatches === 0 && !hasMemo) return null;
  return (
    <p className="absolute top-1.5 right-1.5 flex items-center gap-1.5 rounded bg-page/90 px-1.5 py-0.5 text-xs font-semibold text-ink">
      {hasMemo && (
        <>
          <NotebookPen aria-hidden="true" size={12} strokeWidth={2} />
          <span className="sr-only">With a memo</span>
        </>
      )}
      {rewatches > 0 && (
        <>
          <span aria-hidden="true">×{rewatches + 1}</span>
          <span className="sr-only">Rewatched {rewatches === 1 ? "once" : `${rewatches} times`}</span>
        </>
      )}
      {rating !== null && (
        <span className="inline-flex items-center gap-0.5">
          <span aria-hidden="true" className="text-accent">
            ★
          </span>
          <span className="sr-only">Your rating: </span>
          {rating}
        </span>
      )}
    </p>
  );
}
