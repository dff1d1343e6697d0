import { Check, Plus, Star } from "lucide-react";
import { submitIntent } from "@/app/(signed-in)/_actions/library";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";
import { KindMark } from "@/components/titles/kind-mark";
import { KINDS } from "@/components/titles/kinds";
import { Poster } from "@/components/titles/poster";
import { StatusDot } from "@/components/titles/status-dot";
import { TitleName } from "@/components/titles/title-name";
import { isMovie } from "@/lib/domain/is-movie";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { CardMenu } from "./card-menu";
import type { CardTitle, CardTitleEntry } from "./card-title";
import { ADD_TO_PLAN, formatReleaseState, isReleased, MARK_WATCHED } from "./messages";

interface CatalogCardProps {
  title: CardTitle;
  /** Null when it is not in the person's library. */
  entry: CardTitleEntry | null;
  /** The present moment on the person's wall, `YYYY-MM-DDTHH:mm`. */
  localNow: string;
}

/** A title of Simkl's catalogue: what it is, what the person has of it, and the first things to do with it. */
export function CatalogCard({ title, entry, localNow }: CatalogCardProps) {
  const { simklId, kind, poster, reason, url } = title;
  return (
    <article className="flex h-full min-w-0 flex-col" data-simkl-id={simklId}>
      <div className="relative">
        <Poster path={poster} title={title.title} kind={kind} size="card" />
        {entry?.rating != null && <OwnRating rating={entry.rating} />}
        {entry && <Progress title={title} entry={entry} />}
      </div>
      <h3 className="mt-2 text-sm leading-5 font-medium">
        <KindMark kind={kind} className="mr-1.5 align-[1px]" />
        <span className="sr-only">{KINDS[kind].label}: </span>
        <TitleName simklId={simklId} kind={kind} title={title.title} url={url} />
      </h3>
      <Facts title={title} />
      {reason && <p className="mt-0.5 text-xs text-ink">{reason}</p>}
      {entry?.status && <Status entry={entry} />}
      <div className="mt-auto flex gap-1.5 pt-2">
        <FirstActions title={title} entry={entry} />
        <CardMenu
          simklId={simklId}
          kind={kind}
          title={title.title}
          isMovie={isMovie(title)}
          isReleased={isReleased(title.releaseState)}
          entry={entry}
          localNow={localNow}
        />
      </div>
    </article>
  );
}

function Facts({ title }: { title: CardTitle }) {
  const { year, rank, rating, releaseState } = title;
  const facts = [
    year,
    formatReleaseState(releaseState, isMovie(title)),
    rating !== null && rating > 0 ? `Simkl\u00a0${rating.toFixed(1)}` : null,
    rank !== null ? `rank\u00a0${rank.toLocaleString("en")}` : null,
  ].filter((fact) => fact !== null);
  return <p className="mt-0.5 text-xs text-soft">{facts.join(" · ")}</p>;
}

function OwnRating({ rating }: { rating: number }) {
  return (
    <p className="absolute top-1.5 right-1.5 flex items-center gap-1 rounded bg-page/90 px-1.5 py-0.5 text-xs font-semibold text-ink">
      <Star aria-hidden="true" className="size-3 fill-accent text-accent" />
      <span className="sr-only">Your rating: </span>
      {rating}
    </p>
  );
}

function Progress({
  title: { kind },
  entry: { watchedEpisodes, airedEpisodes },
}: Pick<CatalogCardProps, "title"> & { entry: CardTitleEntry }) {
  if (airedEpisodes === 0 || watchedEpisodes === 0) return null;
  const share = Math.min(watchedEpisodes / airedEpisodes, 1);
  return (
    <div aria-hidden="true" className="absolute inset-x-0 bottom-0 h-1 overflow-hidden bg-page/80">
      <div className={`h-full ${KINDS[kind].background}`} style={{ width: `${(share * 100).toFixed(1)}%` }} />
    </div>
  );
}

function Status({ entry: { status, watchedEpisodes, airedEpisodes, isPending } }: { entry: CardTitleEntry }) {
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-1.5 text-xs">
      {status && (
        <>
          <StatusDot status={status} /> {STATUS_LABELS[status]}
        </>
      )}
      {airedEpisodes > 0 && (
        <span className="text-soft">
          {watchedEpisodes.toLocaleString("en")}/{airedEpisodes.toLocaleString("en")}
        </span>
      )}
      {isPending && <span className="text-soft">on its way to Simkl</span>}
    </p>
  );
}

/** Adding, and for a movie marking it: one press each. */
function FirstActions({ title, entry }: Pick<CatalogCardProps, "title" | "entry">) {
  const { simklId, title: name } = title;
  const canWatch = isMovie(title) && entry?.status !== "completed" && isReleased(title.releaseState);
  const canPlan = !entry?.status;
  if (!canPlan && !canWatch) return null;
  return (
    <ActionForm action={submitIntent} className="flex min-w-0 flex-1 gap-1.5">
      {canPlan && (
        <IntentButton
          intent={{ kind: "list", simklId, status: "plantowatch" }}
          aria-label={`${ADD_TO_PLAN}: ${name}`}
          title={ADD_TO_PLAN}
          className={BUTTON}
        >
          <Plus aria-hidden="true" size={14} className="shrink-0" /> Plan
        </IntentButton>
      )}
      {canWatch && (
        <IntentButton
          intent={{ kind: "watch-film", simklId, watchedAt: "now" }}
          aria-label={`${MARK_WATCHED}: ${name}`}
          title={MARK_WATCHED}
          className={BUTTON}
        >
          <Check aria-hidden="true" size={14} className="shrink-0" /> {canPlan ? "Seen" : "Watched"}
        </IntentButton>
      )}
    </ActionForm>
  );
}

const BUTTON =
  "inline-flex min-h-11 min-w-0 flex-1 items-center justify-center gap-1 rounded-lg border border-line bg-card px-1 text-xs font-medium hover:border-edge aria-busy:animate-breathe sm:min-h-9";
