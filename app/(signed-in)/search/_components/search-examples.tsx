import { EmptyState } from "@/components/ui/empty-state";

const EXAMPLES: [what: string, example: string][] = [
  ["A name", "Spirited Away"],
  ["An id", "tt0245429"],
  ["A link", "myanimelist.net/anime/199"],
  ["A file", "Severance.S01E02.1080p.mkv"],
];

/** What can be searched for, before anything is. */
export function SearchExamples() {
  return (
    <div className="rounded-xl border border-line bg-card p-4 sm:p-6">
      <EmptyState drawing="reel">Type or paste something above.</EmptyState>
      <dl className="mx-auto grid max-w-md grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        {EXAMPLES.map(([what, example]) => (
          <div key={what} className="contents">
            <dt className="text-soft">{what}</dt>
            <dd className="min-w-0 font-mono text-xs leading-5 wrap-anywhere">{example}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
