import { TONES, type Tone } from "@/app/(admin)/admin/sync/_lib/user-states";
import { cn } from "@/components/ui/cn";

const SHAPES: Record<Tone, string> = {
  calm: "rounded-full",
  quiet: "rounded-full ring-1 ring-edge ring-inset",
  warm: "rounded-[2px]",
  wrong: "scale-90 rotate-45 rounded-[1px]",
};

/** The mark of a tone; its shape differs too, and a label stands beside it. */
export function ToneMark({ tone, className }: { tone: Tone; className?: string }) {
  return (
    <span aria-hidden="true" className={cn("inline-block size-2 shrink-0", SHAPES[tone], TONES[tone], className)} />
  );
}
