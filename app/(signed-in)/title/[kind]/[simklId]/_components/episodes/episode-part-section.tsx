import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { EpisodePart } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/episode-parts";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { IntentButton } from "@/components/actions/intent-button";
import { titleHref } from "@/components/titles/title-href";
import { buttonClass } from "@/components/ui/button";
import { EpisodeRow, getMark } from "./episode-row";
import { EpisodeStrip } from "./episode-strip";

interface EpisodePartSectionProps {
  part: EpisodePart;
  isOpen: boolean;
  kind: "tv" | "anime";
  context: TitlePageContext;
  turns: ReadonlyMap<number, number>;
}

/** A season as a strip; its episodes come with the page only when it is open, so that thousands of them weigh nothing. */
export function EpisodePartSection({ part, isOpen, kind, context, turns }: EpisodePartSectionProps) {
  const id = `part-${part.key}`;
  const href = `${titleHref(context.head.kind, context.head.simklId)}?part=${isOpen ? "none" : part.key}#${id}`;
  return (
    <li id={id}>
      <Link
        href={href as Route}
        scroll={false}
        prefetch={false}
        aria-expanded={isOpen}
        className="group grid min-h-12 grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-1 py-2.5 text-sm sm:grid-cols-[auto_8.5rem_1fr_auto]"
      >
        <ChevronRight
          aria-hidden="true"
          size={16}
          className="text-soft group-hover:text-ink group-aria-expanded:rotate-90"
        />
        <span className="font-medium group-hover:text-accent">{part.label}</span>
        <span className="max-sm:order-last max-sm:col-span-2 max-sm:col-start-2">
          {context.head.entry && (
            <EpisodeStrip id={`again-${part.key}`} kind={kind} marks={part.episodes.map(getMark)} />
          )}
        </span>
        <span className="text-right text-xs text-soft">
          {context.head.entry ? formatPartProgress(part) : part.episodes.length}
        </span>
      </Link>
      {isOpen && <SeasonButton part={part} simklId={context.head.simklId} />}
      {isOpen && (
        <ol className="mb-3 divide-y divide-line border-t border-line sm:ml-7">
          {part.episodes.map((episode) => (
            <EpisodeRow
              key={`${episode.season}:${episode.number}`}
              episode={episode}
              kind={kind}
              context={context}
              turns={turns}
            />
          ))}
        </ol>
      )}
    </li>
  );
}

/** Marks all of a season, or takes all of it back; a part of a long one has no such button. */
function SeasonButton({ part, simklId }: { part: EpisodePart; simklId: number }) {
  const { season } = part;
  if (season === null || part.aired === 0) return null;
  const isWatched = part.watched >= part.aired;
  return (
    <p className="pb-2 sm:ml-7">
      <IntentButton
        intent={
          isWatched
            ? { kind: "unwatch-season", simklId, season }
            : { kind: "watch-season", simklId, season, watchedAt: "now" }
        }
        className={buttonClass()}
      >
        {isWatched ? "Unmark all of it" : part.watched > 0 ? "Mark the rest as watched" : "Mark all as watched"}
      </IntentButton>
    </p>
  );
}

function formatPartProgress({ watched, aired, episodes }: EpisodePart): string {
  if (aired === 0) return `${episodes.length} to air`;
  return `${watched.toLocaleString("en")} of ${aired.toLocaleString("en")}`;
}
