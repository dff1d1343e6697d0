import { cn } from "@/components/ui/cn";

/** A memo as it was written: plain text with its line breaks, in its own direction, never wider than its place. */
export function MemoText({ text, className }: { text: string; className?: string }) {
  return (
    <blockquote dir="auto" className={cn("whitespace-pre-line wrap-anywhere", className)}>
      {text}
    </blockquote>
  );
}
