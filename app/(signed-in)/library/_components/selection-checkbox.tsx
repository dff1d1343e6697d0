import { cn } from "@/components/ui/cn";

interface SelectionCheckboxProps {
  title: { simklId: number; title: string };
  className?: string;
}

/** Selects a title for a bulk edit; the bar of the form counts the selected ones. */
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
