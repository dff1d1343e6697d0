import type { Metadata } from "next";
import Link from "next/link";
import { counted } from "@/components/format/counted";
import { TitleLink } from "@/components/titles/title-link";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/accounts/guards";
import { dateSpan } from "@/lib/dates/date-span";
import { type ChosenRewatch, chosenRewatches } from "@/lib/library/rewatches/audit/chosen-rewatches";
import { STATES } from "../../round-words";
import { AUDIT_PATH, chosenIds, MOST_CHOSEN } from "../audit-address";

export const metadata: Metadata = { title: "Remove rewatches" };

/** A dry run: which rewatches would go, what stays, and what would be sent. */
export default async function RemovalPage({ searchParams }: PageProps<"/rewatches/audit/removal">) {
  const user = await requireUser();
  const { id } = await searchParams;
  const ids = chosenIds(id);
  const chosen = await chosenRewatches(user.id, ids ?? []);
  return (
    <>
      <header className="mb-6">
        <p className="text-sm text-soft">
          <Link href={AUDIT_PATH} className="hover:text-ink hover:underline">
            Rewatches that look wrong
          </Link>
        </p>
        <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">Remove rewatches</h1>
      </header>
      {chosen.length === 0 ? (
        <NothingChosen isTooMany={ids === null} />
      ) : (
        <div className="space-y-4">
          <p className="max-w-prose text-sm text-soft">
            Nothing is removed from here so far: this is what a removal would do and send.
          </p>
          <Panel title={counted(chosen.length, "rewatch", "rewatches")} note={requestWords(chosen.length)}>
            <ol className="divide-y divide-line">
              {chosen.map((rewatch) => (
                <Chosen key={rewatch.rewatchId} rewatch={rewatch} timeZone={user.timeZone} />
              ))}
            </ol>
          </Panel>
        </div>
      )}
    </>
  );
}

function NothingChosen({ isTooMany }: { isTooMany: boolean }) {
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <EmptyState drawing="reel">
        {isTooMany
          ? `Please choose at most ${MOST_CHOSEN.toLocaleString("en")} at once.`
          : "No rewatch of yours was chosen."}
      </EmptyState>
      <Link href={AUDIT_PATH} className={buttonClass({ look: "primary" })}>
        Back to the list
      </Link>
    </div>
  );
}

function requestWords(rewatches: number): string {
  return `${counted(rewatches, "request")} to Simkl${rewatches > 1 ? ", at most one a second" : ""}`;
}

function Chosen({ rewatch, timeZone }: { rewatch: ChosenRewatch; timeZone: string }) {
  const { simklId, rewatchId, state, viewings, others, kind } = rewatch;
  const dates = [rewatch.startedAt, rewatch.lastWatchedAt].filter((date) => date !== null);
  const kept = others > 0 ? `, and ${counted(others, "other rewatch", "other rewatches")}` : "";
  const body = { [kind === "movie" ? "movies" : "shows"]: [{ ids: { simkl: simklId }, rewatch_id: rewatchId }] };
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <TitleLink simklId={simklId} kind={kind} title={rewatch.title} url={rewatch.url} />
      <p className="text-sm">
        Goes: the rewatch of {dateSpan(dates, timeZone) ?? "no known date"}, {STATES[state].toLowerCase()}, with{" "}
        {counted(viewings, "viewing")}.
      </p>
      <p className="text-sm text-soft">Stays: the first watch, list, rating and memo{kept}.</p>
      <details className="mt-1 text-xs text-soft">
        <summary className="w-fit rounded py-1 underline-offset-4 hover:text-ink hover:underline">
          What is sent<span className="sr-only"> about {rewatch.title}</span>
        </summary>
        <p className="font-mono wrap-anywhere">POST /sync/history/remove?allow_rewatch=yes</p>
        <p className="font-mono wrap-anywhere">{JSON.stringify(body)}</p>
      </details>
    </li>
  );
}
