import { ArrowUpRight } from "lucide-react";
import { cn } from "./cn";

/** A link to another site, in a new tab, marked for eyes and for screen readers. */
export function ExternalLink({ children, className, ...props }: React.ComponentProps<"a"> & { href: string }) {
  return (
    <a
      {...props}
      target="_blank"
      rel="noreferrer"
      className={cn("group/link hover:text-accent hover:underline hover:underline-offset-4", className)}
    >
      {children}
      <ArrowUpRight
        aria-hidden="true"
        strokeWidth={1.75}
        className="ml-0.5 inline size-3.5 shrink-0 align-[-2px] text-soft group-hover/link:text-accent"
      />
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
