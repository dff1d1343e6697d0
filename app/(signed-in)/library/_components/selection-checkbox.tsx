import { cn } from "@/components/ui/cn";

interface SelectionCheckboxProps {
  title: { simklId: number; title: string };
  className?: string;
}

/** The box by which a title is chosen for a bulk edit; the bar at the foot of the form counts those that are ticked. */
export function SelectionCheckbox({ title: { simklId, title }, className }: SelectionCheckboxProps) {
  return (
    <label className={cn("cursor-pointer", className)}>
      <input
        type="checkbox"
        name="title"
        value={simklId}
        aria-label={title}
        className="size-5 accent-amber [counter-increment:chosen_0] checked:[counter-increment:chosen]"
      />
    </label>
  );
}
