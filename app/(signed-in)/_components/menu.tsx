import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";

interface MenuProps {
  id: string;
  label: React.ReactNode;
  children: React.ReactNode;
}

/**
 * A button that opens a popover without script; Escape and a press elsewhere close it. Without anchor positioning the popover is
 * centred.
 */
export function Menu({ id, label, children }: MenuProps) {
  return (
    <>
      <Button popoverTarget={id} size="narrow" className="min-w-0">
        <span className="truncate">{label}</span>
        <ChevronDown aria-hidden="true" size={16} strokeWidth={1.75} className="shrink-0 text-soft" />
      </Button>
      <div
        id={id}
        popover="auto"
        className="m-auto max-h-[70dvh] max-w-[calc(100vw-2rem)] overflow-y-auto rounded-xl border border-line bg-card p-2 text-ink supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:my-1 supports-[position-area:bottom]:mx-0 supports-[position-area:bottom]:[position-area:bottom_span-right] supports-[position-area:bottom]:[position-try-fallbacks:flip-inline]"
      >
        {children}
      </div>
    </>
  );
}
