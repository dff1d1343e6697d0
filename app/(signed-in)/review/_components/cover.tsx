import { formatMonthName } from "@/app/(signed-in)/review/messages";
import { Poster } from "@/components/titles/poster";
import { formatDuration } from "@/lib/format/duration";
import type { ReviewStats } from "@/lib/stats/review/review-stats";

const MAX_POSTERS = 8;

/** The first screen: which time it is about, and a strip of film of what was watched most. */
export function Cover({ stats, children }: { stats: ReviewStats; children: React.ReactNode }) {
  const { range, isSoFar, minutes, titles } = stats;
  const isYear = range.of === "year";
  return (
    <section id="cover" aria-labelledby="review-of" className="review-card flex flex-col justify-between gap-6">
      <h1 id="review-of" className="pr-10">
        <span className="block text-base font-medium text-accent sm:text-lg">
          {isYear ? "Your year in review" : `Your month in review, ${range.written.slice(0, 4)}`}
        </span>{" "}
        <span
          className={`mt-2 block font-semibold tracking-tighter leading-[0.85] ${isYear ? "text-[clamp(96px,min(26vw,36svh),340px)]" : "text-[clamp(56px,min(15vw,30svh),200px)]"}`}
        >
          {isYear ? range.written : formatMonthName(range.written)}
        </span>
      </h1>
      <p className="-mt-2 text-lg text-soft sm:text-xl">
        <span className="font-medium text-ink">{formatDuration(minutes)}</span> of watching{isSoFar && " so far"}
      </p>
      <div
        aria-hidden="true"
        className="film-strip -mx-4 overflow-clip bg-raised py-5 pr-8 pl-4 sm:-mx-8 sm:pr-10 sm:pl-8"
      >
        <div className="flex gap-2 overflow-clip sm:gap-3">
          {titles
            .filter(({ place }) => place <= MAX_POSTERS)
            .slice(0, MAX_POSTERS)
            .map(({ simklId, kind, title, poster }) => (
              <div key={simklId} className="w-20 shrink-0 sm:w-28 lg:w-[calc((100%-84px)/8)]">
                <Poster path={poster} title={title} kind={kind} size="card" />
              </div>
            ))}
        </div>
      </div>
      {children}
    </section>
  );
}
