import type { LucideIcon } from "lucide-react";

interface BannerProps {
  /** Names the place for those who jump between landmarks. */
  label: string;
  Icon: LucideIcon;
  message: React.ReactNode;
  children?: React.ReactNode;
}

/** One sentence over the whole page, with at most one button. */
export function Banner({ label, Icon, message, children }: BannerProps) {
  return (
    <aside
      aria-label={label}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-raised px-4 py-2.5 text-sm sm:px-8"
    >
      <p className="flex min-w-0 flex-1 basis-64 items-start gap-3">
        <Icon aria-hidden="true" size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-accent" />
        <span>{message}</span>
      </p>
      {children}
    </aside>
  );
}
