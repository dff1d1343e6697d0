import { cn } from "@/components/ui/cn";

/** A memo as plain text with its line breaks, in its own writing direction. */
export function MemoText({ text, className }: { text: string; className?: string }) {
  return (
    <blockquote dir="auto" className={cn("whitespace-pre-line wrap-anywhere", className)}>
      {text}
    </blockquote>
  );
}
