import { Search } from "lucide-react";

interface PaletteLinkProps {
  className: string;
  /** The label; hidden on narrow screens. */
  children?: React.ReactNode;
}

/** Opens the command palette; before its script is there, and without any, the library with its search. */
export function PaletteLink({ className, children }: PaletteLinkProps) {
  return (
    <a
      href="/library"
      data-opens="palette"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      aria-label="Find a page or a title"
      title="Find a page or a title (Ctrl K)"
      className={className}
    >
      <Search aria-hidden="true" size={16} strokeWidth={1.75} className="shrink-0" />
      {children}
    </a>
  );
}
