import { KINDS } from "@/components/titles/kinds";
import { cn } from "@/components/ui/cn";
import type { LibraryTitle } from "@/lib/library/browse/library-page";

/** The watched share of aired episodes; nothing for finished titles. The numbers are beside it. */
export function ProgressBar({ title, className }: { title: LibraryTitle; className?: string }) {
  const { kind, watchedEpisodes, airedEpisodes } = title;
  if (airedEpisodes === 0 || watchedEpisodes === 0) return null;
  const share = Math.min(watchedEpisodes / airedEpisodes, 1);
  return (
    <div aria-hidden="true" className={cn("h-1 overflow-hidden bg-page/80", className)}>
      <div className={cn("h-full", KINDS[kind].background)} style={{ width: `${(share * 100).toFixed(1)}%` }} />
    </div>
  );
}
