import { KINDS } from "@/components/titles/kinds";
import { Poster } from "@/components/titles/poster";
import { SimklMark } from "@/components/titles/simkl-mark";
import type { ReviewCard, ReviewRow } from "@/lib/stats/review/review-card";

/** One card of a review: its text, and its rows with bars. */
export function SharedCard({ card }: { card: ReviewCard }) {
  const heading = `card-${card.id}`;
  return (
    <section
      aria-labelledby={heading}
      className="mb-4 break-inside-avoid rounded-xl border border-line bg-card p-5 sm:p-8"
    >
      <h2 id={heading} className="text-sm font-medium text-accent">
        {card.title}
      </h2>
      {card.figure !== null && (
        <p
          className={`mt-1 font-semibold tracking-tight wrap-anywhere ${card.figure.length > 16 ? "text-xl sm:text-2xl" : "text-2xl sm:text-3xl"}`}
        >
          {card.figure}
        </p>
      )}
      {card.sentence !== "" && <p className="mt-2 max-w-prose text-sm text-soft">{card.sentence}</p>}
      {card.rows.length > 0 && (
        <ul className="mt-6 space-y-3">
          {card.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ row: { label, value, share, kind, poster, url } }: { row: ReviewRow }) {
  return (
    <li className="flex items-center gap-3 text-sm">
      {kind && poster && <Poster path={poster} title={label} kind={kind} size="row" className="w-9 shrink-0" />}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="min-w-0 wrap-anywhere">
            {label}
            {url && <SimklMark title={label} url={url} />}
          </span>
          <span className="text-xs text-soft">{value}</span>
        </p>
        {share !== null && (
          <div aria-hidden="true" className="mt-1.5 h-2 overflow-hidden rounded-full bg-raised">
            <div
              className={`h-full rounded-full ${kind ? KINDS[kind].background : "bg-amber"}`}
              style={{ width: share > 0 ? `${Math.max(share, 0.01) * 100}%` : 0 }}
            />
          </div>
        )}
      </div>
    </li>
  );
}
