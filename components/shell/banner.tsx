import type { LucideIcon } from "lucide-react";

/** One sentence over the whole page, with at most one button. */
export function Banner({ Icon, children }: { Icon: LucideIcon; children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-raised px-4 py-2.5 text-sm sm:px-8">
      <Icon aria-hidden="true" size={16} strokeWidth={1.75} className="shrink-0 text-accent" />
      {children}
    </div>
  );
}
