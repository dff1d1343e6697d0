import { submitIntent } from "@/app/(signed-in)/_actions/library";
import { EpisodeName } from "@/app/(signed-in)/_components/episode-name";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { ActionForm } from "@/components/actions/action-form";
import { IntentButton } from "@/components/actions/intent-button";
import { WatchedAtField } from "@/components/actions/watched-at-field";
import { buttonClass } from "@/components/ui/button";
import type { SearchAnswer } from "@/lib/catalog/search/kept-searches";
import type { CatalogTitle } from "@/lib/catalog/titles/catalog-title";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { formatDateTimeInput } from "@/lib/format/date-time-input";

interface FileEpisodeProps {
  title: CatalogTitle;
  episode: NonNullable<SearchAnswer["episode"]>;
  context: PageContext;
}

/** The episode that the file holds, to be marked at once. */
export function FileEpisode({ title: { simklId, kind, title }, episode, context: { user, now } }: FileEpisodeProps) {
  const { season, number } = episode;
  const code = formatEpisodeCode(kind, season, number);
  return (
    <section
      aria-label={`${code} of ${title}`}
      className="mb-8 flex flex-wrap items-center justify-between gap-4 rounded-xl border border-line border-l-4 border-l-amber bg-card p-4"
    >
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere" dir="auto">
          {title}
        </p>
        <p className="text-sm">
          <span className="mr-2 font-mono text-xs text-accent">{code}</span>
          <EpisodeName name={episode.title} isHidden={user.spoilerSafe} />
        </p>
      </div>
      <ActionForm action={submitIntent} className="flex flex-wrap items-center gap-3">
        <IntentButton
          intent={{ kind: "watch-episodes", simklId, episodes: [{ season, number }], watchedAt: "now" }}
          className={buttonClass({ variant: "primary", className: "min-h-11 aria-busy:opacity-60" })}
        >
          Mark {code} as watched
        </IntentButton>
        <WatchedAtField id="file-when" localNow={formatDateTimeInput(now, user.timeZone)} />
      </ActionForm>
    </section>
  );
}
