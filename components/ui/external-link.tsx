import { ArrowUpRight } from "lucide-react";
import { cn } from "./cn";

interface ExternalLinkProps {
  href: string;
  className?: string;
  children: string;
}

/** A link to another site, in a new tab, marked visibly and for screen readers; the arrow stays with the last word. */
export function ExternalLink({ href, className, children }: ExternalLinkProps) {
  const lastWord = children.lastIndexOf(" ") + 1;
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className={cn("group/link hover:text-accent hover:underline hover:underline-offset-4", className)}
    >
      <span>
        {children.slice(0, lastWord)}
        <span className="whitespace-nowrap">
          {children.slice(lastWord)}
          <ArrowUpRight
            aria-hidden="true"
            strokeWidth={1.75}
            className="ml-0.5 inline size-3.5 align-[-2px] opacity-70 group-hover/link:opacity-100"
          />
        </span>
      </span>
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
