import type { Route } from "next";
import Link from "next/link";
import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import type { LibraryPanelProps } from "./library-panel-props";

/** Frequent words of memos, sized by count; each links to its memos. */
export function MemoWordsPanel({ query: { params }, stats: { words } }: LibraryPanelProps) {
  const most = Math.max(1, ...words.map(({ texts }) => texts));
  return (
    <Panel title="Words of your memos" className="lg:col-span-7">
      {words.length === 0 ? (
        <EmptyState drawing="note">No word stands in two of your memos yet.</EmptyState>
      ) : (
        <>
          <ul className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            {words.map(({ word, texts }) => (
              <li key={word} className={SIZES[Math.min(SIZES.length - 1, Math.floor((texts / most) * SIZES.length))]}>
                <Link
                  href={`/memos?q=${encodeURIComponent(word)}` as Route}
                  prefetch={false}
                  className="group rounded wrap-anywhere hover:text-accent"
                >
                  <span className="group-hover:underline group-hover:underline-offset-4">{word}</span>
                  <span aria-hidden="true" className="ml-1 font-mono text-xs font-normal text-soft">
                    {texts.toLocaleString("en")}
                  </span>
                  <span className="sr-only">, {pluralize(texts, "memo")}</span>
                </Link>
              </li>
            ))}
          </ul>
          <ReportLinks report="memo-words" label="Words of your memos" params={params} />
        </>
      )}
    </Panel>
  );
}

const SIZES = ["text-sm text-soft", "text-base", "text-lg", "text-xl font-medium"];
