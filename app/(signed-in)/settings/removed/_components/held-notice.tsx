import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { pluralize } from "@/lib/format/count";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { getHeldTitles } from "@/lib/sync/removals/held-removals";

const MAX_NAMES = 12;

/** Suspicious removals that wait for a second look, if any. */
export async function HeldNotice({ user, now }: PageContext) {
  const held = await getHeldTitles(user.id, MAX_NAMES);
  if (!held) return null;
  const { count, names, nextLookAt } = held;
  const more = count - names.length;
  return (
    <section aria-label="Removals that wait" className="rounded-xl border border-amber bg-card p-4 text-sm sm:p-6">
      <p className="font-medium">
        {pluralize(count, "title seems", "titles seem")} to be gone at Simkl. So many at once look like a fault, so they
        stay here for now.
      </p>
      <p className="mt-1 text-soft">
        {nextLookAt === null ? (
          "We look again with your next check."
        ) : nextLookAt <= now ? (
          "We look again in a moment."
        ) : (
          <>
            We look again{" "}
            <time dateTime={nextLookAt.toISOString()} title={formatExactDate(nextLookAt, user.timeZone)}>
              {formatDate(nextLookAt, user.timeZone, now)}
            </time>
            .
          </>
        )}{" "}
        What is still missing then comes into this journal.
      </p>
      <details className="mt-2 text-xs text-soft">
        <summary className="w-fit rounded py-1 underline-offset-4 hover:text-ink hover:underline">Which titles</summary>
        <p className="pt-1 wrap-anywhere">
          {names.join(", ")}
          {more > 0 && `, and ${more.toLocaleString("en")} more`}
        </p>
      </details>
    </section>
  );
}
